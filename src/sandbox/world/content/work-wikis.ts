// What the tags about operating, agreeing and working together are for.

import type { WikiDraft } from '../generate/draft.ts';

export const workWikis: readonly WikiDraft[] = [
  {
    tag: 'observability',
    excerpt: 'Dashboards, alerts and the art of knowing what production does.',
    body: `No dashboard without an owner, no alert without a runbook. Single signals have tags of their own: \`logging\`, \`metrics\`, \`tracing\`.`,
  },
  {
    tag: 'logging',
    excerpt: 'Log lines: how to write, find, mask and afford them.',
    body: `One line is one JSON object with \`traceId\`. Personal data is masked by the logger, *if* you hand it over as a field and not inside the text.`,
  },
  {
    tag: 'metrics',
    excerpt: 'Counters, histograms and labels that must not explode.',
    body: `A label has few values. Ids, paths and messages are not labels; they belong into the trace. \`hm metrics top <service>\` shows who has forgotten it.`,
  },
  {
    tag: 'security',
    excerpt: 'Keeping others out: findings, permissions, certificates, reviews.',
    body: `Ask freely, but leave out anything that would help a stranger: no tokens, no addresses of open doors. If you have found one, the pager of Security is quicker than a question.`,
  },
  {
    tag: 'secrets',
    excerpt: 'Passwords and keys: where they live and how they are rotated.',
    body: `In the vault and nowhere else. \`hm secret list <service>\` shows names and dates, never values.

A secret that was seen elsewhere is rotated the same day, and nobody is blamed.`,
  },
  {
    tag: 'identity',
    excerpt: 'Who somebody is: sign-on, tokens, claims and guests.',
    body: `\`identity\` signs all tokens, and services check them with the public keys. "kid not found" means an old copy of these; the shared library fetches them anew.`,
  },
  {
    tag: 'privacy',
    excerpt: 'Personal data: what we may keep, for how long, and who asks.',
    body: `Drivers have not chosen us, so we keep little. The policy has the table with the days; the register has to know *before* something new is collected.`,
  },
  {
    tag: 'on-call',
    excerpt: 'Rotas, pagers, swaps and nights that should be quieter.',
    body: `If you are on call **now** and something is on fire, open an incident instead of a question. Afterwards this is the place: every alert that woke somebody for nothing deserves one.`,
  },
  {
    tag: 'incident',
    excerpt: 'What to do while it burns, and what to learn from the ashes.',
    body: `\`hm incident open\` makes the channel, the page and the clock. Postmortems name causes and not people, and their follow-ups have owners.`,
  },
  {
    tag: 'onboarding',
    excerpt: 'The first weeks: accounts, access, and whom to ask.',
    body: `There are no silly questions with this tag. What you stumbled over today, the next colleague will meet next month, so please write it down while it still hurts.`,
  },
  {
    tag: 'code-review',
    excerpt: 'Giving and getting reviews, from the description to the merge.',
    body: `A first answer within a working day, a tone that you would like to read yourself. Questions about a certain change are better asked on the change.`,
  },
  {
    tag: 'feature-flags',
    excerpt: 'Switches: naming them, rolling them out, taking them away again.',
    body: `A name has three parts, \`team.what.kind\`, and the kind says how long it may live:

- \`release\`: until everybody has it, then it goes.
- \`ops\`: stays, and is tested once a quarter.
- \`permit\`: stays, and belongs to a customer.`,
  },
  {
    tag: 'api',
    excerpt: 'The interfaces that partners and other teams build on.',
    body: `Version 3 is the one to use. A change that could break somebody needs the deprecation policy and six months; adding an optional field needs neither.`,
  },
  {
    tag: 'testing',
    excerpt: 'Unit, snapshot and end-to-end tests, and those that only sometimes pass.',
    body: `A flaky test is a question about the code and not about the luck. Say how often it fails, where, and what it prints. Tests against other services: \`integration-tests\`.`,
  },
  {
    tag: 'performance',
    excerpt: 'Why something is slow, with numbers.',
    body: `Bring a measurement: before, after, and what you compared. "It feels slow" is a fine start, as long as somebody else can feel it too.`,
  },
  {
    tag: 'time-zones',
    excerpt: 'Clocks, offsets and the two nights of the year when both are wrong.',
    body: `What is *promised* is stored in local time with its zone, what has *happened* as an instant. An offset belongs to a date: never take that of today for a slot in spring.`,
  },
  {
    tag: 'data-platform',
    excerpt: 'The warehouse, its jobs and the numbers that come out of it.',
    body: `Tables have owners; \`hm own show\` knows them. Before you ask why two numbers differ, compare what they *count*: slots, scans or trucks.`,
  },
  {
    tag: 'release-process',
    excerpt: 'The train: when it leaves, who drives it, what may travel.',
    body: `It leaves on Tuesday and Thursday at 10:00 UTC. Schema changes, customs and the booking flow must take it; everything else may go by itself when it is ready.`,
  },
  {
    tag: 'legacy',
    excerpt: 'Tally Classic and what still depends on it.',
    body: `\`ERNA\` is read-only soon and off after that. If you find something that still writes there, please tell us here; it will be the most welcome question of the week. 🏛️`,
  },
  {
    tag: 'documentation',
    excerpt: 'Writing things down where they will be found.',
    body: `How to *use* something goes next to the code, how to *decide* goes into the wiki, and what was asked twice goes here.`,
  },
  {
    tag: 'expenses',
    excerpt: 'Trips, receipts and the form that does not like you.',
    body: `The tool rejects without much explanation, so paste its exact words. Amounts and hotels are nobody's business; leave them out.`,
  },
  {
    tag: 'discussion',
    excerpt: 'For questions with more than one right answer.',
    body: `Say what you would do and why, that makes a better start than "what do you think?". Close it with a summary once you have agreed.`,
  },
  {
    tag: 'elixir',
    excerpt: 'A language that nobody here has built anything with so far.',
  },
  {
    tag: 'css',
    body: `Tokens and spacing belong below \`design-system\`; what a browser makes of them belongs here. Say which browser, and show the *computed* styles rather than the source.`,
  },
];
