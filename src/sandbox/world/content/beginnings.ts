// This file holds the first five questions of the team; later ones point to them.

import type { ThreadDraft } from '../generate/draft.ts';

export const beginnings: readonly ThreadDraft[] = [
  {
    title: 'How do I deploy a service to staging?',
    tags: ['deployment', 'kubernetes', 'onboarding'],
    by: 'robin',
    key: 'deploy-staging',
    daysAgo: 1094,
    body: `I have a merged change in \`slot-api\` and would like to see it on staging before the Thursday train. Is there a button, or do I have to run Helm myself?

I tried this and got a permission error:

\`\`\`bash
helm upgrade slot-api ./chart --namespace staging
Error: UPGRADE FAILED: secrets is forbidden: User "robin" cannot list resource "secrets"
\`\`\``,
    liking: 'high',
    isProtected: true,
    comments: [
      'other: Nobody outside Platform has write access to the cluster, and that is on purpose.',
      'asker: @{other} fair enough, I just want to know the way that is meant for us.',
    ],
    answers: [
      {
        by: 'zoe',
        body: `Use Harbormaster, our deploy tool; people never talk to the cluster directly.

\`\`\`bash
hm login
hm deploy slot-api --to staging --ref main
hm status slot-api --to staging --watch
\`\`\`

\`--ref\` takes a branch, a tag or a commit, but the image has to exist: wait until the **publish** job of your pipeline is green. A staging deploy needs no approval, production goes with the release train.`,
        comments: [
          'asker: That was painless, thanks! `--watch` should be the default.',
          'answerer: @{asker} agreed, it is since `hm` 2.4.',
        ],
      },
      {
        by: 'jonas',
        body: 'Small addition, a good while later: you can also comment `/deploy staging` on the pull request. It runs exactly the same command and posts the status back.',
      },
    ],
  },
  {
    title: 'Which VPN profile do I need for the databases, "office" or "data"?',
    tags: ['vpn', 'postgresql', 'onboarding'],
    by: 'jose',
    key: 'vpn-profile',
    daysAgo: 1092,
    body: `The laptop came with two profiles. With **office** I can open Grafana and the wiki, but \`psql\` just hangs:

\`\`\`
$ psql -h bookings.db.quaylark.example
psql: error: connection to server failed: Operation timed out
\`\`\`

With **data** the database answers but the wiki is gone. Am I supposed to switch all day?`,
    liking: 'high',
    answers: [
      {
        by: 'marcus',
        body: `You need *data* only for as long as you talk to a database; it routes \`10.40.0.0/16\` and nothing else, which is why the wiki disappears when its name resolves to the internal address.

Since client 5.2 you can have both open at once: *Settings → Profiles → Allow parallel tunnels*. Put **office** first in the list so that its DNS wins.`,
        comments: [
          'asker: Parallel tunnels it is. Could this be switched on for everybody?',
          'answerer: @{asker} it will be with the next laptop image.',
        ],
      },
      {
        by: 'kofi',
        body: 'For reading you rarely need `psql`: [the query console](https://console.quaylark.example) works from **office**, is read-only and masks personal data. Please take the direct connection only for `EXPLAIN ANALYZE` and migrations.',
      },
    ],
  },
  {
    title: 'Docker build fails with "no space left on device" on the build agents',
    tags: ['docker', 'ci'],
    by: 'hamid',
    key: 'agent-disk',
    daysAgo: 1089,
    body: `Since yesterday every second build of \`carrier-sync\` dies while copying the Gradle cache:

\`\`\`
 => ERROR [build 4/7] COPY --from=cache /root/.gradle /root/.gradle
failed to copy files: write /var/lib/docker/…: no space left on device
\`\`\`

Locally the image is 310 MB. Do the agents never clean up?`,
    liking: 'high',
    comments: [
      'other: Seen on `agent-12` and `agent-15` only. Rerun and hope for another one, for now.',
    ],
    answers: [
      {
        by: 'priya',
        body: `They do, but only at night, and last week's base image change left 40 GB of dangling layers on each agent.

1. I have pruned all of them just now, so a rerun will work.
2. The nightly job now runs every two hours: \`docker system prune --force --filter "until=6h"\`.
3. Please use a cache mount instead of copying the whole cache, it is also much faster:

\`\`\`dockerfile
RUN --mount=type=cache,target=/root/.gradle ./gradlew bootJar --no-daemon
\`\`\``,
        comments: [
          'asker: Build time of carrier-sync went from 9 to 4 minutes with the cache mount. 🎉',
        ],
      },
    ],
  },
  {
    title: 'Which Python version do we support in production?',
    tags: ['python', 'docker', 'discussion'],
    by: 'lina',
    key: 'python-version',
    daysAgo: 1086,
    body: `\`eta-engine\` runs 3.9, the Airflow workers 3.10 and my laptop has 3.12. I would like to use \`match\` statements and the new generics syntax:

\`\`\`python
def first[T](items: list[T]) -> T | None:
    return items[0] if items else None
\`\`\`

Is there a rule, or does every team decide alone?`,
    liking: 'high',
    comments: [
      'other: Please not "every team alone", we have four different base images already.',
      'asker: @{other} that is why I ask :)',
    ],
    answers: [
      {
        by: 'priya',
        body: `There is one now: the base image \`python-base\` always carries **the newest minor version but one**, and every service has six months to follow. The current one is written at the top of its README.

Airflow is the exception: it follows whatever the upstream constraints file allows, so DAGs must not import service code directly.`,
        comments: [
          'other: What about libraries that we publish?',
          'answerer: @{other} they support both, the CI template runs the tests on each.',
        ],
      },
      {
        by: 'grace',
        body: 'If your library has to work on both, `from __future__ import annotations` gets you far, but the `def first[T]` syntax is a hard syntax error below 3.12. Use a `TypeVar` until the old one is gone.',
      },
    ],
  },
  {
    title: 'What belongs into a pull request description?',
    tags: ['code-review', 'discussion', 'documentation'],
    by: 'tomas',
    key: 'pr-description',
    daysAgo: 1083,
    body: 'Some of ours are empty, some are three pages. I read about ten a day and would like to agree on the least that helps the reviewer. What do you want to see?',
    liking: 'high',
    isCommunityOwned: true,
    answers: [
      {
        by: 'siobhan',
        body: `Three things, in this order, and nothing that the diff says already:

- **Why**: the problem in two sentences, with the ticket.
- **How to check it**: a command, a screenshot or "covered by tests".
- **What could go wrong**: migration, flag, anything that on-call must know.

If "why" needs more than a paragraph it probably wants to be an article, linked from the pull request.`,
        comments: [
          'other: We turned this into the template, `.git/pull_request_template.md`, feel free to edit.',
        ],
      },
      {
        by: 'andre',
        body: 'A note for UI changes: *before* and *after* pictures, light and dark. A reviewer on the train cannot start the yard console.',
        comments: ['other: And please the keyboard path too, a screenshot does not show focus.'],
      },
    ],
  },
];
