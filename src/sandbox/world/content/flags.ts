import type { ThreadDraft } from '../generate/draft.ts';

export const flags: readonly ThreadDraft[] = [
  {
    title: 'Feature flag is on for me but off for the pod',
    tags: ['feature-flags', 'kubernetes', 'caching'],
    by: 'minjun',
    body: '`gate.quick-rebook.release` is at 100 % in the console, my browser gets it, but `slot-api` still takes the old path. Restarting the pod helps.',
    answers: [
      {
        body: 'The SDK streams changes, and the stream goes through the egress proxy, which closes idle connections after an hour *without telling anyone*. So your pod sees the values of its first hour. Update `flags-sdk` to 4.2: it sends a heartbeat and falls back to polling each 30 s.',
        comments: [
          'asker: 4.2 it is. Is there a metric for a stale stream?',
          'answerer: @{asker} `flags_last_update_age_seconds`, and since today an alert.',
        ],
      },
    ],
  },
  {
    title: 'How do I test code that depends on a flag?',
    tags: ['feature-flags', 'testing', 'typescript'],
    by: 'robin',
    daysAgo: 660,
    body: 'Each test sets the flag through the real client and they influence each other. I would like something like "run this with the flag on *and* off".',
    answers: [
      {
        by: 'pedro',
        body: `Pass the flags in as a value, do not fetch them inside:

\`\`\`ts
type Flags = Pick<AllFlags, 'gate.quick-rebook.release'>;

export function rebook(slot: Slot, flags: Flags): Result<Booking, 'too-late'> { … }

test.each([true, false])('keeps the dock when quick rebook is %s', (on) => {
  expect(rebook(slot, { 'gate.quick-rebook.release': on })).toMatchObject({ dock: 4 });
});
\`\`\`

One function at the edge reads the client. Everything below is boring and testable.`,
        comments: ['asker: 31 mocks gone. I am a happy person.'],
      },
    ],
  },
  {
    title: 'Percentages: 10 % of users or 10 % of requests?',
    tags: ['feature-flags'],
    by: 'alba',
    key: 'flag-percent',
    body: 'If I switch a flag to 10 %, does a driver see the new page now and the old one a minute later?',
    answers: [
      {
        body: `10 % of *units*, and the unit is chosen per flag: \`user\`, \`company\` or \`site\`. The decision is a hash of flag name and unit id, so it is stable: who is in at 10 % is also in at 20 %.

For anything visible at a terminal use **site**, otherwise two drivers in the same queue see different things and ask the guard, who sees a third one.`,
        comments: ['asker: That exact thing happened at dock 7. Now on `site`.'],
      },
    ],
  },
  {
    title: 'Flag linter fails my build for a flag of another team',
    tags: ['feature-flags', 'ci', 'monorepo'],
    body: '"`yard.map-clusters.release` has expired 3 days ago". I work on billing. Why does *my* build fail?',
    answers: [
      {
        body: "It should not: the linter looks for the owner in the first part of the name and fails only for the owner's folders. Your `CODEOWNERS` line was `*`, so you owned everything. Lucky you. Fixed in #5521.",
        comments: ['asker: For three days I owned the company, then. I noticed nothing. 👑'],
      },
    ],
  },
  {
    title: 'How do we clean up a flag that is used in 60 places?',
    tags: ['feature-flags', 'typescript', 'code-review'],
    body: '`berth.tariff-v2.release` is finally at 100 % everywhere. Removing by hand is dull and error-prone.',
    answers: [
      {
        body: `There is a codemod that folds the constant and deletes dead branches, for TypeScript and Java:

\`\`\`bash
npx @quaylark/fold-flag berth.tariff-v2.release --value true --write
\`\`\`

It leaves conditions alone that it cannot prove, and prints them. Expect two or three by hand. Split the pull request by owner with \`--by-owner\`.`,
        comments: [
          'asker: 57 of 60 automatically. `else` branches with comments like "remove in March" now rest in peace.',
        ],
      },
    ],
  },
];
