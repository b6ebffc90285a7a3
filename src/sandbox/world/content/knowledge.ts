import type { ArticleDraft } from '../generate/draft.ts';

export const knowledge: readonly ArticleDraft[] = [
  {
    title: 'How a booking travels through our services',
    type: 'knowledge-article',
    tags: ['api', 'kafka', 'documentation'],
    by: 'ravi',
    body: `One slot, seven services:

1. \`partner-portal\` or a partner calls \`POST /v3/slots/{id}/hold\` on **slot-api**.
2. **tariff-service** quotes a price; the hold lives for ten minutes.
3. On \`POST /v3/bookings\`, **booking-core** turns the hold into a booking and writes \`slot.booked.v2\`.
4. **notify-hub** mails, **eta-engine** starts to follow the truck, **ledger** notes what will be due.
5. At the gate, **gate-gateway** checks the signed pass, with or without network.

Everything after step 3 is *eventually* consistent: usually within 200 ms, promised within 30 s.`,
  },
  {
    title: 'Why future slots are stored in local time',
    type: 'knowledge-article',
    tags: ['time-zones', 'postgresql'],
    by: 'noor',
    body: `"Gate 4 opens at 08:00" stays true when the clocks change. An instant does not. We therefore store \`starts_local\` and \`zone\` for what is *promised*, and \`timestamptz\` for what has *happened*.

| kind | column | example |
| --- | --- | --- |
| promise | \`timestamp\` + \`zone\` | slot, opening hours |
| fact | \`timestamptz\` | scan, arrival, payment |

The discussion that led here: {link:slot-time}.`,
  },
  {
    title: 'Requests, limits and the pods that sleep',
    type: 'knowledge-article',
    tags: ['kubernetes', 'performance'],
    by: 'zoe',
    body: `A CPU limit does not make a pod slower *on average*; it makes it stand still for part of every 100 ms. For services that answer people this is the worst kind of slow. Therefore our charts set:

- a CPU **request** from the last 14 days' p95,
- **no** CPU limit,
- memory request = memory limit.

Batch jobs are the exception: they get a limit, so that a runaway report does not eat the neighbours' spare time. Questions: {link:cpu-limits}.`,
    comments: [
      'other: Could the 14 days be shorter for new services?',
      "asker: @{other} they start with the chart's default and are adjusted after three days.",
    ],
  },
  {
    title: 'Anatomy of the connection pool',
    type: 'knowledge-article',
    tags: ['postgresql', 'performance'],
    by: 'kofi',
    body: `A pool is a queue with a number on it. The number that matters is not its size but **how long each connection is held**:

> throughput = connections ÷ time held

20 connections held for 10 ms serve 2,000 transactions per second; held for 600 ms they serve 33. So never call another service inside a transaction, and read {link:pool} before you raise the number.`,
  },
  {
    title: 'What our events promise, and what they do not',
    type: 'knowledge-article',
    tags: ['kafka', 'api'],
    by: 'olena',
    body: `We promise: at least once; in order *per key*; a schema that older readers understand. We do **not** promise: exactly once, an order between keys, or that you see an event before you see its effect in an API.

Each event has \`eventId\`, \`occurredAt\` and \`traceparent\`. Remember \`eventId\` in the same transaction as your effect, and duplicates do no harm. For changes of a schema see {link:schema-change}.`,
  },
  {
    title: 'The life of a feature flag',
    type: 'knowledge-article',
    tags: ['feature-flags', 'release-process'],
    by: 'pedro',
    body: `born → dark → canary site → 10 % → 100 % → **removed**. The last step is the one that is forgotten, which is why \`release\` flags carry an expiry date and the linter is strict. Kill switches (\`ops\`) stay, but each is *tried* once per quarter: a switch that nobody has ever pulled is a decoration.

Names: {link:flag-names}. Units of the percentage: {link:flag-percent}.`,
  },
  {
    title: 'How the ETA is computed',
    type: 'knowledge-article',
    tags: ['data-platform', 'python'],
    by: 'grace',
    body: `\`eta-engine\` mixes three sources: the position of the truck (every 30 s from Lantern), the timetable of ferries, and the *habit* of the road at that hour, learned from two years of arrivals. Where they disagree by more than 20 minutes we show a range, not a time.

What it does not know: breaks that a driver is obliged to take. That is the largest error that remains, 11 minutes in the median.`,
    comments: [
      'other: Can the app tell us about the break?',
      'asker: @{other} with consent, in the next version.',
    ],
  },
  {
    title: 'Glossary: dock, gate, yard, slot, hold',
    type: 'knowledge-article',
    tags: ['onboarding', 'documentation'],
    by: 'tess',
    body: `- **Site**: a warehouse or terminal with an address and a time zone.
- **Gate**: where a truck enters; a site has one or more.
- **Yard**: where it waits.
- **Dock**: where it is loaded.
- **Slot**: a time at a dock. **Hold**: a slot kept for ten minutes while somebody decides. **Booking**: a hold that was confirmed.

In code use exactly these words. "Ramp", "bay" and "appointment" are what customers say; the translation is done at the edge.`,
  },
  {
    title: 'How the Docker layers of our base images are built',
    type: 'knowledge-article',
    tags: ['docker', 'security', 'ci'],
    by: 'priya',
    body: `Base images are rebuilt every Monday and after each critical finding. Three variants: \`-dev\` (with a compiler and a shell), the plain one (shell, no compiler), \`-slim\` (neither). Production should use \`-slim\`; debugging works through an ephemeral container, not through a shell in the image.

\`\`\`dockerfile
FROM registry.quaylark.example/node-base:22-slim
\`\`\`

Pin the **minor** version, never the digest: a pinned digest never gets a fix.`,
  },
  {
    title: 'Reading a flame graph in five minutes',
    type: 'knowledge-article',
    tags: ['performance', 'observability', 'java'],
    by: 'jose',
    body: 'Width is time, height is only depth. Look for **plateaus**, wide boxes with nothing on top: there the work is done. Then for *towers that repeat*: the same call from many places wants a cache. `hm profile <service> --for 60s` records one in production with about 1 % overhead and opens it in the browser.',
  },
  {
    title: 'Character sets, or why a driver is called Å',
    type: 'knowledge-article',
    tags: ['api', 'java', 'legacy'],
    by: 'tomas',
    body: 'Some partners still send `ISO-8859-1` and say UTF-8. "Ångström" then arrives as `Ã…ngström`, or is cut to "Å" by a printer that counts bytes. Rules: decode strictly at the edge, refuse with 400 instead of guessing, count *characters* and not bytes, and test with `Łódź`, `李娜`, `O\'Connor` and a flag emoji 🏴.',
    comments: ["other: O'Connor here. The apostrophe test is appreciated."],
  },
];
