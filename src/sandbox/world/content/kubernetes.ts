import type { ThreadDraft } from '../generate/draft.ts';

export const kubernetes: readonly ThreadDraft[] = [
  {
    title: 'Pod of capacity-planner is OOMKilled although the heap is only half full',
    tags: ['kubernetes', 'java', 'observability'],
    body: `The container has a limit of 1 GiB and \`-Xmx512m\`, and the heap graph never goes above 300 MB. Still, twice a day:

\`\`\`
Last State:  Terminated
  Reason:    OOMKilled
  Exit Code: 137
\`\`\`

What else eats memory in a JVM?`,
    answers: [
      {
        body: `Everything that is not heap: metaspace, thread stacks (1 MB each, and you have 240 threads), direct buffers of the Kafka client, code cache. Switch on native memory tracking on *one* pod and look:

\`\`\`bash
JAVA_TOOL_OPTIONS="-XX:NativeMemoryTracking=summary"
kubectl exec capacity-planner-0 -- jcmd 1 VM.native_memory summary
\`\`\`

Then set \`-XX:MaxRAMPercentage=60\` instead of a fixed \`-Xmx\`, so that nobody has to remember to change both numbers.`,
        comments: [
          'asker: 214 MB of direct buffers. Limiting `-XX:MaxDirectMemorySize=96m` fixed it.',
        ],
      },
      'Also look at glibc arenas: with 8 cores it keeps up to 64 of them. `MALLOC_ARENA_MAX=2` saved us 150 MB in `carrier-sync`.',
    ],
  },
  {
    title: 'CrashLoopBackOff with no logs at all, where do I look?',
    tags: ['kubernetes', 'logging', 'docker'],
    by: 'imani',
    body: '`kubectl logs` prints nothing, not even with `--previous`. The pod restarts every 20 seconds. The same image runs fine on my laptop.',
    comments: ['other: Is it an ARM image from your laptop, by any chance?'],
    answers: [
      {
        body: `When there is not a single line, the process never started. \`kubectl describe pod\` says why at the bottom; three usual suspects:

- \`exec format error\`: the image was built for \`arm64\`. Build with \`--platform linux/amd64\` or let CI do it.
- \`exec: "./run.sh": permission denied\`: the executable bit got lost, \`git update-index --chmod=+x run.sh\`.
- The probe kills it: \`initialDelaySeconds: 1\` is not enough for a JVM.`,
        comments: [
          'asker: `exec format error` it was. Thank you both, the guess above was right too!',
        ],
      },
    ],
  },
  {
    title: 'How do I give a pod a stable outgoing IP address?',
    tags: ['kubernetes', 'networking', 'aws'],
    key: 'egress-ip',
    body: 'A customs office only accepts calls from addresses on its allow-list. Our pods leave through whichever NAT gateway is near, and there are three, plus new ones whenever the cluster grows. Can `customs-link` get an address of its own?',
    comments: [
      'other: The tax authority of another country will ask the same next quarter, so please something reusable.',
    ],
    answers: [
      {
        body: `Yes: label the namespace \`egress=fixed\` and the traffic goes out through the egress gateway, which owns exactly two addresses per region. They are listed in [the wiki](https://wiki.example.com/network/egress), give the partner **both**.

\`\`\`yaml
metadata:
  name: customs-link
  labels: { egress: fixed }
\`\`\`

It costs about 2 ms per call, so please only for partners with an allow-list.`,
        comments: [
          'asker: Works. One partner insists on IPv6, is that planned?',
          'answerer: @{asker} not this year.',
        ],
      },
    ],
  },
  {
    title: 'What is the difference between requests and limits, and why do we not set CPU limits?',
    tags: ['kubernetes', 'performance'],
    key: 'cpu-limits',
    body: 'Our chart linter complains when I set `limits.cpu`, but insists on `limits.memory`. That seems inconsistent to me. Can someone explain it to a person who has only ever rented virtual machines?',
    liking: 'high',
    answers: [
      {
        body: `*Request* = what the scheduler reserves for you. *Limit* = the point at which the kernel stops you.

- **Memory** cannot be taken back, so exceeding the limit kills the process. Without a limit one leak takes down the node and all its neighbours. Hence: always set it.
- **CPU** can be shared again 100 ms later. With a limit of \`500m\` your process is put to sleep for half of each period *even when the node is idle*. That shows up as a p99 that makes no sense.

So: honest CPU requests, no CPU limits, memory request = memory limit.`,
        comments: [
          'other: We removed the limit in slot-api and p99 went from 480 ms to 120 ms. Same code.',
        ],
      },
      'If you want numbers: `container_cpu_cfs_throttled_periods_total` shows how often a pod was put to sleep. There is a panel for it on the *Golden signals* dashboard.',
    ],
  },
  {
    title: 'Rolling update drops requests although readiness probes are green',
    tags: ['kubernetes', 'deployment', 'networking'],
    body: 'On each deploy of `gate-gateway` we see 20 to 60 responses with `502`, always in the ten seconds after an old pod got SIGTERM. Readiness works as far as I can tell. Is a drop like this just normal?',
    answers: [
      {
        body: `Not normal, but common. When a pod is deleted two things start *at the same time*: SIGTERM to your process, and the removal from the endpoints. Your process is usually faster, so for a moment the proxy still sends to a closed port. Wait a little before you stop listening:

\`\`\`yaml
lifecycle:
  preStop:
    sleep: { seconds: 8 }
terminationGracePeriodSeconds: 40
\`\`\`

And let the server finish open requests: \`server.shutdown=graceful\` in Spring, \`server.close()\` plus closing idle keep-alive connections in Node.`,
        comments: [
          'asker: Zero 502s in the last four deploys, wonderful.',
          "other: Should be the default in the chart, shouldn't it?",
          'answerer: @{other} it is since chart 7.0, only old charts need it by hand.',
        ],
      },
    ],
  },
  {
    title: 'HPA scales carrier-sync up but never down again',
    tags: ['kubernetes', 'metrics'],
    body: `It went from 3 to 12 pods on Black Friday, and it is still at 12 although the CPU sits at 6 %. \`kubectl describe hpa\` shows

\`\`\`
ScaleDownStabilized  recent recommendations were higher than current one
\`\`\``,
    answers: [
      {
        by: 'chidi',
        body: `Somebody set \`stabilizationWindowSeconds: 86400\` for the scale-down in the sale week and never took it back. It takes the *highest* recommendation of the window, and with a nightly batch that is always 12. Put it back to 300.

I have also added a check: anything above one hour fails the chart lint.`,
      },
    ],
  },
  {
    title: 'Can I exec into a production pod?',
    tags: ['kubernetes', 'security', 'on-call'],
    key: 'exec-prod',
    body: 'I am on call for the first time and want to take a thread dump. `kubectl exec` says *Forbidden*. Is there another way, or do I have to wake up Platform?',
    answers: [
      {
        by: 'zoe',
        body: 'You can, through break-glass: `hm exec slot-api --reason "INC-2231 thread dump" -- jcmd 1 Thread.print`. It gives you a shell for 15 minutes, records it, and posts the reason to **#sec-audit**. It is made for exactly this case, so do not hesitate at 3 a.m.',
        comments: ['other: Thread dumps do not even need it: `hm dump slot-api --threads`.'],
      },
      {
        by: 'amina',
        body: 'From the security side: we read every recording of the last week on Mondays. Nobody has ever been told off for using it *with* a reason.',
      },
    ],
  },
  {
    title: 'Ingress returns 413 for uploads of delivery notes',
    tags: ['kubernetes', 'api', 'networking'],
    by: 'eszter',
    body: 'Since customers upload photos of paper delivery notes instead of PDFs, everything above 1 MB fails with `413 Request Entity Too Large`. The limit in `manifest-worker` is 25 MB, so the answer does not come from us.',
    answers: [
      `It comes from the ingress, whose default is 1 MB. One annotation:

\`\`\`yaml
nginx.ingress.kubernetes.io/proxy-body-size: 26m
\`\`\`

A bit more than your own limit, so that it is *your* error message that people see.`,
      {
        body: 'Better still, do not let the file pass through us at all: ask `doc-render` for an upload address and let the browser `PUT` straight into the bucket. The partner portal does it that way.',
        comments: ['asker: Took the annotation for now and put the second way on the roadmap.'],
      },
    ],
  },
  {
    title: 'Cronjob ran twice last night and sent every invoice reminder two times',
    tags: ['kubernetes', 'incident', 'legacy'],
    body: '`invoice-reminders` is a CronJob with `schedule: "0 4 * * *"`. Last night there were two pods, 04:00:02 and 04:00:07, and 1,312 customers got two mails. `concurrencyPolicy` is not set. How can this happen, and how do I make sure that it does not happen again?',
    liking: 'high',
    comments: ['other: Support would like to know as well, our phones are warm.'],
    answers: [
      {
        by: 'zoe',
        body: `The controller only promises "about once". It moved to another node at 04:00:05 and, having missed its own note, started the job again. Set both of these:

\`\`\`yaml
concurrencyPolicy: Forbid
startingDeadlineSeconds: 120
\`\`\`

That makes it rare, **not impossible**. The job itself has to be safe to run twice.`,
      },
      {
        by: 'tomas',
        body: `And here is how the job became safe: a table with one row per customer and day, inserted *before* the mail goes out.

\`\`\`sql
INSERT INTO reminder_sent (customer_id, due_on) VALUES ($1, $2)
ON CONFLICT DO NOTHING
RETURNING 1;
\`\`\`

No row back → somebody else has sent it. Follow-up of the incident is in TALLY-880.`,
        comments: [
          'other: @{answerer} could you add that pattern to the wiki? We have five more such jobs.',
        ],
      },
    ],
  },
  {
    title: 'Why are my pods "Pending" on a Monday morning?',
    tags: ['kubernetes', 'deployment'],
    by: 'carla',
    body: "Staging deploys before nine o'clock sit in `Pending` for up to six minutes: `0/4 nodes are available: 4 Insufficient cpu`. Later in the day it never happens.",
    answers: [
      {
        by: 'jonas',
        body: 'Staging shrinks to four nodes at night to save money and grows on demand. A new node takes about four minutes, and the first deploys on Monday pay for it. `hm deploy … --warm` asks for a node as soon as you start the build, so that it is there when the image is.',
        comments: ['asker: I had no idea that staging sleeps. 😴'],
      },
    ],
  },
];
