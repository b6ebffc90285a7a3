import type { ThreadDraft } from '../generate/draft.ts';

export const process: readonly ThreadDraft[] = [
  {
    title: 'What is the release train, and when does it leave?',
    tags: ['release-process', 'onboarding', 'deployment'],
    by: 'carla',
    key: 'train',
    body: "Everybody talks about catching or missing the train. I have found the timetable of the city's trams, which is not it, I suppose.",
    liking: 'high',
    answers: [
      {
        body: 'Each **Tuesday and Thursday at 10:00 UTC** everything on `main` with green checks goes to canary, at 11:00 to `eu-1`, at 14:00 to `us-1`. Missed it? Deploy by yourself, or wait for the next. The driver of the week has the hat 🚂 in chat and may stop it with `/train hold`.',
        comments: ['asker: I have seen the hat and thought it was a joke.'],
      },
    ],
  },
  {
    title: 'How do I write release notes that customers understand?',
    tags: ['release-process', 'documentation'],
    by: 'alba',
    body: 'Mine say "Fixes NPE in SlotHoldMapper". The customer asked what an NPE is and whether it is dangerous.',
    answers: [
      {
        body: 'Write what they *saw*, in their words, and what is different now: "Holding a slot without a dock no longer fails." No class names, no ticket numbers in the first sentence, one sentence per note. I read all notes on Wednesdays and gladly help before that.',
        comments: [
          'asker: "An error message has been removed" → "You can now hold a slot before you choose the dock". Better?',
          'other: Much better.',
        ],
      },
    ],
  },
  {
    title: 'Where does documentation live: wiki, repository or here?',
    tags: ['documentation', 'discussion'],
    by: 'tess',
    key: 'where-docs',
    body: 'I count four places for "how to add a terminal", no two agree. Let us decide for each *kind* of text where it belongs.',
    liking: 'high',
    isCommunityOwned: true,
    answers: [
      {
        body: `- **How does this code work, how do I run it**: \`README.md\` in the repository, reviewed with the code.
- **What do I do when it breaks**: runbook at [wiki.example.com/runbooks](https://wiki.example.com/runbooks), linked from the alert.
- **A question with an answer**: here.
- **A rule or a longer explanation**: an article, here, with an owner and a date.

All else on the wiki is deleted after a year without a reader. It mails you first.`,
        comments: ['other: The deletion has made the search usable again, I did not expect that.'],
      },
      'One wish: if you answer in chat for the second time, write it here and post the link. It takes two minutes and saves the third.',
    ],
  },
  {
    title: 'Tag names: kubernetes or k8s, ci or pipelines?',
    tags: ['discussion', 'documentation'],
    by: 'lukasz',
    body: 'Some questions are tagged one way, some the other, so that searching finds half.',
    closed: { reason: 'Duplicate', original: 'tag-rules' },
  },
  {
    title: 'Can we agree on rules for tags?',
    tags: ['discussion', 'documentation', 'featured'],
    by: 'tess',
    key: 'tag-rules',
    body: 'We have 64 tags. Before there are 640: who may create one, and when?',
    liking: 'high',
    answers: [
      {
        by: 'zoe',
        body: 'The proposal, in force from today: a tag is the name of a *topic*, not of a team or a ticket; short forms become synonyms (`k8s` → `kubernetes`); a new one needs five questions that it would fit. Moderators merge the rest once a month.',
        comments: [
          'other: Can service names be tags?',
          'answerer: @{other} no, put the service into the title, search finds it.',
        ],
      },
    ],
  },
  {
    title: 'How do I give feedback on a design proposal without killing it?',
    tags: ['discussion', 'code-review'],
    by: 'imani',
    body: 'I was asked for comments on an RFC by someone with fifteen years more than me. I think that it has a hole. How do people here say such things?',
    liking: 'high',
    answers: [
      {
        body: 'As a question about a *case*: "What happens if the partner answers after the hold has expired?" Either there is an answer, then you have learned something, or there is none, then everybody has. Nobody here has been cross about a good case.',
        comments: ['asker: I asked. There was no answer. It became section 4. 😊'],
      },
    ],
  },
  {
    title: 'Who decides when two teams want different things from the booking API?',
    tags: ['discussion', 'api'],
    by: 'hamid',
    body: 'Carrier connect needs holds of 30 minutes, Yard needs 5, or the docks are empty. Both are right.',
    comments: ["other: Could it be a property of the carrier's contract?"],
    answers: [
      'The API guild on Wednesdays. Bring one page: the need, not the solution. It has never taken more than two meetings. In this case I would guess: 5 by default, a *renew* call for those with a reason.',
    ],
    accepted: 'none',
  },
  {
    title: 'I am leaving the team, what should I hand over?',
    tags: ['onboarding', 'documentation', 'on-call'],
    by: 'ravi',
    body: 'I move to Tally in three weeks. What would you want to know from me?',
    answers: [
      {
        body: "What is in your head only: (1) the three things that you would repair first, (2) what you look at when the pager rings, (3) the people outside whom you call. One page each. Alerts and dashboards get the new owner's name *before* your last day, `hm own transfer --from … --to …` lists everything.",
        comments: ['other: And bring cake.', 'asker: (4) cake. Noted.'],
      },
    ],
  },
  {
    title: 'Office: who waters the plants?',
    tags: ['discussion'],
    by: 'oskar',
    body: 'The fern beside the build monitor looks like our coverage.',
    liking: 'low',
    closed: { reason: 'Opinion-based' },
  },
  {
    title: 'Does the new colleague get an account before the first day?',
    tags: ['onboarding', 'identity'],
    by: 'siobhan',
    daysAgo: 3,
    body: 'Two people start on the first of next month. Last time it took until Wednesday before they could log in, which is a sad first impression.',
    accepted: 'none',
  },
  {
    title: 'How do I ask for a training budget?',
    tags: ['onboarding', 'expenses'],
    by: 'bao',
    daysAgo: 6,
    body: 'I would like to go to a three-day course on Compose. Is there a form, and do I need an offer first?',
  },
  {
    title: 'Where do I see who uses my endpoint before I remove it?',
    tags: ['api', 'metrics', 'documentation'],
    by: 'hamid',
    daysAgo: 1,
    body: '`GET /v2/quotes` has been deprecated for a year, and I would like to switch it off this quarter. Access logs only show the gateway.',
    comments: [
      'other: @{asker} the gateway writes the client id into `x-consumer`, it is a label of `gateway_requests_total`.',
    ],
  },
];
