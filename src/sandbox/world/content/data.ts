import type { ThreadDraft } from '../generate/draft.ts';

export const data: readonly ThreadDraft[] = [
  {
    title: 'Airflow DAG shows up twice, once as "import error"',
    tags: ['airflow', 'python', 'data-platform'],
    by: 'lina',
    body: "`daily_occupancy` is listed and runs; beside it there is `daily_occupancy.py` with *No module named 'quaylark'*.",
    answers: [
      {
        body: 'The folder `dags/` of the old repository is still mounted as a second source. Two schedulers parse it, one without our library. I have removed the mount; if you see a DAG from `legacy/`, tell me and I shall move it.',
        comments: ['asker: Gone, thank you.'],
      },
    ],
  },
  {
    title: 'How do I backfill one week without sending all the mails again?',
    tags: ['airflow', 'data-platform'],
    by: 'dmitri',
    key: 'backfill',
    body: 'The table was wrong from Monday to Sunday. The DAG computes it *and* mails the terminals at the end.',
    answers: [
      "`airflow dags backfill -s … -e … --task-regex '^(extract|build)_' daily_occupancy` runs only those tasks. Better for the future: mails live in a DAG of their own that waits for the dataset and has `catchup=False`.",
    ],
  },
  {
    title: 'Warehouse query costs 90 € per run, can I see that before I press the button?',
    tags: ['sql', 'data-platform', 'performance'],
    by: 'alba',
    body: 'I only wanted the number of late trucks per month. Finance wrote me a friendly mail.',
    liking: 'high',
    answers: [
      {
        body: `The console shows *bytes to scan* under the editor, 1 TB ≈ 5 €. \`truck_position\` is partitioned by day, but only a condition on \`day\` prunes it:

\`\`\`sql
SELECT date_trunc('month', day) AS month, count(*) FILTER (WHERE late) AS late
FROM marts.arrival           -- not raw.truck_position
WHERE day >= current_date - 365
GROUP BY 1 ORDER BY 1;
\`\`\`

0.3 ct. The \`marts\` are made for such questions, \`raw\` is not.`,
        comments: ['asker: From 90 € to 0.3 ct. I have forwarded this to Finance. ♥'],
      },
    ],
  },
  {
    title: 'Why does the occupancy report differ from what the terminal counts?',
    tags: ['data-platform', 'time-zones', 'sql'],
    by: 'aroha',
    body: 'We say 412 trucks on Tuesday, the terminal says 437. Every day there is some difference.',
    answers: [
      {
        body: 'Their day goes from 06:00 to 06:00 (shifts), ours from midnight to midnight **UTC**. Group by `operating_day`, which each site defines. After that 436, and the one missing truck had no plate.',
        comments: ['asker: The terminal is happy, apart from the truck.'],
      },
    ],
  },
  {
    title: 'Parquet files of 2 kB each, 4 million of them',
    tags: ['data-platform', 's3', 'kafka'],
    by: 'dmitri',
    body: 'The stream writer makes a file per partition and minute. Listing the folder takes longer than reading it.',
    comments: ['other: Which table format? With Iceberg you can compact while others read.'],
    answers: [
      'Compact nightly: read a day, write files of 256 MB, swap. With the table format it is `CALL system.rewrite_data_files(...)`. And let the writer wait for 5 minutes or 128 MB, whichever comes first; nobody needs minutes there.',
    ],
    accepted: 'none',
  },
  {
    title: 'SQL: count each truck once, although it was scanned many times',
    tags: ['sql', 'postgresql'],
    by: 'carla',
    body: '`SELECT DISTINCT plate` loses the time. I want the *first* scan of each plate per day, with all its columns.',
    answers: [
      {
        body: `\`\`\`sql
SELECT DISTINCT ON (plate, day) *
FROM scan
ORDER BY plate, day, scanned_at;
\`\`\`

\`DISTINCT ON\` keeps the first row of each group in the given order. In the warehouse, which does not know it: \`QUALIFY row_number() OVER (PARTITION BY plate, day ORDER BY scanned_at) = 1\`.`,
        comments: ['asker: `DISTINCT ON` is my new favourite.'],
      },
    ],
  },
];
