// Articles that a larger team has for one service after another.

import type { ArticleDraft } from '../generate/draft.ts';

export const articleTemplates: readonly ArticleDraft[] = [
  {
    title: '[[{service} in five minutes|What {service} does, and what it does not]]',
    type: 'knowledge-article',
    tags: ['documentation', 'onboarding'],
    body: `\`{service}\` answers [[one question|two questions]] for the rest of us and keeps nothing that \`{peer}\` does not know as well.

- **Reads** from \`{peer}\`, at most {n} times a second.
- **Writes** one topic, once for each change.
- **Breaks** when \`{peer}\` is slow for longer than {few} seconds; it then serves what it had.

Everything else is in its README, which is short on purpose.`,
    comments: ['other: The last point has saved me a phone call.'],
  },
  {
    title:
      '[[How to run {service} on a laptop|How to start {service} without the rest of the world]]',
    type: 'how-to-guide',
    tags: ['onboarding', 'docker', 'testing'],
    body: `You need Docker and {few} GB of free memory, nothing else.

1. \`hm dev {service}\` fetches the image {version} and a small data set.
2. \`hm stub {peer}\` answers in place of \`{peer}\`.
3. Open the page that it prints; the login is the one of staging.

If step 2 complains about a port, another stub is still running: \`hm stub --stop\`.`,
  },
  {
    title:
      '[[How to move {service} from {cluster} to a new cluster|How to drain {cluster} before {service} moves]]',
    type: 'how-to-guide',
    tags: ['kubernetes', 'migration', 'deployment'],
    body: `Plan an hour, and do it on a {day} morning.

1. Deploy \`{service}\` {version} to both clusters; the new one gets no traffic yet.
2. \`hm shift {service} --to new --percent {few}\`, then look at the error rate for {n} minutes.
3. All of it. Keep the old pods until the next train.

The way back is step 2 with the old name. It has been used twice, both times in peace.`,
    comments: ['other: Did it today, {n} minutes in all.'],
  },
  {
    title: '[[Runbook: {service} is slow|Runbook: {service} does not answer]]',
    type: 'how-to-guide',
    tags: ['on-call', 'incident'],
    body: `**What hurts**: customers wait for \`{service}\`, the page shows a wheel.

1. \`hm status {service}\`. If \`{peer}\` is red as well, begin there and not here.
2. \`hm scale {service} --by 2\`. The queue must fall within {few} minutes.
3. If it does not: \`hm rollback {service} --to {older}\`.

**How do I know that it worked**: p95 below {n}0 ms for ten minutes. **If not**: wake the team of \`{service}\`.`,
  },
  {
    title:
      '[[Why {service} keeps its data for {n} days|Why {service} does not use the shared cache]]',
    type: 'knowledge-article',
    tags: ['postgresql', 'performance', 'privacy'],
    body: `We are asked this about once a quarter. The short answer: since somebody measured it.

| | shared | own |
| --- | --- | --- |
| p95 | {n} ms | {few} ms |
| to repair at night | yes | no |

The long answer is in the decision record of \`{service}\`, with the numbers of that week.`,
  },
  {
    title: '[[{service} {newer} is out|What is new in {service} {newer}]]',
    type: 'announcement',
    tags: ['release-process', 'api'],
    body: `With the train of this week:

- lists of \`{service}\` can be sorted by date,
- errors name the field that they are about,
- {older} and everything before it is switched off in {n} days.

Please try it on staging, and tell us *before* {day}.`,
    comments: ['other: The errors alone are worth the update.'],
  },
  {
    title:
      '[[{service} is read-only on {day} from {hour}:00|Maintenance of {service} on {day} at {hour}:00]]',
    type: 'announcement',
    tags: ['incident', 'deployment'],
    body: 'For about {n} minutes `{service}` answers reads and refuses writes with `503`. The shared client waits and tries again, so most of you will notice nothing. If you call it by hand, wait as well.',
  },
  {
    title: '[[Policy: changes of {service}|Policy: who may deploy {service}]]',
    type: 'policy',
    tags: ['deployment', 'code-review', 'security'],
    body: `1. Two people read every change of \`{service}\`; one of them knows \`{peer}\`.
2. Nobody deploys it between {hour}:00 and the end of the shift.
3. A change of its schema travels with the train, without exception.

Reviewed every {n} weeks by the guild.`,
  },
  {
    title: '[[Policy: access to the data of {service}|Policy: exports from {service}]]',
    type: 'policy',
    tags: ['privacy', 'security', 'identity'],
    body: `- Read access to \`{service}\` ends by itself after {n} days.
- Exports are for one purpose, which is written into the ticket, and get deleted with it.
- Nobody needs the whole table. If you do, come and talk to us.`,
    comments: ['other: How do I see when mine ends?', 'asker: @{other} `hm access list`.'],
  },
];
