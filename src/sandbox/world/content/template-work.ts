import type { TemplateDraft } from '../generate/draft.ts';

export const templateWork: readonly TemplateDraft[] = [
  {
    title:
      '[[Terraform drift in {service}: {n} changes that nobody made|Who changed the infrastructure of {service} by hand?|{service}: plan shows {n} changes, nobody made any]]',
    tags: ['terraform', 'aws'],
    body: 'The nightly plan for `{service}` shows tags, a log group and [[a security group rule|an alarm|a lifecycle rule]]. [[I have not touched it.|The last apply was {n} days ago.]]',
    answers: [
      'The tags come from the cost tool, it writes them on Sundays: `ignore_changes = [tags["cost:team"]]`, the module does it since {version}. The rest was made by hand during an incident, `hm audit {service}` knows by whom.',
      {
        body: 'Import what is right, apply over what is wrong, and do not leave it for the next person. With `terraform plan -refresh-only` you see only the drift.',
        comments: ['asker: It was my own doing, in an incident in May. Well.'],
      },
    ],
  },
  {
    title:
      '[[Helm upgrade of {service} fails: "{error}"|{service} on {cluster}: "{error}" from Helm|Chart {version} of {service} cannot be installed: "{error}"]]',
    tags: ['helm', 'kubernetes', 'deployment'],
    body: `Chart {version}, \`{cluster}\`:

\`\`\`
Error: UPGRADE FAILED: {error}
\`\`\`

[[How do I get out of this state?|It worked yesterday with the same values.]]`,
    values: {
      error: [
        'another operation is in progress',
        'field is immutable',
        'exceeded quota: requests.memory',
        'timed out waiting for the condition',
        'no matches for kind PodDisruptionBudget in policy/v1beta1',
      ],
    },
    comments: ['other: Which chart version did it have before?', 'asker: @{other} {older}'],
    answers: [
      '`hm doctor {service} --cluster {cluster}` explains that one and offers the repair. For "{error}" it [[rolls back the half-done release first|shows you the object to blame]].',
      {
        body: 'Read the notes between {older} and {version} of the chart: one label in the selector has changed, and that can only be done by deleting the *deployment* object with `--cascade=orphan`, pods keep running.',
        comments: ['asker: Worked, not one request lost.'],
      },
    ],
  },
  {
    title:
      '[[Runbook for {service} is missing the step "{step}"|{service} runbook does not say "{step}"|What comes after step {few} in the runbook of {service}?]]',
    tags: ['on-call', 'documentation'],
    body: 'I followed [the runbook](https://wiki.example.com/runbooks/{service}) on {day} night and stood there after step {few}. [[Luckily somebody was awake.|It ended well, by luck.]]',
    values: {
      step: [
        'how do I know that it worked',
        'who is called next',
        'what to tell Support',
        'where the logs are',
        'how to undo this',
      ],
    },
    answers: [
      'Thank you for writing it down! Added: `hm status {service}` must say *steady* for five minutes, and {peer} must have no backlog. Please read it with tired eyes once more.',
      {
        body: 'All runbooks have a template with that heading now, and the linter for alerts checks that the linked page has it.',
        comments: ['asker: Read with tired eyes. Clear.'],
      },
    ],
  },
  {
    title:
      '[[Who gets paged for {service} on {day}?|{service}: two names in the rota for {day}|Alert of {service} went to the wrong team on {day}]]',
    tags: ['on-call', 'discussion'],
    body: 'The rota shows two names for `{service}` and the alert went to [[neither|a third person|both, and each thought that the other one had it]]. From {few} September we are one person fewer.',
    answers: [
      'The rota is right, the *route* is old: alerts of {service} still had `team: [[berth|gate|yard]]` from before the split. Changed; test it with `hm page --test {service}`.',
      'Swap through `/swap`, then calendar and route agree. When two people appear, it is a hand-over hour, and the first name leads.',
    ],
  },
  {
    title:
      '[[Kafka: can I replay {n} hours of {topic} for {service}?|{service} has missed {n} hours of {topic}, how do I catch up?|Replaying {topic} into {service} without side effects]]',
    tags: ['kafka', 'data-platform', 'on-call'],
    body: 'A bug in `{service}` has ignored all events of `{topic}` from [[a weekend|one night]]. They are still in the topic. [[What is the safe way?|Do I just set the offset back?]]',
    values: {
      topic: [
        'slot.booked.v2',
        'gate.scan.v1',
        'eta.updated.v3',
        'invoice.sent.v1',
        'tariff.changed.v1',
        'label.printed.v1',
      ],
    },
    answers: [
      "Not for the live group. Start a second one that writes only what is missing: `hm replay {topic} --to {service} --group replay-{ticket} --from '{n}h ago' --dry-run`, read the numbers, then without `--dry-run`.",
      {
        body: "Mind the mails. `{service}` sends some for each event, and customers do not want Saturday's mails on Tuesday. Set `ops.mute-mails.permit` first.",
        comments: ['asker: Replayed, muted, no complaints.'],
      },
    ],
  },
  {
    title:
      '[[Access to {service} dashboards for a partner of {place}|May {place} see the graphs of {service}?|Read-only view of {service} for {place}?]]',
    tags: ['observability', 'security', 'identity'],
    body: 'They ask for "a look at the graphs" of `{service}` for {few} weeks. [[May they?|Is there such a thing as a read-only guest?]]',
    values: {
      place: [
        'the port of call',
        'our auditors',
        'the insurance',
        'a terminal',
        'the map provider',
      ],
    },
    answers: [
      "No logins for outsiders, but a *shared snapshot* is fine: *Share → Snapshot → expires in 7 days*. It has no queries in it, only points. Check that no customer's name is in a label.",
      {
        body: 'For more than one look: the partner portal has a status page with availability and latency per site.',
        comments: ['asker: The snapshot was enough.'],
      },
    ],
  },
  {
    title:
      '[[{service} onboarding: what should I read in my first week?|New in the team of {service}: where do I begin?|First week with {service}, what helped you?]]',
    tags: ['onboarding', 'documentation', 'discussion'],
    body: 'I join the team of `{service}` on {day}. The README is [[four lines|forty pages]]. What helped you?',
    answers: [
      'Read in this order: `docs/decisions` (why it is like that), the three last postmortems (how it breaks), and only then code, beginning with the route `POST /v3/[[slots|bookings|quotes]]`. And be driver of the train once, with somebody.',
      {
        body: 'Repair something small on the second day. You will learn more from the {n} minutes of pipeline than from any page.',
        comments: ['asker: Small repair is merged: a typo in an error message. I was so proud.'],
      },
    ],
  },
  {
    title:
      '[[Mobile: crash in {screen} after the update to {version}|Lantern {version} crashes when leaving {screen}|"view destroyed" in {screen} since {version}]]',
    tags: ['mobile', 'android', 'ios'],
    body: `{n} crashes in a day, [[only Android 12|tablets only|all on one device type]]. The stack trace ends in our code:

\`\`\`
java.lang.IllegalStateException: view destroyed (screen = {screen})
\`\`\``,
    values: {
      screen: [
        'the slot list',
        'the gate pass',
        'the chat',
        'the map',
        'the photo upload',
        'the settings',
      ],
    },
    answers: [
      'The coroutine outlives the screen. Use `viewLifecycleOwner.lifecycleScope` with `repeatOnLifecycle(STARTED)`, then it stops when {screen} goes away.',
      {
        body: 'Stop the staged rollout at 5 % until it is fixed: *Console → Release {version} → Halt*. Nobody below that line has been updated yet.',
        comments: ['asker: Halted, fixed, on its way again.'],
      },
    ],
  },
];
