import type { TemplateDraft } from '../generate/draft.ts';

export const templateBuild: readonly TemplateDraft[] = [
  {
    title:
      '[[Build of {service} takes {n} minutes, where does the time go?|How do I make the build of {service} faster than {n} minutes?|{service}: {n} minutes of pipeline for a one-line change]]',
    tags: ['ci', 'performance', 'gradle'],
    body: 'It was half of that in [[spring|autumn|the old pipeline]]. Tests have not become more. [[What would you measure first?|Is it the agents?]]',
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
    },
    comments: ['other: Do you have the build scan link?'],
    answers: [
      '`--scan` shows it: for {service} it is [[the code generator, which runs without inputs declared and so never comes from the cache|one integration test class that starts the whole context nine times|annotation processing, twice, since {version}]].',
      {
        body: 'Turn on the remote cache: `org.gradle.caching=true` and the URL from the template. Half of your modules have not changed since the last build.',
        comments: ['asker: {n} → 6 minutes. I feel a bit silly.'],
      },
    ],
  },
  {
    title:
      '[[Update bot wants {service} to go from {library} {older} to {newer}, is it safe?|Is {library} {newer} safe for {service}?|{service}: how do you review an update of {library}?]]',
    tags: ['npm', 'security', 'code-review'],
    body: 'The change log of {library} has [[two screens|one line: "various improvements"|a section "Breaking" with nine points]], the tests of `{service}` are green. [[Do I just merge?|How do you decide such things?]]',
    values: {
      library: [
        'the HTTP client',
        'the date library',
        'the Kafka client',
        'the JSON parser',
        'the template engine',
        'the logging facade',
        'the retry library',
      ],
    },
    answers: [
      'Green tests plus a canary are enough for a minor version; for a major one read "Breaking" and search for each name. In {service} only [[the timeout option|the error class|the default export]] is affected.',
      {
        body: 'Look at the *other* services: `hm deps {library}` says who already has {newer}. If three of them run it in production, merge.',
        comments: ['asker: Five have it. Merged.'],
      },
    ],
  },
  {
    title:
      '[[{service} image fails the scan: {cve} critical findings|Policy step stops {service} {version}: {cve} critical findings|{cve} critical findings in the Docker image of {service}, none of them ours]]',
    tags: ['security', 'docker', 'ci'],
    body: 'The Docker build of `{service}` is green, then the policy step stops it with {cve} critical findings, [[all in one package|most of them in curl|none of which we call]]. The deadline says {n} hours.',
    values: { cve: ['2', '3', '5', '7', '9', '11', '14'] },
    answers: [
      'Rebuild first, the base image of this week has [[all|all but one]] of them fixed: `hm build {service} --no-cache`. If one is left, it gets an exception of 14 days with a sentence why.',
      {
        body: 'Check whether it comes from a *build* tool that was left in the last stage. A second stage with only the artefact has cured {service} of it for good.',
        comments: ['asker: It was the compiler. In production. Since always.'],
      },
    ],
  },
  {
    title:
      '[[Python job {job} fails in Docker with "Killed" and nothing else|{job}: exit code 137 in the container, fine on my laptop|Why is {job} killed after {n} minutes?]]',
    tags: ['python', 'docker', 'data-platform'],
    body: 'Locally it needs [[12|20]] GB and passes. In the container it ends after {n} minutes with the one word, exit code 137.',
    values: {
      job: [
        'daily-occupancy',
        'eta-training',
        'plate-dedupe',
        'tariff-export',
        'weather-join',
        'ferry-import',
      ],
    },
    answers: [
      '137 is the kernel\'s way of saying "too much memory". The limit of the job pool is 8 GB. Read the file in pieces: `for chunk in pd.read_csv(path, chunksize=200_000):`, or let DuckDB do the aggregation, it spills to disk.',
      {
        body: 'Ask for the large pool with `pool: memory-xl`, it has 64 GB. It costs, so only for what really needs it.',
        comments: ['asker: DuckDB: 1.1 GB instead of 12, and quicker.'],
      },
    ],
  },
  {
    title:
      '[[Snapshot tests of {service} differ between laptop and CI|{service}: one snapshot differs on CI, byte by byte the same to my eye|Same commit, other snapshot: {service} on the agents]]',
    tags: ['testing', 'ci', 'typescript'],
    body: 'One character of {n} kB: `[[9:05 AM|1,234.5|Mo., 3. März]]` here, something else there. Same commit, same Node version.',
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
    },
    answers: [
      "The locale. The agents have `C.UTF-8`, you have your own. Set `LANG` and `TZ=UTC` in the test setup, and name the locale wherever you format: `new Intl.NumberFormat('en-GB')`.",
      {
        body: 'That space is U+202F, a narrow no-break space, since ICU 72. Do not compare formatted text, compare the value.',
        comments: ['asker: U+202F! I compared them by eye for an hour.'],
      },
    ],
  },
  {
    title:
      '[[End-to-end tests of {service} fail with "element is not visible" once in {n} tries|{service}: Playwright says "not visible", I see it|Flaky end-to-end test in {service}, once in {n} runs]]',
    tags: ['testing', 'ci', 'react'],
    body: "Retrying helps, which is how I know that it is a real problem. [[It is always the cookie banner's fault, I think.|It is always another button.]]",
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
    },
    answers: [
      "The dialog slides in over 200 ms and the click happens in between. Turn animations off in tests with `reducedMotion: 'reduce'`, and wait for what a person would wait for: `await expect(dialog).toBeVisible()`.",
      {
        body: 'Record the trace on failure and open it, do not guess. For {service} I see a toast that covers the button for a moment.',
        comments: ['other: The toast got me as well, in the partner portal.'],
      },
    ],
  },
  {
    title:
      '[[Where do the generated clients of {service} come from?|Field {field} is missing in the generated client of {service}|{service} client {version} does not know {field}, the specification does]]',
    tags: ['api', 'typescript', 'java'],
    body: 'I need the new field `{field}` and find it in the specification of `{service}`, but not in the package, version {version}.',
    values: {
      field: [
        'dockHint',
        'holdExpiresAt',
        'carrierRef',
        'gateCode',
        'sealNumbers',
        'reeferTemp',
        'axleCount',
      ],
    },
    answers: [
      'The package is published when the specification is *released*, with the train, not when it is merged. For today: `npm run generate -- --from main`.',
      {
        body: '`{field}` is marked `x-internal`, those are left out for partners and, by mistake, for us. [[Fixed in the next build.|I have asked the owners of {service} to remove the mark.]]',
        comments: ['asker: It is there now, thanks.'],
      },
    ],
  },
  {
    title:
      '[[Merge queue threw out my change of {service} without a reason|Why does the merge queue skip my pull request for {service}?|{service}: removed from the merge queue {few} times, no failing check]]',
    tags: ['ci', 'git', 'code-review'],
    body: '"Removed from the queue", no link, no failing check. It happened {few} times [[today|this week]].',
    answers: [
      'The queue tests your change *together* with those ahead of it. When one of them fails, it takes out all and starts again without the guilty one; yours should come back by itself after ten minutes. If not, comment `/requeue`.',
      {
        body: 'The required check was renamed in template {version}; the queue waits for the old name and gives up after an hour.',
        comments: ['asker: It was the name. Is that documented?'],
      },
    ],
  },
];
