import type { ThreadDraft } from '../generate/draft.ts';

export const deployment: readonly ThreadDraft[] = [
  {
    title: 'How do I roll back the last deployment of booking-core?',
    tags: ['deployment', 'release-process', 'on-call'],
    key: 'rollback',
    body: 'The new version answers every third booking with a 500. I know how to deploy ({link:deploy-staging}), but what is the quickest way back? A revert commit takes 25 minutes until the image is there.',
    liking: 'high',
    comments: ['other: Is there a migration in the release? That decides whether you may.'],
    answers: [
      {
        body: `\`\`\`bash
hm rollback booking-core --to production
\`\`\`

It takes the previous image, so there is no build; 70 seconds in practice. It **refuses** when the release contained a migration that is not marked \`reversible\`. In that case switch the feature off by its flag, or roll forward.`,
        comments: [
          'asker: 64 seconds. Bookings are fine again, revert is on its way through the train.',
        ],
      },
      'And afterwards please pin it, or the next train brings the broken version straight back: `hm pin booking-core --until-fixed GATE-1207`.',
    ],
  },
  {
    title: 'What does "canary failed analysis" mean when all my dashboards are green?',
    tags: ['deployment', 'observability', 'metrics'],
    body: `The train stopped at *canary* with

\`\`\`
analysis failed: ratio(5xx) 0.0213 > 0.0100 (baseline 0.0009), window 10m
\`\`\`

but my service dashboard shows no errors at all.`,
    answers: [
      {
        body: `Your dashboard averages over all pods. The canary gets 2 % of the traffic, so 2 % errors *there* are 0.04 % in total and vanish in the line. Choose \`track = canary\` at the top of the dashboard and you will see them.

In your case it is one route, \`POST /v3/slots/hold\`, with \`NullPointerException\` when \`dockHint\` is missing. That is 1 in 47 requests.`,
        comments: ['asker: Found it, thanks. The analysis was right and I was wrong.'],
      },
    ],
  },
  {
    title: 'Deploy job says "image not found" although the publish job was green',
    tags: ['deployment', 'ci', 'docker'],
    by: 'minjun',
    body: `The tag exists in the registry, I can see it in the web page. Deploying to \`us-1\` fails, to \`eu-1\` works:

\`\`\`
Failed to pull image "registry.quaylark.example/slot-api:4f1c09e": manifest unknown
\`\`\``,
    answers: [
      {
        body: 'The registry in the US is a mirror that copies every few minutes. `hm deploy` waits for it, a plain Helm call (yours comes from an old pipeline, I think) does not. Move to the shared `deploy.yml` template, version 3 or later.',
        comments: ['asker: Indeed a pipeline from before my time. Moved, works.'],
      },
    ],
  },
  {
    title: 'Is it all right to deploy on a Friday?',
    tags: ['deployment', 'release-process', 'discussion'],
    body: 'Honest question from somebody new: in my last company this was a meme. Here I see people doing it. What is the rule?',
    liking: 'high',
    isCommunityOwned: true,
    answers: [
      {
        by: 'siobhan',
        body: `The rule is: **you may deploy whenever you are going to be there for the next two hours.** Friday at ten is fine, Friday at five is not, Tuesday at five is not either if you leave at half past.

Migrations, changes of the booking flow and anything touching customs go with the Thursday train, whatever the weekday feels like.`,
      },
      {
        by: 'lukasz',
        body: 'Data from two years: Friday mornings cause *fewer* incidents than Tuesdays. Deploys after 16:00 cause three times as many, on every weekday.',
        comments: ['other: I love that we have a chart for this.'],
      },
      'Please also think of the colleagues in Recife and Toronto: your morning is their night.',
    ],
  },
  {
    title: 'Blue/green or canary for a service with websockets?',
    tags: ['deployment', 'networking', 'node.js'],
    by: 'pedro',
    body: '`yard-console` keeps about 9,000 websockets open. With the canary every deploy closes all of them at once and the reconnects look like an attack (to us, and to the rate limiter). Would blue/green be better?',
    answers: [
      {
        body: `Neither helps as long as all clients come back in the same second. Two changes did it for \`notify-hub\`:

1. The server sends \`{"type":"goodbye","within":90}\` on SIGTERM, and the client waits a random time of up to 90 seconds.
2. \`terminationGracePeriodSeconds: 120\`, so that the old pod lives long enough.

\`\`\`ts
socket.on('goodbye', ({ within }: { within: number }) => {
  setTimeout(reconnect, Math.random() * within * 1_000);
});
\`\`\``,
        comments: ['asker: Peak of reconnects went from 9,000/s to 140/s. Thanks a lot!'],
      },
    ],
  },
  {
    title: 'How do I deploy two services that must change together?',
    tags: ['deployment', 'api', 'migration'],
    body: '`tariff-service` gets a new field that `rate-shop` must send. Whatever goes first, the other one breaks for some minutes. Is there a way to deploy both at the same time?',
    answers: [
      {
        body: `No, and there will not be: even "the same time" is a minute with four combinations. Make the change in three steps that each work alone:

1. \`tariff-service\` accepts the field but does not need it.
2. \`rate-shop\` sends it.
3. A week later \`tariff-service\` insists on it.

It feels slow and takes less of your day than one failed evening.`,
        comments: ['other: We call this "expand and contract", there is an article on it.'],
      },
    ],
  },
  {
    title: 'Deploy stuck at "waiting for approval", who approves for Tally?',
    tags: ['deployment', 'release-process'],
    by: 'elif',
    body: '`invoice-batch` waits since 40 minutes with *waiting for approval (0/1)*. All of Tally is at the offsite. Who else can press the button?',
    closed: { reason: 'Duplicate', original: 'approvals' },
  },
  {
    title: 'Who can approve a production deploy outside the train?',
    tags: ['deployment', 'release-process', 'security'],
    key: 'approvals',
    body: 'The rule says "one person who did not write the change". Does it have to be somebody from my team? We are only three and two are on holiday.',
    answers: [
      {
        body: `Anyone in the group \`deploy-approvers\`, which is every senior engineer and everybody on call, from any team. They do not vouch for your code, the review did that. They check: is the train free, is there an incident, is there a way back.

Ask in **#deploys** and you usually have one within five minutes.`,
        comments: [
          'other: The on-call person of *your* service is the best choice, they are the one who suffers.',
        ],
      },
    ],
  },
];
