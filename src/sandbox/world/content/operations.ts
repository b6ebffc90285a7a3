import type { ThreadDraft } from '../generate/draft.ts';

export const operations: readonly ThreadDraft[] = [
  {
    title: 'How do I find all log lines of one booking across services?',
    tags: ['logging', 'observability', 'tracing'],
    by: 'aroha',
    key: 'find-logs',
    body: 'A customer gives me a booking number and a time. I open six log views and compare clocks. There must be a better way.',
    liking: 'high',
    answers: [
      {
        body: `Each request carries a trace id through all services, Kafka included. Ask once for the booking, take the trace, ask for the trace:

\`\`\`
{app="slot-api"} |= "BK-48213" | json | line_format "{{.trace_id}}"
{cluster="eu-1"} | json | trace_id="8f1c…"
\`\`\`

Or \`hm trace BK-48213\`, which does both and opens the waterfall in the browser.`,
        comments: ['asker: `hm trace` has just given me back my Thursdays.'],
      },
    ],
  },
  {
    title: 'Cardinality explosion: Prometheus ran out of memory after my deploy',
    tags: ['metrics', 'observability', 'incident'],
    by: 'minjun',
    body: 'I added one label, `path`, to the request counter. An hour later the alerts for *everything* were gone. What did I do?',
    answers: [
      {
        body: '`path` was the raw URL, `/v3/bookings/48213`, so every booking became a time series: 2.1 million in 40 minutes. Use the *route* instead, `/v3/bookings/:id`. The collector now drops metrics with more than 10,000 series per service and tells the owner rather than falling over.',
        comments: [
          'asker: Sorry everybody! The route it is.',
          'other: We have all done it once. Welcome to the club.',
        ],
      },
    ],
  },
  {
    title: 'Why do my traces end at the Kafka topic?',
    tags: ['tracing', 'kafka', 'java'],
    body: 'The waterfall of a booking stops at `slot.booked.v2 publish`. What the consumers do is in separate traces with no parent.',
    answers: [
      'The header `traceparent` is there, but your consumer hands the records to a pool of its own, and the context does not follow. Wrap the executor: `Context.taskWrapping(executor)`. For batches use *links* instead of a parent, as a batch has 50 of them.',
    ],
  },
  {
    title: 'p99 on the dashboard is exactly 10 seconds, always',
    tags: ['metrics', 'observability', 'performance'],
    by: 'olena',
    body: 'Whatever I do, `histogram_quantile(0.99, …)` shows 10.0. The real timeouts are at 30.',
    answers: [
      'Your highest bucket before `+Inf` is 10, and the quantile cannot see beyond the last finite one. Add buckets at 15, 20, 30, or turn on native histograms, which choose them for you.',
    ],
  },
  {
    title: 'Log level debug in production for one customer only?',
    tags: ['logging', 'feature-flags'],
    by: 'pedro',
    key: 'debug-one',
    body: 'One haulier sees empty slot lists, all others are fine. Switching the whole of `slot-api` to `debug` costs us 400 GB a day, I was told, and I believe it. Can I get the details for this company only?',
    answers: [
      'The log library asks the flag `ops.verbose.permit` with the company of the request, so add the company there, for at most an hour, and its requests log at `debug` in all services. Works for TypeScript and Java; Python from `quaylark-log` 3.',
    ],
  },
  {
    title: 'Which requests may I send to production for a load test?',
    tags: ['performance', 'testing', 'incident'],
    by: 'bao',
    key: 'load-test',
    body: 'I would like to know how many scans the gate API can take. Production has the right size, and at night it is empty. Any objections?',
    liking: 'low',
    comments: [
      'other: Gates are open at night. Trucks are in front of them. Please, please do not.',
    ],
    answers: [
      {
        body: 'Only to the *shadow* fleet: `hm load run gate.yaml --target shadow`. It has the size of production, reads a copy of its traffic, and cannot open a barrier. Book it a day ahead in the calendar "Load".',
        comments: ['asker: I did not know about the shadow fleet. Nothing has been sent, promise.'],
      },
    ],
  },
  {
    title: 'CVE-style scanner reports 214 criticals in our base image, where do I start?',
    tags: ['security', 'docker', 'ci'],
    by: 'imani',
    body: 'The report is 40 pages. Half of it is about a mail program that we do not even call.',
    answers: [
      {
        body: 'Start with "is it reachable?": the report has a column *runtime*, filled from the cluster, with 9 of 214 in it. Those have a deadline of 7 days. The rest goes away with the weekly base image; if not after two weeks, take the `-slim` or `-distroless` variant, where there is no mail program.',
        comments: ['asker: 9 is a number that I can work with.'],
      },
    ],
  },
  {
    title: 'Is it safe to put a booking id in a URL?',
    tags: ['security', 'api', 'privacy'],
    by: 'mina',
    body: 'Partner portal links look like `/b/48213`. Somebody tried `/b/48214` and saw "not your booking". Is that a hole?',
    answers: [
      {
        body: 'The access check works, so nobody sees data. But the *answer* tells that 48214 exists, and counting ids tells competitors how many bookings we have per day. For links that leave the company use the public id (`bk_7Yq…`, 128 random bits), and answer 404 in both cases.',
        comments: ['asker: Both done. Interesting point about counting.'],
      },
    ],
  },
  {
    title: 'Content-Security-Policy blocks the map in the yard console',
    tags: ['security', 'typescript', 'react'],
    by: 'andre',
    body: `\`\`\`
Refused to connect to 'https://tiles.maps.example/…' because it violates "connect-src 'self'"
\`\`\`

I can add the host, but where? The header is not in our code.`,
    answers: [
      '`csp.yaml` in the chart of the console; the ingress builds the header. Add the one host under `connect-src`, not `https:`. Anything with `unsafe-inline` will be refused by the check, use the nonce that the template gives you.',
    ],
  },
  {
    title: "How long may we keep drivers' phone numbers?",
    tags: ['privacy', 'data-platform', 'discussion'],
    key: 'retention',
    body: 'The ETA team would like two years for research. Support needs them for some days. Who decides?',
    answers: [
      {
        body: 'The register decides, see the policy "Retention of personal data": **30 days** after the slot for phone numbers and plates, then they are replaced by a keyed hash. Research works with the hash, which is stable within a year. Two years in clear: no.',
        comments: [
          'other: The deletion job writes a report each week, it is on the privacy dashboard.',
        ],
      },
    ],
  },
  {
    title: 'JWT from identity is rejected with "kid not found" for some minutes after key rotation',
    tags: ['identity', 'security', 'api'],
    by: 'leila',
    body: 'All services in Java, only after a rotation, and only for about five minutes.',
    answers: [
      'The verifier caches the key set for five minutes and on an unknown `kid` it does *not* fetch again. Set `jwks.refresh-on-unknown=true` with a minimum pause of 30 s (otherwise anybody can make you fetch with invented kids). And identity now publishes a new key an hour before signing with it.',
    ],
  },
];
