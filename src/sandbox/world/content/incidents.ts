import type { ThreadDraft } from '../generate/draft.ts';

export const incidents: readonly ThreadDraft[] = [
  {
    title: 'What do I do in the first five minutes when the pager rings?',
    tags: ['on-call', 'incident', 'onboarding'],
    by: 'chidi',
    key: 'first-five',
    body: 'My first week on call starts on Monday and I have read the whole handbook, which is 40 pages. What do you *really* do when it rings at night?',
    liking: 'high',
    answers: [
      {
        body: `1. **Acknowledge**, so that nobody else is woken up.
2. Read the alert's runbook link. If there is none, that is your first note for tomorrow.
3. Look at "Golden signals" and ask one question: *are customers hurt?*
4. If yes: \`hm incident open "short title"\`. It makes the channel, the document and the call. Opening one too many costs nothing.
5. What changed last? \`hm deploys --since 2h\`. In two of three cases the answer is there; {link:rollback}.

You do not have to understand it. You have to make it stop hurting.`,
        comments: [
          'other: Number 5 should be number 2, in my experience.',
          'asker: Printed. It hangs beside my bed now, my partner is thrilled.',
        ],
      },
      'And call the second line early. I have never been angry about a call at three, but once about *not* having been called.',
    ],
  },
  {
    title: 'Who is allowed to post on the public status page?',
    tags: ['incident', 'on-call'],
    by: 'aroha',
    body: 'During INC-2198 customers knew from social media before our status page said anything. Engineering says Support writes it, Support says the incident lead does. Who?',
    answers: [
      {
        by: 'siobhan',
        body: 'The **incident lead decides**, the person in the role *scribe* posts. First post within 15 minutes of opening the incident, even when it says only "We are looking into delayed gate passes." Three templates are in `hm incident post --list`.',
        comments: [
          'asker: Could Support get the right to post, as a backup?',
          'answerer: @{asker} done, everybody in your rota has it.',
        ],
      },
    ],
  },
  {
    title: 'Postmortem of the label printer outage: who owns the follow-ups?',
    tags: ['incident', 'discussion'],
    body: 'INC-2140 (all label printers at three terminals offline for two hours) has seven actions, four of them without a name for six weeks. The certificate that caused it expires again in ten months. How do other teams make sure that these get done?',
    comments: [
      'other: We do not allow an action without a name *and* a date. Fewer actions, but they happen.',
    ],
    answers: [
      'We count them. The reliability review shows open actions by age on one page, and anything older than 30 days needs a sentence from the lead. It is astonishing what a sentence does.',
    ],
    accepted: 'none',
  },
  {
    title: 'Alert says "KubePodNotReady" at 3 a.m. for a pod of the sandbox cluster',
    tags: ['on-call', 'observability', 'kubernetes'],
    by: 'robin',
    daysAgo: 540,
    body: 'I was woken up for `sandbox/pr-3381-slot-api-7d9f`, a preview environment of a pull request. Can these please never page anybody?',
    answers: [
      {
        by: 'lukasz',
        body: `Sorry about the night! The route matched \`severity="page"\` without looking at the cluster. Now:

\`\`\`yaml
routes:
  - matchers: [cluster=~"sandbox|preview", severity="page"]
    receiver: nobody
\`\`\`

with a unit test in \`alerts/routes_test.yaml\`, so that it stays that way.`,
        comments: [
          'asker: Thank you. And a test for alert routes, I did not know that was possible.',
        ],
      },
    ],
  },
  {
    title: 'How is on-call paid, and can I swap a night?',
    tags: ['on-call', 'expenses', 'discussion'],
    body: 'I have a concert on Saturday and would like to swap with somebody. Also, is the allowance paid automatically or do I have to enter it somewhere?',
    liking: 'high',
    answers: [
      {
        body: `Swap: \`/swap sat\` in **#oncall**; whoever says yes first has it, and the calendar follows. No need to ask a manager.

Pay: automatic, from the calendar *as it was*, not as it had been planned. Being woken up between 23 and 6 counts an extra hour and the next morning is free until eleven. Please do take it.`,
        comments: ['other: The free morning is not optional in my team. I check. 🙂'],
      },
    ],
  },
  {
    title: 'Queue of outgoing webhooks grows, is it safe to purge?',
    tags: ['on-call', 'kafka', 'api'],
    body: "`webhook-relay` has 1.4 million messages in `webhook.outgoing.v1`, one partner answers every call after 30 s with a timeout. Everybody else's webhooks are stuck behind them. Can I delete the partner's messages?",
    comments: ['other: Do not purge, Finance reconciles on them!'],
    answers: [
      {
        body: `Do not delete, *park*: \`hm webhooks park <partner>\` moves that partner's messages to a topic of their own, the rest flows at once. When they are back: \`hm webhooks resume <partner> --rate 50/s\`.

The true fault is ours, one slow partner must not stop the others. There is a pull request with a queue per partner, GATE-1180.`,
        comments: ['asker: Parked, 1.39 million of the 1.4 were theirs. Drained in four minutes.'],
      },
    ],
  },
  {
    title: 'Grafana shows "No data" for everything since 09:40',
    tags: ['observability', 'incident', 'metrics'],
    by: 'sam',
    body: 'Nothing works. Please fix.',
    liking: 'low',
    closed: { reason: 'Needs details or clarity' },
    comments: [
      'other: Which dashboard, which time range? For me all is there.',
      'other: Is the *office* VPN connected?',
    ],
  },
  {
    title: 'Pager did not ring although the alert was red, why?',
    tags: ['on-call', 'observability'],
    body: '`PaymentsStuck` was firing from 13:05 and I learned about it from a customer at 14:20. The alert page shows it in red. My phone shows nothing.',
    answers: [
      {
        body: "The alert had been *silenced* with the matcher `team=billing` during last week's migration, for seven days. `amtool silence query --expired=false` lists such things. Silences over eight hours now need a ticket, and the morning message in **#oncall** lists all that are active.",
        comments: ['asker: So a silence of mine. I shall go and stand in the corner.'],
      },
    ],
  },
];
