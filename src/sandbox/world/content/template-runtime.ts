import type { TemplateDraft } from '../generate/draft.ts';

export const templateRuntime: readonly TemplateDraft[] = [
  {
    title:
      '[[{service} needs {n} seconds to start, what is it doing all that time?|Slow start of {service} {version}: readiness probe gives up after {n} s|What does {service} do in its first {n} seconds?]]',
    tags: ['performance', 'kubernetes', 'spring-boot'],
    body: `After the last update the readiness probe of \`{service}\` gives up [[every second time|now and then|on two of three pods]]. The log shows a gap:

\`\`\`
[[08:14|11:02|13:47|16:31]]:02 INFO  Starting {service} {version}
[[08:14|11:02|13:47|16:31]]:{n} INFO  Started
\`\`\`

Nothing in between. [[How do I find out what happens there?|Where would you look first?]]`,
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
    answers: [
      'Run it once with `-Dspring.main.lazy-initialization=true`: if that makes the gap vanish, a bean does work in its constructor. `/actuator/startup` lists all steps with their times. For {service} I would bet on [[the tariff cache|the schema check|the client of the map provider]], it loads everything at start.',
      {
        body: 'The probe should be a `startupProbe` with `failureThreshold: 30`, then a slow start is slow but not fatal. It does not answer the "why", but it lets you sleep.',
        comments: ['asker: Set the startup probe for now, thank you.'],
      },
      'Check the CPU request. With `100m` a JVM starts as if on a watch battery; `500m` and it is [[three|four]] times faster.',
    ],
  },
  {
    title:
      '[[{service} logs "{error}" since version {version}|"{error}" in the logs of {service}: harmless or not?|{service} {version}: how do I find the cause of "{error}"?]]',
    tags: ['logging', 'kubernetes', 'deployment'],
    body: `About {n} times an hour, [[in \`eu-1\` only|in both regions|mostly between 6 and 8]]. Users do not seem to notice, since the client tries again. Version {older} did not have it.

Is this [[worth a ticket|known]], and how do I get from this line to a cause?`,
    values: {
      error: [
        'connection reset by peer',
        'upstream request timeout',
        'context deadline exceeded',
        'too many open files',
        'broken pipe',
        'certificate has expired',
        'name resolution failed',
        'no healthy upstream',
      ],
    },
    comments: [
      'other: What else went out on that day? `hm deploys --service {service}` shows the neighbours too.',
      'asker: @{other} only a new version of the base image.',
    ],
    answers: [
      'Compare the two versions side by side: `hm diff {service} {older} {version}` prints changes of code, chart *and* base image. "{error}" after an update of the image is mostly [[a shorter idle timeout|another default of the HTTP client|a changed resolver]].',
      {
        body: 'I had the same words in another service. It was the keep-alive: the load balancer closes idle connections after 60 s, our client keeps them for 90. Set the client to 55.',
        comments: ["other: This should be in the client's defaults by now, version 3.4 I think."],
      },
      'Count it before you hunt it: a metric with the peer as label tells you in a day whether it is one bad node.',
    ],
  },
  {
    title:
      '[[How large may a request to {service} be?|Is there a limit for batches sent to {service}?|{service}: partner wants to send {n} items in one call]]',
    tags: ['api', 'rest', 'documentation'],
    body: 'A partner wants to send {n} [[consignments|slots|vehicles]] in one call of `{service}`. The specification says nothing about a limit. [[Is there one?|What happens beyond it?]]',
    answers: [
      '1 MB or 500 items, whatever is first; beyond that `{service}` answers 413 with `error.code = BATCH_TOO_LARGE`. You are right that it is not written down, I have [[added it to the specification|opened a pull request for the specification]].',
      {
        body: 'Offer them the batch route: it takes a file of any size, answers 202 with an address to poll, and does not block a connection for a minute.',
        comments: ['asker: They are happy with the batch route.'],
      },
    ],
  },
  {
    title:
      '[[Who owns {service}, and whom do I ask about it?|Is anybody still looking after {service}?|{service} has no living owner in CODEOWNERS, who is it now?]]',
    tags: ['discussion', 'documentation', 'onboarding'],
    body: 'The last commit in `{service}` is [[five months|a year|eight months]] old, and `CODEOWNERS` names a group that does not exist any more. I need {n} lines changed there.',
    answers: [
      '`hm own show {service}`: the [[Gate|Yard|Carrier connect|Berth core|Events]] team, since the reorganisation. The group in `CODEOWNERS` had been forgotten, [[fixed|pull request is open]].',
      'Open the pull request anyway and add the label `needs-owner`; it lands on the desk of the guild, and they find somebody within two days.',
    ],
  },
  {
    title:
      '[[{service}: cache hit rate fell from {high} % to {n} %|Why does {service} miss its cache all of a sudden?|{service} {version}: only {n} % cache hits, were {high} %]]',
    tags: ['caching', 'performance', 'observability'],
    body: `It [[began on Monday|happened over night|started with {version}]] and the database notices. Keys look right to me:

\`\`\`
GET {service}:slots:[[VLC|RTM|GDN|LEH]]:4:2
\`\`\``,
    comments: [
      'other: Is `maxmemory-policy` still `allkeys-lru`? Somebody changed it for the sessions.',
    ],
    answers: [
      'Look at evictions rather than at keys: `redis-cli info stats | grep evicted`. If that number grows, the cache is too small for what {service} puts in since {version}, and [[the new field|the second language|the preview image]] made each entry larger.',
      {
        body: 'Somebody put the *whole query string* into the key, with a tracking parameter that is always different. Sort the parameters and keep a list of those that count.',
        comments: ['asker: `utm_source`, in a cache key. It was there, right before my eyes.'],
      },
    ],
  },
  {
    title:
      '[[Connection pool of {service} is exhausted at {hour}:00|{service}: pool exhausted every day at {hour}:00|What happens to {service} at {hour}:00? Connections run out]]',
    tags: ['postgresql', 'performance', 'on-call'],
    body: '`timeout: connection pool exhausted, {n} waiting`. It lasts for [[two|five|ten]] minutes and heals by itself. Is it the cron job that starts at {hour}:00, or does everybody come back from [[lunch|the break|the shift change]]?',
    answers: [
      'Both, I think. Let the job start at {hour}:17, no law says it must be the full hour, and give it a pool of its own with 3 connections so that it cannot starve the users. The rest is in {link:pool}.',
      {
        body: 'Look for who holds a connection for long: `SELECT application_name, max(now() - xact_start) FROM pg_stat_activity GROUP BY 1 ORDER BY 2 DESC;`',
        comments: ['asker: {service}-report, 4 minutes. There it is.'],
      },
    ],
  },
  {
    title:
      '[[Certificate of {service} expires in {n} days although rotation is automatic|CertExpiresSoon for {service}: {n} days left, no renewal|Why was the certificate of {service} not renewed?]]',
    tags: ['security', 'networking', 'kubernetes'],
    body: 'The alert `CertExpiresSoon` names `{service}.quaylark.example`. I thought that they renew themselves 30 days before the end.',
    answers: [
      'The renewal fails because [[the DNS challenge is answered from the old zone|the issuer was renamed and the chart of {service} names the old one|the ingress of {service} has a second host that no longer exists]]. `kubectl describe certificate` says it in the last line. `hm cert renew {service}` once it is fixed.',
      {
        body: 'The pods have the new one long since, but the process read the file at start and keeps the old one in memory. Restart, and use the reloading key store that the library offers.',
        comments: ['asker: A restart was all. Ticket for the key store is written.'],
      },
    ],
  },
  {
    title:
      '[[{service} sends every event twice after the failover|Duplicate events of {service} after the switch of regions|Both regions of {service} were active for {n} s, what now?]]',
    tags: ['kafka', 'incident', 'api'],
    body: "During [[the test|last night's switch]] of the region both sides were active for {n} seconds, and consumers got all events of `{service}` double. [[Do consumers have to bear that?|Is there a fence that should have prevented it?]]",
    answers: [
      'They have to: at least once is what we promise, see `eventId`. But a fence exists as well, `transactional.id` with the region in its name; in {service} it contained the *pod*, so that the new producer never shut the old one out.',
      {
        body: 'For counting the damage: `hm topic duplicates --service {service} --since 1d` lists the ids.',
        comments: [
          'asker: 0.3 % of the events. Consumers with `seen_event` did not notice at all.',
        ],
      },
    ],
  },
];
