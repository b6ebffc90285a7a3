import type { ThreadDraft } from '../generate/draft.ts';

export const platform: readonly ThreadDraft[] = [
  {
    title: 'terraform plan wants to destroy the production database',
    tags: ['terraform', 'aws', 'postgresql'],
    by: 'jonas',
    body: `I only changed a tag, and the plan says

\`\`\`
-/+ resource "aws_db_instance" "bookings" {
      ~ storage_encrypted = true -> (known after apply) # forces replacement
\`\`\`

I have not applied it. I have also not moved since.`,
    liking: 'high',
    comments: ['other: Well done not moving.'],
    answers: [
      {
        body: `Somebody turned on encryption in the console during the audit, so state and code disagree, and the provider can change that only by replacing. Put into code what is true (\`storage_encrypted = true\`, \`kms_key_id = …\`) and refresh: the plan must then show *one* changed tag and nothing else.

And add the belt to the braces:

\`\`\`hcl
lifecycle { prevent_destroy = true }
\`\`\``,
        comments: ['asker: One changed tag. I can breathe again.'],
      },
      'The policy check refuses plans with `delete` on stateful resources since this morning, unless the pull request has the label `destroy-approved` by two people.',
    ],
  },
  {
    title: 'How do I move a resource to another module without recreating it?',
    tags: ['terraform'],
    key: 'tf-moved',
    body: 'I pulled three buckets into a module and now the plan wants to delete and create them. They hold two years of labels. Is `terraform state mv` still the way, and who may run it?',
    answers: [
      `With a \`moved\` block, in the same change:

\`\`\`hcl
moved {
  from = aws_s3_bucket.labels
  to   = module.label_printer.aws_s3_bucket.this
}
\`\`\`

The plan then says "has moved to" and 0 to add, 0 to destroy. Leave it in for a release so that all workspaces pass through it. No \`terraform state mv\` by hand any more.`,
    ],
  },
  {
    title: 'State lock is held by a pipeline that was cancelled',
    tags: ['terraform', 'ci'],
    by: 'soren',
    body: '"Error acquiring the state lock … Who: runner@agent-22, Created: 3 h ago". The job is long gone.',
    liking: 'high',
    answers: [
      {
        by: 'soren',
        body: 'Answering myself for the next one: make sure that the job is *really* gone, then `terraform force-unlock <id>` in the same workspace. Since template version 5 a cancelled job releases the lock itself, because it gets SIGINT first and 60 s to clean up.',
        comments: ['other: Came here from the search, worked, thanks for coming back.'],
      },
    ],
    accepted: 0,
  },
  {
    title: 'Which AWS permissions does my service get, and how do I ask for one more?',
    tags: ['aws', 'iam', 'security'],
    by: 'eszter',
    body: '`doc-render` gets `AccessDenied` for `s3:GetObjectTagging`. It can read the object itself.',
    answers: [
      {
        body: `Permissions come from \`access.yaml\` beside your chart; each pod has a role of its own:

\`\`\`yaml
access:
  - bucket: delivery-notes
    allow: [read, read-tags]
\`\`\`

\`read-tags\` is what you lack. Security reviews only *wider* things, such as \`write\` on somebody else's bucket or anything with \`*\`.`,
        comments: ['asker: Merged and works without a restart, nice.'],
      },
    ],
  },
  {
    title: 'S3 bill doubled, what are "incomplete multipart uploads"?',
    tags: ['aws', 's3', 'terraform'],
    by: 'dmitri',
    body: '11 TB in `telemetry-raw` that `aws s3 ls --recursive` does not show.',
    answers: [
      {
        body: `Parts of uploads that began and never ended; you pay for them and no listing shows them. One rule per bucket:

\`\`\`hcl
abort_incomplete_multipart_upload { days_after_initiation = 3 }
\`\`\`

It is in our bucket module since 2.1. 11 TB sounds as if the ingest crashes during the upload, so look there as well.`,
        comments: ['asker: It did: OOM at each file above 5 GB. Two birds.'],
      },
    ],
  },
  {
    title: 'Consumer group rebalances all the time in carrier-sync',
    tags: ['kafka', 'java', 'performance'],
    by: 'vikram',
    key: 'rebalance',
    body: 'Every two minutes: `Attempt to heartbeat failed since group is rebalancing`, and nothing is processed meanwhile. 12 pods, 24 partitions.',
    comments: ['other: How long does one batch take you? `max.poll.interval.ms` is 5 minutes.'],
    answers: [
      {
        body: `One slow partner is enough: a batch of 500 records × 1 s is more than five minutes, so the broker thinks you dead, takes the partitions away, and the next pod dies of the same batch. Lower \`max.poll.records\` to 50, and use the cooperative assignor, then only the moved partitions pause:

\`\`\`properties
max.poll.records=50
partition.assignment.strategy=org.apache.kafka.clients.consumer.CooperativeStickyAssignor
group.instance.id=\${HOSTNAME}
\`\`\`

Static membership (the last line) also keeps a rolling deploy quiet.`,
        comments: ['asker: No rebalance for 26 hours. I keep looking at the flat line.'],
      },
    ],
  },
  {
    title: 'Do we need exactly-once for slot.booked.v2?',
    tags: ['kafka', 'discussion', 'api'],
    by: 'ravi',
    body: 'A consumer counted a booking twice and an invoice was wrong by one pallet. Somebody said "just turn on exactly-once".',
    answers: [
      {
        body: `Exactly-once covers Kafka *to* Kafka. As soon as a database or a mail is involved you have at-least-once, and the consumer has to cope: each event carries \`eventId\`, remember it in the same transaction as the effect.

\`\`\`sql
INSERT INTO seen_event (event_id) VALUES ($1) ON CONFLICT DO NOTHING;
\`\`\`

0 rows → seen before → commit the offset and go on.`,
        comments: ['other: "At least once and idempotent" on a T-shirt, please.'],
      },
    ],
  },
  {
    title: 'How do I change the schema of an event that nine teams read?',
    tags: ['kafka', 'api', 'migration'],
    key: 'schema-change',
    body: '`slot.booked.v2` has `dock: string` and needs `{ site, number }`. Nine consumers, three of which I do not know.',
    liking: 'high',
    answers: [
      {
        body: "Add, never change: a new optional field `dockRef`, filled beside the old one. The registry enforces it (`BACKWARD_TRANSITIVE`). Who still reads the old one? `hm topic readers slot.booked.v2 --field dock` answers from the consumers' declared fields. When that list is empty for a month, remove it with `v3`.",
        comments: ['asker: Two of the three unknown ones were dead. Deleted!'],
      },
    ],
  },
  {
    title: 'Message too large when publishing a manifest with 3,000 lines',
    tags: ['kafka', 'java'],
    by: 'eszter',
    body: '`RecordTooLargeException: The message is 1480321 bytes`. Raising the limit on the topic did not help.',
    answers: [
      'There are four limits (producer, topic, broker, consumer), and raising all of them makes everybody slow. Put the manifest into the bucket and publish the *address* with a checksum, the library calls this `ClaimCheck.publish(...)`. Compression (`zstd`) gets you from 1.4 MB to 90 kB as well, if it is only one.',
    ],
  },
];
