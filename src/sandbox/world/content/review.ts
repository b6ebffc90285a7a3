import type { ThreadDraft } from '../generate/draft.ts';

export const review: readonly ThreadDraft[] = [
  {
    title: 'How long may a pull request wait for its first review?',
    tags: ['code-review', 'discussion'],
    key: 'review-time',
    body: 'Mine wait between ten minutes and four days. I do not want to nag, but after two days I have forgotten what I did. Do we have a number?',
    liking: 'high',
    answers: [
      {
        by: 'siobhan',
        body: `**Half a working day** for the first reaction, where "I shall look tomorrow at ten" is a reaction. After that nagging is not only allowed but wanted: \`/nudge\` in the pull request asks the next person in the rotation.

Small ones are quicker, of course. Median by size last quarter: under 50 lines 1.1 h, over 500 lines 19 h.`,
        comments: ['other: Those numbers belong on the coffee machine.'],
      },
      'What helped us: first thing in the morning and first thing after lunch are review time. Nobody is in a flow then anyway.',
    ],
  },
  {
    title: 'May I approve my own change in an emergency?',
    tags: ['code-review', 'on-call', 'security'],
    by: 'ravi',
    body: 'It was 4 a.m., one line, the fix was obvious and nobody was awake. The branch protection did not let me. What is the intended way?',
    answers: [
      {
        body: '`hm break-glass merge <pull request> --incident INC-…` merges with one approval missing and opens a task *for another person* to review it within one working day. The auditors are fine with that; what they are not fine with is a switched-off protection.',
        comments: ['asker: Good. I had switched it off. And on again!'],
      },
    ],
  },
  {
    title: 'Squash, rebase or merge commit?',
    tags: ['git', 'code-review', 'discussion'],
    by: 'oskar',
    body: 'Which is best, and why do we not just all use it?',
    liking: 'low',
    closed: { reason: 'Opinion-based' },
    comments: [
      'other: Last time this was asked it took 94 messages. There is a decision: squash, unless the branch has commits that stand alone.',
    ],
  },
  {
    title: 'How do I review a generated file of 12,000 lines?',
    tags: ['code-review', 'git', 'api'],
    body: 'The OpenAPI client is checked in and each change shows thousands of lines. I scroll and approve, which is not a review.',
    answers: [
      {
        body: `Mark it in \`.gitattributes\`, then it is folded and does not count:

\`\`\`gitattributes
src/generated/** linguist-generated=true -diff
\`\`\`

And let CI prove it: a job that generates again and fails on \`git diff --exit-code\`. Then you review the *specification*, and the machine the rest.`,
        comments: [
          'asker: The job found on its first day that someone had edited the generated code by hand. It was me.',
        ],
      },
    ],
  },
  {
    title: 'Is "LGTM" enough?',
    tags: ['code-review'],
    by: 'mina',
    body: 'I am new here and get mostly "LGTM 👍" in under two minutes. It is friendly, but I am not sure whether anybody has read it.',
    comments: ['other: Thanks for saying it aloud.'],
    answers: [
      {
        body: 'It is not, for somebody\'s first months. Ask for *one* thing in the description: "please look at how I handle the retry". People answer the question that is asked. And `CODEOWNERS` can be told to send newcomers\' changes to two people, which we have just done for your team.',
        comments: ['asker: The difference is remarkable, thanks.'],
      },
    ],
  },
  {
    title: "Commit with a customer's phone number in the test data, how do I get rid of it?",
    tags: ['git', 'security', 'privacy'],
    body: 'It is merged to `main`, two days old. A revert leaves it in the history.',
    comments: ['other: Please do not paste the link here.'],
    answers: [
      `Tell **#security** first, then leave it to us: we rewrite the one blob, invalidate caches and forks, and note it for the privacy register. Do *not* force-push on your own, 60 people have the old history and will bring it back with the next merge.

For the future there is a pre-commit check: \`hm hooks install\`.`,
    ],
  },
];
