// This file holds the sixth to tenth question of the team; later ones point to them.

import type { ThreadDraft } from '../generate/draft.ts';

export const foundations: readonly ThreadDraft[] = [
  {
    title: 'Why does my Postgres migration wait for ever on staging?',
    tags: ['postgresql', 'migration', 'deployment'],
    by: 'hamid',
    key: 'lock-timeout',
    daysAgo: 1079,
    body: `A one-line migration of \`booking-core\` hangs until the deploy job gives up after 15 minutes:

\`\`\`sql
ALTER TABLE booking ADD COLUMN dock_hint text;
\`\`\`

The table has 40 million rows, but adding a nullable column should not rewrite anything, right?`,
    liking: 'high',
    comments: [
      "other: Is somebody's transaction open? Look at `pg_stat_activity`, state `idle in transaction`.",
      'asker: @{other} yes! A notebook session since this morning…',
    ],
    answers: [
      {
        by: 'kofi',
        body: `It rewrites nothing, but it needs an \`ACCESS EXCLUSIVE\` lock for an instant and queues behind every open transaction. Worse: **everybody else now queues behind you.** So always start a migration with a limit:

\`\`\`sql
SET lock_timeout = '3s';
ALTER TABLE booking ADD COLUMN dock_hint text;
\`\`\`

The migration runner retries five times with a growing pause. To find the one in the way:

\`\`\`sql
SELECT pid, state, now() - xact_start AS age, left(query, 60) AS query
FROM pg_stat_activity
WHERE pid = ANY (pg_blocking_pids(4711)) AND state <> 'idle';
\`\`\``,
        comments: [
          'asker: @{answerer} can the runner set the timeout itself?',
          'answerer: @{asker} it does since this week, three seconds unless the file says otherwise.',
        ],
      },
      {
        by: 'jose',
        body: "And close your notebook connections 😉. Staging now has `idle_in_transaction_session_timeout = '10min'`, so this particular cause is gone.",
      },
    ],
  },
  {
    title: 'How do I get woken up less often by the ETA lag alert?',
    tags: ['on-call', 'observability', 'kafka'],
    by: 'lina',
    key: 'eta-lag-alert',
    daysAgo: 1075,
    body: `The alert \`EtaConsumerLagHigh\` fired eleven times last week, nine of them between 02:00 and 04:00, and each time the lag was gone before I had opened the laptop. It says

\`\`\`
kafka_consumergroup_lag{group="eta-engine"} > 5000 for 2m
\`\`\`

What would be a better condition? I would rather page too late by five minutes than wake people for nothing.`,
    liking: 'high',
    comments: [
      'other: The nightly position import of the ferries is at 02:00, that explains the hours.',
    ],
    answers: [
      {
        by: 'lukasz',
        body: `Alert on *time*, not on messages: 5,000 messages are two seconds at noon and ten minutes at night. We export the age of the oldest unread message, so:

\`\`\`yaml
- alert: EtaConsumerBehind
  expr: max by (group) (kafka_consumer_oldest_age_seconds{group="eta-engine"}) > 300
  for: 10m
  labels: { severity: page }
  annotations:
    runbook: https://wiki.example.com/runbooks/eta-behind
\`\`\`

Five minutes is the promise that we gave to customers, so below that nobody needs to wake up. Keep the old one as a ticket, severity \`info\`.`,
        comments: ['asker: Two weeks later: one page, and that one was real.'],
      },
      {
        by: 'olena',
        body: 'You can also take the burst out: give the import its own partition key prefix so that it does not land on the same three partitions as the live positions.',
      },
    ],
  },
  {
    title: 'How do I run the integration tests without my laptop melting?',
    tags: ['integration-tests', 'docker', 'testing'],
    by: 'jose',
    key: 'slow-tests',
    daysAgo: 1072,
    body: '`./gradlew integrationTest` starts Postgres, Kafka, the object store and two of our own services, takes 14 minutes and makes the fan scream. Slow integration tests mean nobody runs them. What do you all do?',
    liking: 'high',
    comments: [
      'other: I push and let CI suffer.',
      'asker: @{other} that is what I want to get away from.',
    ],
    answers: [
      {
        by: 'priya',
        body: `Reuse the containers between runs, that alone saves most of it:

\`\`\`properties
# ~/.testcontainers.properties
testcontainers.reuse.enable=true
\`\`\`

and in the base class \`new PostgreSQLContainer<>("postgres:16").withReuse(true)\`. Then run one module only: \`./gradlew :booking-core:integrationTest --tests "*Reservation*"\`. I am at 40 seconds for a single class.`,
        comments: [
          'other: `withReuse` keeps the database between runs, so truncate in `@BeforeEach`.',
        ],
      },
      {
        by: 'robin',
        body: 'For the TypeScript services there is `npm run test:remote`: it borrows a namespace on the *sandbox* cluster for 30 minutes and runs the tests against that. Needs **office** VPN, no Docker at all.',
      },
    ],
  },
  {
    title: 'How do I store a secret for my service, and who can read it?',
    tags: ['security', 'secrets', 'kubernetes'],
    by: 'freya',
    key: 'store-secret',
    daysAgo: 1068,
    body: "The yard console needs the map provider's key at run time. I found `.env` files in two repositories (!) and a Kubernetes secret created by hand in a third. What is the right place?",
    liking: 'high',
    comments: ['other: Please tell me privately which two repositories.', 'asker: @{other} sent.'],
    answers: [
      {
        by: 'amina',
        body: `The vault, always; the cluster reads from it and nothing is ever committed.

\`\`\`bash
hm secret set yard-console MAP_KEY        # asks for the value, does not echo it
hm secret list yard-console               # names only
\`\`\`

Your chart then says \`secrets: [MAP_KEY]\` and the pod gets an environment variable. Readable by: the pod, the owning team's leads, and Security on break-glass (which rings a bell). The two repositories have been cleaned and **the keys rotated**: deleting a file from Git does not delete the secret.`,
        comments: ['asker: Works. And sorry for the fright.'],
      },
      {
        by: 'leila',
        body: 'Newer services should mount it as a file instead (`secrets: { mount: /run/secrets }`): environment variables end up in crash dumps and in `/proc/<pid>/environ`.',
      },
    ],
  },
  {
    title: 'How do we name feature flags, and when do we remove them?',
    tags: ['feature-flags', 'discussion', 'code-review'],
    by: 'robin',
    key: 'flag-names',
    daysAgo: 1065,
    body: 'We have 140 flags, among them `new-ui`, `new_ui_2`, `newUiFinal` and my favourite, `temp`. Two of them have been 100 % on for a year. Can we agree on names and on an end?',
    liking: 'high',
    answers: [
      {
        by: 'robin',
        body: `Agreed in the guild meeting, written down here:

- \`<team>.<thing>.<kind>\`, lower case with dashes, e.g. \`gate.quick-rebook.release\`.
- The kind is one of \`release\` (goes away), \`ops\` (kill switch, stays) or \`permit\` (per customer, stays).
- A \`release\` flag has an expiry date of at most **90 days**; the linter fails the build of the owning team after that.

\`\`\`ts
export const quickRebook = flag('gate.quick-rebook.release', { expires: '90d', default: false });
\`\`\`

And \`temp\` is gone. It was controlling the invoice footer, of all things.`,
        comments: ['other: @{asker} so *that* is why the footer was missing on Monday…'],
      },
      {
        by: 'siobhan',
        body: "One more rule that paid off: removing the flag is part of the feature's ticket, not a new one. Otherwise it never happens.",
      },
    ],
  },
];
