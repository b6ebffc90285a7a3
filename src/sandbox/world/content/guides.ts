import type { ArticleDraft } from '../generate/draft.ts';

export const guides: readonly ArticleDraft[] = [
  {
    title: 'How to get your first change into production',
    type: 'how-to-guide',
    tags: ['onboarding', 'deployment', 'release-process'],
    by: 'tess',
    body: `This is the path that every new colleague walks in the first week. It takes about two hours, most of it waiting.

1. Clone \`git.quaylark.example/playground/hello-dock\` and add your name to \`crew.json\`.
2. Open a pull request. The [description](https://wiki.example.com/pull-requests) has three parts: *why*, *how to check*, *what could go wrong*.
3. Wait for **two** green checks: \`build\` and \`policy\`.
4. Merge, then deploy:

   \`\`\`bash
   hm deploy hello-dock --to staging --ref main
   hm status hello-dock --to staging --watch
   \`\`\`

5. On Thursday the train takes your change along. Your name is then on <https://hello-dock.quaylark.example>.

Stuck? Ask here with the tag \`onboarding\`; see also {link:deploy-staging} and {link:vpn-profile}.`,
    comments: [
      'other: Did this today, step 3 said `policy` was missing until I rebased.',
      'asker: @{other} thanks, I have added a note on that to the repository.',
    ],
  },
  {
    title: 'How to rotate the credentials of a service',
    type: 'how-to-guide',
    tags: ['security', 'secrets'],
    by: 'amina',
    body: `Rotate **once a year**, when somebody who could read the secret leaves, and at once if it was ever seen outside the vault.

1. Create the new value beside the old one: \`hm secret add <service> <NAME> --version next\`.
2. Deploy; pods now accept both versions.
3. Change the other side (database role, partner portal, map provider …).
4. \`hm secret promote <service> <NAME>\` and watch the error rate for ten minutes.
5. \`hm secret prune <service> <NAME>\`.

Never skip step 2: a rotation with a gap is an outage & nobody will thank you for it. Background: {link:store-secret}.`,
  },
  {
    title: 'How to write a runbook that works at 3 a.m.',
    type: 'how-to-guide',
    tags: ['on-call', 'documentation'],
    by: 'lukasz',
    body: `Short sentences. One action each. Nothing to decide before step 3.

1. **What hurts**: one sentence on what customers see.
2. **Stop the pain**: commands to copy, in order, with what each must print.
3. **How do I know that it worked**: a number and a link.
4. **If not**: whom to call, with the name of the role.
5. *Then* background, for tomorrow.

Try it on a colleague from another team, after lunch, without your help.`,
  },
  {
    title: 'How to add a database migration safely',
    type: 'how-to-guide',
    tags: ['postgresql', 'migration'],
    by: 'kofi',
    body: `\`\`\`bash
hm migration new booking-core "add dock hint"
\`\`\`

- One change per file. \`lock_timeout\` is three seconds, leave it there ({link:lock-timeout}).
- Indexes only \`CONCURRENTLY\` ({link:index-concurrently}).
- Never rename: add, copy, switch, drop, in four releases.
- Write \`-- reversible: yes\` only if you have tried the way back.`,
  },
  {
    title: 'How to take part in an incident without being in the way',
    type: 'how-to-guide',
    tags: ['incident', 'on-call'],
    by: 'chidi',
    body: 'Say who you are and what you *can do*, then wait until the lead asks. Facts into the channel, guesses into a thread. Before you change anything: "I am about to …, objections?", and count to ten. The scribe writes down times, so you need not. Go home when you are sent home; a fresh head at six is worth more than a heroic one at four.',
  },
  {
    title: 'How to make an endpoint idempotent',
    type: 'how-to-guide',
    tags: ['api', 'rest', 'postgresql'],
    by: 'robin',
    body: `1. The client sends \`Idempotency-Key\`, a random UUID per *intent* (not per attempt).
2. In one transaction: insert the key, do the work, store status and body beside the key.
3. On a conflict: same request hash → answer what is stored; another hash → 422; still running → 409 with \`Retry-After\`.
4. Keys are deleted after 24 hours.

\`\`\`ts
const stored = await keys.claim(key, hash(request));
if (stored.kind === 'done') return stored.response;
\`\`\``,
    comments: [
      'other: Is the hash over the raw body, or after parsing?',
      'asker: @{other} after parsing and sorting, partners love to reorder fields.',
    ],
  },
  {
    title: 'How to rehearse a rollback',
    type: 'how-to-guide',
    tags: ['deployment', 'release-process', 'testing'],
    by: 'zoe',
    body: `Once per quarter each team takes back a harmless release *on purpose*, on a Tuesday at eleven:

1. Tell **#deploys**.
2. \`hm rollback <service> --to production\`, stop the time.
3. Look: old version serving, no errors, migrations untouched?
4. Roll forward again.

Under two minutes is good. More than five, and we look at it together. See {link:rollback}.`,
  },
  {
    title: 'How to debug a pod that has no shell',
    type: 'how-to-guide',
    tags: ['kubernetes', 'docker'],
    by: 'jonas',
    body: `\`\`\`bash
kubectl debug -it slot-api-7d9f --image=registry.quaylark.example/toolbox:3 --target=app
\`\`\`

You see its processes and its network; its files are below \`/proc/1/root\`. In production this goes through break-glass: {link:exec-prod}. The toolbox has \`curl\`, \`dig\`, \`tcpdump\`, \`psql\` and a small \`htop\`.`,
  },
  {
    title: 'How to keep a Python service small and quick to start',
    type: 'how-to-guide',
    tags: ['python', 'docker', 'performance'],
    by: 'grace',
    body: `- Two stages, wheels built in the first, \`-slim\` in the second: {link:python-image}.
- Import heavy modules where they are used; \`python -X importtime\` shows which.
- One process per pod, let Kubernetes do the multiplying.
- \`PYTHONDONTWRITEBYTECODE\` **unset** in the build, so that the bytecode is in the image.`,
  },
  {
    title: 'How to ask a question that gets an answer',
    type: 'how-to-guide',
    tags: ['discussion', 'onboarding'],
    by: 'tess',
    body: 'Write what you *want to reach*, what you did, what happened, and what you had expected. Paste text, not pictures of text. Name the service in the title, and put the topic into the tags ({link:tag-rules}). Then, when somebody has helped: accept the answer, it takes one click and tells the next reader where to look.',
  },
  {
    title: 'How to run a load test without waking anybody',
    type: 'how-to-guide',
    tags: ['performance', 'testing'],
    by: 'olena',
    body: 'Only against the shadow fleet ({link:load-test}). Book the slot in the calendar "Load", begin with 10 % of the target for five minutes, look, then double. Stop at the first alert, not at the third. Put the graph and *one sentence of conclusion* into an article; a graph alone is decoration.',
  },
  {
    title: 'How to review accessibility in ten minutes',
    type: 'how-to-guide',
    tags: ['accessibility', 'design-system', 'code-review'],
    by: 'freya',
    body: `1. Put the mouse away. Reach everything with Tab, see where you are, leave every dialog with Escape.
2. Zoom to 400 %. Nothing may be lost.
3. Switch on the screen reader and close your eyes for one task.
4. Forced colours: are the icons still there?
5. Only *then* run the automatic check; it finds about a third.`,
  },
  {
    title: 'How to move a Terraform resource without destroying it',
    type: 'how-to-guide',
    tags: ['terraform', 'aws'],
    by: 'soren',
    body: 'Use a `moved` block, read the plan, look for the words "has moved to" and for **0 to destroy**. For databases and buckets `prevent_destroy` is a must. If the plan says *replace*, stop and ask: the answer is nearly always in the provider\'s change log. Example: {link:tf-moved}.',
  },
];
