// What the tags are for, in the words of those who use them: first those about code and machines.

import type { WikiDraft } from '../generate/draft.ts';
import { workWikis } from './work-wikis.ts';

const codeWikis: readonly WikiDraft[] = [
  {
    tag: 'kubernetes',
    excerpt: 'Everything that happens inside our clusters: pods, probes, limits and their logs.',
    body: `We run three clusters, \`eu-1\`, \`us-1\` and \`staging\`, from one chart. **Name the cluster** in your question, and add the last lines of \`kubectl describe pod\`.

Getting a change *into* the cluster belongs to \`deployment\`.`,
  },
  {
    tag: 'deployment',
    excerpt: 'How a merged change reaches staging and production with Harbormaster.',
    body: `People never talk to a cluster, \`hm\` does. Useful to know before you ask:

- \`hm status <service> --watch\` says what it is waiting for.
- \`hm deploys --since 2h\` says what else has changed.
- \`hm rollback\` is always allowed.`,
  },
  {
    tag: 'ci',
    excerpt: 'Pipelines, build agents, the merge queue and why yours is slow today.',
    body: `Add the link to the job and the version of the template, it stands in the first line of the log. If it happens on one agent only, say which.

The guild looks at the ten slowest pipelines each Monday. You need not be among them to ask.`,
  },
  {
    tag: 'postgresql',
    excerpt: 'Our databases: queries, indexes, pools, migrations and locks.',
    body: `For a slow query, paste \`EXPLAIN (ANALYZE, BUFFERS)\` and not only \`EXPLAIN\`. For a lock, say what else was running.

Migrations on large tables have a guide of their own; read it *before* the train leaves.`,
  },
  {
    tag: 'typescript',
    excerpt: 'The language of Gate and Yard, from compiler options to puzzling types.',
    body: `Strict everywhere, \`noUncheckedIndexedAccess\` included. Please cut your example down to what still shows the problem: ten lines that compile are worth more than a link to the repository.`,
  },
  {
    tag: 'java',
    excerpt: 'The language of Berth core and Carrier connect, and the machine below it.',
    body: `We are on the newest long-term release. For questions about memory, say what the *container* may use and not only the heap. Things that Spring does by itself belong to \`spring-boot\`.`,
  },
  {
    tag: 'python',
    excerpt: 'Services, notebooks and jobs in Python, and the versions that we support.',
    body: `\`python-base\` carries the newest minor version but one; its README has the number. Jobs of the warehouse are usually better off with \`data-platform\`.`,
  },
  {
    tag: 'docker',
    excerpt: 'Images, layers, base images and what the scanner says about them.',
    body: `Start from our base images, they are rebuilt every week. Before you ask why an image is large:

1. \`docker history\` shows which layer it is.
2. A second stage throws away what only the build needs.
3. \`.dockerignore\` exists.`,
  },
  {
    tag: 'c#',
    excerpt: 'The language of Tally: async, LINQ, nullable types and old habits.',
    body: `Much of Tally is older than its framework, so mention which project you are in. What concerns the runtime or the upgrade goes to \`.net\` as well.`,
  },
  {
    tag: '.net',
    excerpt: 'The runtime below Tally, its upgrades and its Windows services.',
    body: `Everything new runs on Linux in a container. The rest waits on \`ERNA\` for its last day; see \`legacy\`.`,
  },
  {
    tag: 'node.js',
    excerpt: 'The runtime of slot-api and its neighbours: memory, streams, modules.',
    body: `Images on \`node-base\`, one major version at a time. For a leak, \`hm profile <service> --heap\` takes two snapshots ten minutes apart; attach what grew.`,
  },
  {
    tag: 'kafka',
    excerpt: 'Topics, consumers, offsets and what our events promise.',
    body: `At least once, in order for each key, kept for seven days. From that follows most of what gets asked here: consumers must bear a repeated event, see \`eventId\`.

**Never** reset the offset of a live group; \`hm replay\` does it beside it.`,
  },
  {
    tag: 'terraform',
    excerpt: 'Infrastructure as code: plans, state, modules and drift.',
    body: `Show the plan, without the parts that are "known after apply". If it says *destroy* and you did not expect that, ask first and apply later.`,
  },
  {
    tag: 'spring-boot',
    excerpt: 'Beans, transactions, start-up times and the rest of the magic.',
    body: `Say which starter and which version. \`/actuator/startup\` and \`/actuator/conditions\` answer about half of the questions with this tag.`,
  },
  {
    tag: 'helm',
    excerpt: 'The chart that all services share, its values and its upgrades.',
    body: `There is one chart, and its version belongs into the question. You rarely need Helm itself; \`hm doctor\` explains its errors in friendlier words.`,
  },
  {
    tag: 'aws',
    excerpt: 'What we rent: accounts, queues, buckets and the bill for them.',
    body: `Permissions come from \`access.yaml\` beside your chart and not from the console. The bill of each team is on its dashboard, a day late.`,
  },
  {
    tag: 'caching',
    excerpt: 'Redis and other places where old values live longer than they should.',
    body: `Three questions to answer in your question: what is the key, how long does it live, and who throws it away? If the last one is "nobody", you have found it.`,
  },
  {
    tag: 'react',
    excerpt: 'The consoles and the portal: components, rendering, state.',
    body: `Look through Pier first, the component may exist. For slow lists attach a recording of the profiler, it shows *which* part renders.`,
  },
  {
    tag: 'npm',
    excerpt: 'Packages, lock files, our registry and the update bot.',
    body: `\`npm ci\` on the agents, \`npm install\` only where you mean to change the lock file. Packages of our own are published with the train.`,
  },
  {
    tag: 'git',
    excerpt: 'Branches, rebases, hooks and how to get back what seems lost.',
    body: `It is hardly ever lost: \`git reflog\`. If a secret or a phone number got into the history, do not rewrite it alone, call Security.`,
  },
];

export const tagWikis: readonly WikiDraft[] = [...codeWikis, ...workWikis];
