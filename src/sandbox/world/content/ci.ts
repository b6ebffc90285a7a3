import type { ThreadDraft } from '../generate/draft.ts';

export const ci: readonly ThreadDraft[] = [
  {
    title: 'How do I skip the slow pipeline for a change of the documentation only?',
    tags: ['ci', 'documentation', 'monorepo'],
    by: 'tess',
    body: 'I fix a typo in a README and 22 minutes of tests run, on 14 agents. It makes me feel bad about the planet.',
    answers: [
      {
        body: `Pipelines have a \`paths\` filter, it only was never set for the older folders:

\`\`\`yaml
on:
  push:
    paths-ignore: ['**/*.md', 'docs/**']
\`\`\`

But *required* checks that never run also never turn green. So the template has a tiny job named \`build\` for that case that simply succeeds. Include \`docs-only.yml\` beside your pipeline.`,
        comments: ['asker: From 22 minutes to 9 seconds. I shall now fix *all* the typos.'],
      },
    ],
  },
  {
    title: 'Flaky test in booking-core: passes alone, fails in the suite',
    tags: ['ci', 'testing', 'java'],
    key: 'flaky',
    body: `\`SlotHoldExpiryTest\` fails in one of ten builds:

\`\`\`
expected: <EXPIRED> but was: <HELD>
	at com.quaylark.booking.SlotHoldExpiryTest.expiresAfterTenMinutes(SlotHoldExpiryTest.java:58)
\`\`\`

Alone it passed 500 times in a row. I would rather not just retry it.`,
    liking: 'high',
    comments: ['other: Thank you for not just retrying it!'],
    answers: [
      {
        body: `"Passes alone" nearly always means shared state. Here it is the clock: \`Clocks.freeze()\` in \`TariffTest\` is never undone, and both classes can land in the same JVM. Then ten minutes never pass.

Inject the clock instead of freezing a global one:

\`\`\`java
class SlotHold {
    SlotHold(Clock clock, Map<SlotId, List<Hold>> holds) { … }
}
\`\`\``,
        comments: [
          'asker: Right. I removed `Clocks` altogether, 31 uses. It was hiding two real bugs.',
        ],
      },
      'To find such pairs: run with `-Djunit.jupiter.testmethod.order.default=…Random` and a fixed seed, and bisect the list of classes. There is a script, `ci/bisect-order.sh`, which does it over night.',
    ],
  },
  {
    title: 'Pipeline cannot reach the package registry: 407 Proxy Authentication Required',
    tags: ['ci', 'npm', 'networking'],
    body: '`npm ci` fails on the new agents with `407`. On the old ones it works with the same `.npmrc`.',
    answers: [
      'The new agents sit in another subnet and go through the proxy, the registry must be excluded: `NO_PROXY=.quaylark.example,localhost`. It is set in agent image 31; yours is still 30, restart the agent pool to get it.',
    ],
  },
  {
    title: 'What is the right way to cache node_modules between builds?',
    tags: ['ci', 'npm', 'node.js'],
    key: 'npm-cache',
    body: 'Our pipeline saves and restores the whole `node_modules` (700 MB). Restoring takes longer than installing. Should I cache something else?',
    comments: [
      'other: Whatever you do, do not cache across lock files. We had a ghost version of a date library for weeks.',
    ],
    answers: [
      `Cache the *download* directory and let \`npm ci\` build the tree, then nothing stale can survive:

\`\`\`yaml
- cache:
    key: npm-\${{ hashFiles('package-lock.json') }}
    path: ~/.npm
- run: npm ci --prefer-offline --no-audit
\`\`\`

28 seconds for the yard console, against 95 before.`,
      'If it still is too slow, look at what you install. `npm ls --all | wc -l` said 2,140 for us, and two test frameworks of them nobody used.',
    ],
  },
  {
    title: 'How are the build agents signed, and how do we rotate the key?',
    tags: ['ci', 'security'],
    by: 'leila',
    body: 'The provenance of our images is signed with a key that lives on the agents. It is two years old now and I cannot find any procedure for changing it without making all existing images unverifiable. Has anybody done this before, here or elsewhere?',
    bounty: 100,
    comments: [
      'other: We should ask whether we still want long-lived keys at all.',
      'asker: @{other} agreed, but that is a bigger change and the auditors come in March.',
    ],
    answers: [
      'Not done here yet. In theory: the verifier accepts a *list* of public keys, so add the new one everywhere first, sign with it, and remove the old one when the oldest image in production is younger than the change. What I do not know is whether the admission controller reads the list or only its first entry.',
    ],
    accepted: 'none',
  },
  {
    title: 'Test report shows 0 tests but the job is green',
    tags: ['ci', 'gradle', 'testing'],
    by: 'hannah',
    body: 'It is green. But there are 0 tests. Why?',
    liking: 'low',
    closed: { reason: 'Needs details or clarity' },
    comments: ['other: Which repository, which job? We can only guess like this.'],
    answers: [
      'Guessing: JUnit 5 tests without `useJUnitPlatform()` are silently not found. `tasks.test { useJUnitPlatform() }`, and `failOnNoDiscoveredTests = true` so that it cannot happen again.',
    ],
  },
  {
    title: 'Why does CI use another Node version than my laptop?',
    tags: ['ci', 'node.js', 'onboarding'],
    by: 'robin',
    daysAgo: 210,
    body: 'A test with `Array.fromAsync` passes for me (22.4) and fails in the pipeline with *is not a function*. The pipeline says 20.11. I would have expected one place where the version is written down.',
    answers: [
      {
        by: 'priya',
        body: `There is one, \`.tool-versions\` at the root of the repository, and the pipeline reads it. Yours says \`nodejs 20.11.1\`; your laptop reads it only if you have the version manager's shell hook:

\`\`\`bash
echo 'eval "$(mise activate zsh)"' >> ~/.zshrc
\`\`\`

\`hm doctor\` checks this and a dozen other things, by the way.`,
        comments: ['asker: `hm doctor` found three more. Slightly embarrassing, very useful.'],
      },
    ],
  },
  {
    title: 'Can a pipeline deploy to my own namespace for a demo?',
    tags: ['ci', 'kubernetes', 'deployment'],
    by: 'robin',
    daysAgo: 31,
    body: 'I have a customer demo and would like the branch `quick-rebook` to run somewhere for a week, with its own address and its own data, without touching staging. Is that possible without asking Platform each time?',
    answers: [
      {
        by: 'jonas',
        body: 'Preview environments do exactly that. Label the pull request `preview` and after the build you get `https://pr-3381.preview.quaylark.example` with a fresh database from the seed. It is deleted when the pull request is closed, or after seven days; `preview:keep` makes it 30.',
        comments: [
          'asker: Up in four minutes. Is the seed data fit to be shown to a customer?',
          'answerer: @{asker} yes, all invented. There is one haulier called "Test Test GmbH", perhaps hide that one.',
          'other: We renamed it, it is "Möwe & Söhne" now.',
        ],
      },
    ],
  },
  {
    title: 'Shell step goes on although a command in the pipe has failed',
    tags: ['bash', 'ci'],
    by: 'imani',
    body: `\`\`\`bash
set -e
./export.sh | gzip > export.gz
hm upload export.gz
\`\`\`

\`export.sh\` fails with code 3, and an empty file is uploaded. I thought that \`set -e\` was for that.`,
    answers: [
      {
        by: 'chidi',
        body: 'A pipe has the status of its *last* command, and `gzip` was perfectly happy. `set -euo pipefail` at the top of every script; the linter (`shellcheck`) is in the template, it just needs `lint: true`.',
        comments: ['asker: Three scripts of ours had it. `pipefail` everywhere now.'],
      },
    ],
  },
];
