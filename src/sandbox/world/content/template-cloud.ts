// What comes up now and then, in larger teams: these threads carry the tags that few others have.

import type { TemplateDraft } from '../generate/draft.ts';

export const templateCloud: readonly TemplateDraft[] = [
  {
    title:
      '[[AccessDenied when {service} reads the bucket {bucket}|Which role does {service} need for {bucket}?|{service} may list {bucket}, but not read it]]',
    tags: ['s3', 'iam', 'aws'],
    body: `Listing works, reading one object does not:

\`\`\`text
AccessDenied: GetObject on arn:aws:s3:::ql-{bucket}/2{n}.parquet
\`\`\`

The role of \`{service}\` looks [[complete|generous]] to me. What am I missing?`,
    values: { bucket: ['manifests', 'gate-photos', 'plate-archive', 'invoices', 'audit-cold'] },
    answers: [
      'The objects are encrypted with a key of their own, so the role needs `kms:Decrypt` as well. The module does it if you name the bucket in `reads = ["{bucket}"]` instead of writing the policy by hand.',
      {
        body: 'Listing is a right on the *bucket*, reading one on the *objects*: the second needs `ql-{bucket}/*`, with the star.',
        comments: ['asker: One star. Thank you.'],
      },
    ],
  },
  {
    title:
      '[[Old files of {service} fill {bucket}, can they be deleted by rule?|Lifecycle rule for {bucket}: {n} days for {service}?|How long does {bucket} keep what {service} writes?]]',
    tags: ['s3', 'terraform', 'privacy'],
    body: '`{service}` writes {few} GB a day to `{bucket}` and nobody reads it after {n} days. [[Who decides how long we keep it?|May I add a rule myself?]]',
    values: { bucket: ['gate-photos', 'label-previews', 'plate-archive', 'chat-exports'] },
    answers: [
      'If there are people in it, the retention policy decides and not we. For the rest a rule in the module is enough: `expire_after_days = {n}`. The bill will thank you from the first of the month.',
      'Ask the owner of `{service}` first. Somebody reads such files exactly once a year, and that day is always next week.',
    ],
  },
  {
    title:
      '[[{service} still has the old secret after rotation|Rotated the secret of {service}, half of the pods use the old one|Vault says version {few}, {service} says version 1]]',
    tags: ['secrets', 'security', 'deployment'],
    body: 'I have rotated the database secret as the guide says. `{service}` on `{cluster}` [[goes on with the old one|answers every second call with 401]].',
    answers: [
      'It reads secrets once, at start. `hm restart {service} --cluster {cluster} --slowly` takes the pods one by one; afterwards prune the old version, not before.',
      {
        body: 'Since template {newer} the sidecar tells the process about a new version. {service} is on {older}, an update saves you the restart next time.',
        comments: ['asker: Restarted today, updated tomorrow.'],
      },
    ],
  },
  {
    title:
      '[[Trace of {service} ends at {peer}|Spans of {peer} are missing below {service}|Why do I see {service} but not {peer} in the trace?]]',
    tags: ['tracing', 'observability', 'rest'],
    body: 'The waterfall shows the call from `{service}` and then {n} ms of nothing. `{peer}` does send spans, [[in traces of their own|with another id]].',
    comments: ['other: Does the gateway in between let `traceparent` through?'],
    answers: [
      'Somebody builds the request by hand there and drops the headers. With the shared client it is one line; without it, copy `traceparent` and `tracestate`, both.',
      {
        body: 'Sampling. {service} keeps {few} % and `{peer}` throws its own dice. Let it follow the parent: `sampler: parentbased`.',
        comments: ['asker: It was the dice.'],
      },
    ],
  },
  {
    title:
      '[[DAG {dag} has been "queued" for {n} minutes|Airflow does not start {dag}, no error|Why does {dag} wait although workers are idle?]]',
    tags: ['airflow', 'data-platform', 'python'],
    body: 'All workers are idle, the pool has free slots, `{dag}` stays grey. [[Clearing it does not help.|It ran for months without trouble.]]',
    values: { dag: ['daily_occupancy', 'ferry_import', 'tariff_export', 'eta_training'] },
    answers: [
      '`depends_on_past` is set and the run of {day} has failed: it waits for that one, politely, for ever. Mark the old run as a success if you do not need it.',
      {
        body: 'Look at the scheduler and not at the workers. A file with an import that takes {few} seconds blocks the parsing of all others.',
        comments: ['asker: An import of pandas at the top of a shared file. Moved.'],
      },
    ],
  },
  {
    title:
      '[[May {service} log the {datum}?|{datum} in the logs of {service}, what now?|How do we mask the {datum} in {service}?]]',
    tags: ['privacy', 'logging', 'security'],
    body: 'For support it would help a lot to see the {datum} in the log of `{service}`. [[Is that allowed?|It is in there since {version}, I am afraid.]]',
    values: { datum: ['phone number', 'licence plate', 'name of the driver', 'e-mail address'] },
    answers: [
      'Not in clear. Log the keyed hash, `mask(value)` from the shared logger: the same {datum} gives the same hash, so you can still follow one person through a day.',
      {
        body: 'What is in there already gets deleted with the {n} days of the log store, unless you tell the privacy register today, then within a day. Please tell them.',
        comments: ['asker: Told them. They were kind about it.'],
      },
    ],
  },
  {
    title:
      '[[Too many series: {service} has {n} thousand|Metric of {service} was dropped, "too many series"|Which label blows up the metrics of {service}?]]',
    tags: ['metrics', 'observability', 'performance'],
    body: '`{service}` {version} got its metrics dropped at {hour}:00, "limit of series reached". [[Nothing was added on purpose.|I added one label.]]',
    answers: [
      '`hm metrics top {service}` names the label. It is nearly always an id or a path with an id in it; use the *route*, `/v3/slots/:id`, and put the id into the trace.',
      'Histograms count once for each bucket: one label with {n} values and twelve buckets is more than it looks. Do you need twelve?',
    ],
  },
];
