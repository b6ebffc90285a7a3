import type { ArticleDraft } from '../draft.ts';

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
];
