import type { ThreadDraft } from '../generate/draft.ts';

export const postgres: readonly ThreadDraft[] = [
  {
    title: 'FATAL: remaining connection slots are reserved, connection pool exhausted in slot-api',
    tags: ['postgresql', 'performance', 'node.js'],
    key: 'pool',
    body: `At 08:00, when the warehouses in Europe open, we get this for about three minutes:

\`\`\`
error: connection pool exhausted (max 20, waiting 312)
FATAL: remaining connection slots are reserved for roles with the SUPERUSER attribute
\`\`\`

My first idea is \`max: 100\`. Is that a good one?`,
    liking: 'high',
    comments: ['other: 12 pods × 100 = 1,200, and the database takes 400. So: no.'],
    answers: [
      {
        body: `It makes things worse: the database has 16 cores, everything beyond some 50 *active* connections just queues inside Postgres, where you cannot see it.

Find out why connections are held so long. In your case a transaction is opened, then the tariff service is called over HTTP, then the commit follows:

\`\`\`ts
await db.tx(async (tx) => {
  const slot = await tx.hold(slotId);
  const price = await tariffs.quote(slot); // up to 2 s with a connection in hand
  await tx.book(slot, price);
});
\`\`\`

Get the quote first. The pool of 20 will then be bored.`,
        comments: [
          'asker: Held time per transaction went from 640 ms to 11 ms. I left the pool at 20.',
        ],
      },
      'For bursts there is PgBouncer in front of `bookings`, port 6432, transaction mode. Mind that prepared statements need version 1.21 or later there, and `SET` without `LOCAL` leaks to the next client.',
    ],
  },
  {
    title: 'How do I add an index to a table with 300 million rows without stopping bookings?',
    tags: ['postgresql', 'migration', 'performance'],
    key: 'index-concurrently',
    body: '`CREATE INDEX` locks out writers, and `booking_event` gets 400 inserts per second. Maintenance windows do not exist for us. How do we do this?',
    answers: [
      {
        body: `\`\`\`sql
SET lock_timeout = '3s';
SET statement_timeout = 0;
CREATE INDEX CONCURRENTLY IF NOT EXISTS booking_event_dock_at
  ON booking_event (dock_id, happened_at DESC);
\`\`\`

Three things to know:

1. Not inside a transaction, so the migration file needs \`-- transaction: off\`.
2. If it fails, an **invalid** index stays behind: \`DROP INDEX CONCURRENTLY\` and start again.
3. It waits for all transactions older than itself. See {link:lock-timeout}.

Took 47 minutes for the events table, nobody noticed.`,
        comments: ['asker: 52 minutes here, and the query is at 3 ms now.'],
      },
    ],
  },
  {
    title: 'Query is fast in psql and slow from Java',
    tags: ['postgresql', 'java', 'performance'],
    by: 'vikram',
    body: 'The same statement, the same parameters: 4 ms in `psql`, 1.8 s from `carrier-sync`. I have copied the text from the log.',
    comments: ['other: With the values typed in, or with `$1`?', 'asker: @{other} typed in. Ah.'],
    answers: [
      `After five executions the driver uses a server-side prepared statement, and then Postgres may choose a *generic* plan that ignores your values. For \`status = $1\` where 99 % of rows are \`DONE\` that is a disaster for the other 1 %.

Reproduce it honestly:

\`\`\`sql
PREPARE q(text) AS SELECT * FROM sync_job WHERE status = $1 ORDER BY due_at LIMIT 50;
SET plan_cache_mode = force_generic_plan;
EXPLAIN (ANALYZE, BUFFERS) EXECUTE q('FAILED');
\`\`\`

Cure: a partial index \`… WHERE status <> 'DONE'\`, which fits both.`,
      'And check the type: if Java sends a `varchar` for a column of type `uuid`, there is a cast on the *column* and no index at all.',
    ],
  },
  {
    title: 'timestamptz or timestamp for the time of a slot?',
    tags: ['postgresql', 'time-zones'],
    by: 'noor',
    key: 'slot-time',
    body: 'A slot is "Monday 08:00 at dock 4 in Valencia". Most tables use `timestamptz`, the customs ones `timestamp`. When the clocks changed, 212 slots moved by an hour and drivers stood before closed gates. What should a slot use?',
    liking: 'high',
    answers: [
      {
        body: `A slot is a promise in *local* time: whatever the parliament does with summer time, the gate opens at eight. So store what was promised, and the zone beside it:

\`\`\`sql
starts_local  timestamp NOT NULL,
zone          text      NOT NULL,  -- 'Europe/Madrid'
starts_at     timestamptz GENERATED … -- not possible: zone rules are not immutable, so a trigger
\`\`\`

Things that *happened* (scans, arrivals, mails) are instants: \`timestamptz\`, always.`,
        comments: ['other: "Future is local, past is UTC." I have this on a sticker.'],
      },
      'Do not forget the hour that exists twice in autumn: for `02:30` on that night you also need the offset, or your trigger will choose one for you.',
    ],
  },
  {
    title: 'Vacuum never finishes on booking_event',
    tags: ['postgresql', 'performance'],
    body: 'Autovacuum runs for 9 hours, gets cancelled by the nightly partition job and starts again. Dead tuples: 80 million. Is there a trick apart from buying a bigger machine?',
    comments: [
      'other: What does `SELECT * FROM pg_stat_progress_vacuum` say, is it in the index phase?',
      'asker: @{other} yes, "vacuuming indexes", seventh pass.',
    ],
    answers: [
      "Seven passes means that `maintenance_work_mem` is too small to hold the dead row ids. 1 GB for this one table's vacuum and it is one pass: `ALTER SYSTEM SET autovacuum_work_mem = '1GB'`. And let the partition job take its lock with a timeout and come back later, instead of cancelling the vacuum.",
    ],
    accepted: 'none',
  },
  {
    title: 'JSONB column or proper tables for carrier specific fields?',
    tags: ['postgresql', 'sql', 'discussion'],
    body: 'Each carrier has five to thirty fields of its own. Today it is one `jsonb` column, and every report starts with `->>` chains. Normalising would be about 40 tables. What would you do?',
    answers: [
      `A middle way has worked for the partner data: keep the \`jsonb\`, but promote every field that is **filtered, joined or reported on** to a real column.

\`\`\`sql
ALTER TABLE consignment
  ADD COLUMN incoterm text GENERATED ALWAYS AS (extra ->> 'incoterm') STORED;
\`\`\`

You get types, statistics and an index, and the odd fields stay where they are.`,
      {
        body: 'Whatever you choose, validate on the way in. Half of our reporting pain was `"weight": "12,5 kg"`.',
        comments: ['other: And `"12.5"`, and `12500`, and `"heavy"`. True story.'],
      },
    ],
  },
  {
    title: 'Read replica shows a booking 20 seconds late',
    tags: ['postgresql', 'caching', 'api'],
    by: 'robin',
    daysAgo: 420,
    body: 'After `POST /v3/bookings` the console reloads the list from the replica and the new booking is missing, so people book again. Usually the lag is 50 ms, in the mornings up to 20 s. Should I read from the primary for everything?',
    answers: [
      {
        by: 'kofi',
        body: `Only right after a write. The response of the write carries the position in the log, send it along with the next read:

\`\`\`ts
const { lsn } = await bookings.create(draft);
const list = await bookings.list({ notBefore: lsn });
\`\`\`

The data layer asks the replica whether it has got that far (\`pg_last_wal_replay_lsn() >= $1\`), waits up to 200 ms, and then takes the primary.`,
        comments: ['asker: Elegant. Double bookings from the console: none this week.'],
      },
      {
        by: 'ravi',
        body: 'The lag itself comes from the morning report that runs on the replica with `hot_standby_feedback` off and gets in the way of replay. I have moved it to the analytics replica.',
      },
    ],
  },
  {
    title: 'How do I get a copy of production data for debugging?',
    tags: ['postgresql', 'privacy', 'security'],
    body: "A bug only happens with the real tariffs of one customer. May I restore last night's backup on my laptop?",
    answers: [
      {
        body: `**No**, never: it contains names, plates and phone numbers of drivers.

What you can have is the *masked* copy. It is made each night, sits on staging as \`bookings_masked\`, and keeps ids, tariffs and times. \`hm db clone bookings_masked --mine\` gives you a private one for three days.`,
        comments: [
          'asker: That is all I need, the tariffs are in it.',
          'other: If something useful is masked, ask Security, the rules are a file with reviews like any other.',
        ],
      },
    ],
  },
];
