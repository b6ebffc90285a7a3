import type { TemplateDraft } from '../generate/draft.ts';

export const templateCode: readonly TemplateDraft[] = [
  {
    title:
      "[[TypeError: Cannot read properties of undefined (reading '{field}') in {service}|{service} {version}: \"undefined (reading '{field}')\" for some companies|How can {field} be undefined in {service} when the type says otherwise?]]",
    tags: ['typescript', 'node.js'],
    body: `{n} times since {version}, for [[one|two]] companies only:

\`\`\`ts
const label = booking.legs[0].{field}.name;
\`\`\`

The type says that it is always there. [[What do I trust less, the type or the data?|How can that be?]]`,
    values: {
      service: [
        'slot-api',
        'yard-console',
        'partner-portal',
        'notify-hub',
        'gate-gateway',
        'driver-bff',
        'webhook-relay',
      ],
      field: ['dock', 'price', 'carrier', 'windows', 'locale', 'gate', 'zone'],
    },
    answers: [
      'The data. A booking without legs is a *draft*, and since {version} drafts go through the same route. Make it visible in the type, `legs: [Leg, ...Leg[]] | []`, and the compiler shows you the other places.',
      {
        body: "`booking.legs[0]?.{field}?.name ?? '–'` as a first aid, and a schema at the edge, so that the next one fails with a sentence instead of at line 212.",
        comments: ['asker: Did both, found three more places.'],
      },
    ],
  },
  {
    title:
      '[[NullPointerException in {service} when the {thing} is missing|{service}: is the {thing} optional or not?|Missing {thing} brings {service} down with a NullPointerException]]',
    tags: ['java', 'spring-boot'],
    body: `\`\`\`java
return shipment.details().get("{thing}").trim();   // line {n}
\`\`\`

It is *optional* in the specification, mandatory in the database, and \`null\` in the test of a partner. What is right?`,
    values: {
      service: [
        'booking-core',
        'carrier-sync',
        'rate-shop',
        'tariff-service',
        'capacity-planner',
        'search-indexer',
        'telemetry-ingest',
      ],
      thing: [
        'seal number',
        'dock hint',
        'return address',
        'tariff code',
        'consignee',
        'time window',
        'trailer plate',
      ],
    },
    answers: [
      'Let the type say it: `Optional<String>` at the boundary, and decide *once* what a missing {thing} means. `Objects.requireNonNullElse(x, "")` only moves the trouble to the printout.',
      {
        body: 'The database column can lose its `NOT NULL`: it was added for the first customer, and he sends it anyway.',
        comments: ["asker: Took the Optional. Partner's test is green."],
      },
    ],
  },
  {
    title:
      '[[C#: how do I read {thing} from the old table in {service}?|EF mapping in {service} for {thing}|{service}: clean way to deal with {thing} in the old database?]]',
    tags: ['c#', '.net', 'legacy', 'sql'],
    body: 'The column in `ERNA` holds {thing}, and EF gives me something useless. {n} tables have the like.',
    values: {
      service: [
        'ledger',
        'invoice-batch',
        'partner-portal',
        'report-builder',
        'audit-log',
        'label-printer',
        'weighbridge',
      ],
      thing: [
        'a CHAR(20) padded with blanks',
        'a date stored as the number 20240229',
        'an amount in pfennigs',
        "a flag that is 'J', 'N' or 'X'",
        'a name in code page 850',
        'a list packed into one column',
      ],
    },
    answers: [
      'A `ValueConverter<TModel, TProvider>` per kind, registered by convention so that no entity has to know: `configurationBuilder.Properties<LegacyText>().HaveConversion<LegacyTextConverter>();`',
      {
        body: 'Make a view with proper types and map that. The old system does not care, and the view documents what we have found out.',
        comments: ['asker: View it is. It doubles as a museum label.'],
      },
    ],
  },
  {
    title:
      '[[{service} shows the slot one hour off for sites in {place}|Wrong hour in {service} for sites in {place}|{service} and the clocks of {place}: one hour off]]',
    tags: ['time-zones', 'api'],
    body: 'Only [[since the clocks changed|for slots after the end of the month|in the exported file]]. The database is right, `{service}` adds or loses an hour on the way. See also {link:slot-time}.',
    values: {
      place: ['Lisbon', 'the Azores', 'Casablanca', 'Cairo', 'São Paulo', 'Kolkata', 'Adelaide'],
    },
    answers: [
      'The container has its own time zone data, and {place} changed its rule [[this year|twice]]. Update the base image ({newer} has the new rules), and do not ship a second copy with the date library.',
      {
        body: 'Somebody computes `offset = now.offset` and uses it for a date in the future. The offset belongs to the *date*, ask for it with the zone each time.',
        comments: ['asker: It was the second. A one-line fix, after four hours.'],
      },
    ],
  },
  {
    title:
      '[[Retry in {service} makes outages worse, what is a sane policy?|How often may {service} retry calls to {peer}?|Retry storm from {service} against {peer}]]',
    tags: ['performance', 'api', 'incident'],
    body: 'When `{peer}` was slow for a minute, `{service}` sent {n} times the usual traffic and it stayed slow for twenty. [[Should we not retry at all?|What do you use?]]',
    answers: [
      `Three tries at most, exponential with *full* jitter, only for what may be repeated, and a budget: not more than 10 % of the calls may be retries. The shared client has all of it, \`retry: 'standard'\`.

\`\`\`ts
const pause = Math.random() * Math.min(cap, base * 2 ** attempt);
\`\`\``,
      {
        body: 'And retry on one level only. {service} tries three times, the gateway three times, the mesh twice: that makes 18.',
        comments: ['other: 18 it was. I have the graph on a mug.'],
      },
    ],
  },
  {
    title:
      '[[Slow query in {service}: {n} seconds for the list of {thing}|{service}: list of {thing} takes {n} seconds|Index exists, {service} still scans the table for {thing}]]',
    tags: ['postgresql', 'sql', 'performance'],
    body: `\`\`\`sql
SELECT * FROM site_overview WHERE site_id = $1 AND state <> 'DONE'
ORDER BY created_at DESC LIMIT 50;
\`\`\`

There is an index on \`site_id\` *and* one on \`created_at\`. It uses [[neither|the wrong one]].`,
    values: {
      thing: [
        'open holds',
        'late arrivals',
        'unpaid invoices',
        'unread messages',
        'printed labels',
        'gate passes of a day',
      ],
    },
    comments: ['other: `EXPLAIN (ANALYZE, BUFFERS)`, please, not only `EXPLAIN`.'],
    answers: [
      "One index for both: `(site_id, created_at DESC) WHERE state <> 'DONE'`. Small, sorted the way you need it, and done in 2 ms. How to build it without a stop: {link:index-concurrently}.",
      {
        body: '`SELECT *` on the view joins four tables you do not show. Ask for the five columns.',
        comments: ['asker: Index and columns: 1.6 ms.'],
      },
    ],
  },
  {
    title:
      '[[Feature flag {flag} is on for everybody, may I remove it from {service}?|Removing {flag} from {service}, what do I have to check?|Who still reads {flag} besides {service}?]]',
    tags: ['feature-flags', 'code-review'],
    body: 'At 100 % for {n} days. The linter [[reminds me daily|will fail next week]]. Does anything outside `{service}` read it?',
    values: {
      flag: [
        'gate.late-pass.release',
        'yard.heat-map.release',
        'berth.split-slot.release',
        'tally.e-invoice.release',
        'carrier.auto-quote.release',
        'manifest.scan-qr.release',
      ],
    },
    answers: [
      '`hm flags usage {flag}`: besides {service} it is read by [[the yard console|the driver app, which people update late|a report]]. Remove it there first, in the console last.',
      {
        body: 'For apps in the field wait for the oldest supported version, that is 90 days.',
        comments: ['asker: Understood, so it stays until then.'],
      },
    ],
  },
  {
    title:
      '[[How do I test {service} against {peer} without starting both?|Mock of {peer} in {service} is out of date, alternatives?|Contract tests between {service} and {peer}?]]',
    tags: ['testing', 'integration-tests', 'api'],
    body: 'My change in `{service}` depends on an answer of `{peer}`, and the mock is [[two years|eleven months]] old. Staging works, but {n} minutes per try is no fun.',
    answers: [
      'Contract tests: `{peer}` publishes recorded pairs with each release, and `hm stub {peer}` serves them on a port. An unknown request gives an error, so that nobody invents answers.',
      {
        body: '`npm run test:remote` gives you a namespace with the real `{peer}` for half an hour, see {link:slow-tests}.',
        comments: ['asker: The stubs are perfect for this.'],
      },
    ],
  },
];
