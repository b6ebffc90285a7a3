import type { ArticleDraft } from '../generate/draft.ts';

export const policies: readonly ArticleDraft[] = [
  {
    title: 'Policy: handling of secrets',
    type: 'policy',
    tags: ['security', 'secrets'],
    by: 'amina',
    body: `1. A secret lives in the vault and nowhere else: no repository, no chat, no ticket, no screenshot.
2. A secret that has been seen elsewhere is rotated **the same day**, whether or not somebody might have read it.
3. Every secret has an owner and a date for its next rotation, at most a year ahead.
4. People do not share accounts. Services do not share secrets.

Reporting your own mistake has never had a consequence other than thanks. How-to: {link:store-secret}.`,
  },
  {
    title: 'Policy: retention of personal data',
    type: 'policy',
    tags: ['privacy', 'data-platform'],
    by: 'leila',
    body: `| data | in clear | afterwards |
| --- | --- | --- |
| phone number, plate | 30 days after the slot | keyed hash, 1 year |
| name of the driver | 30 days | deleted |
| position of the truck | 7 days | per road segment only |
| invoices | 10 years | deleted |

Backups are covered: they are kept for 35 days. Exceptions need the privacy register *before* data is collected. See {link:retention}.`,
  },
  {
    title: 'Policy: who may deploy to production',
    type: 'policy',
    tags: ['deployment', 'security', 'release-process'],
    by: 'siobhan',
    body: `- Every engineer may deploy the services that the team owns.
- One other person approves ({link:approvals}); in an incident that may happen afterwards, within one working day.
- Nobody deploys who will not be there for the next two hours.
- Schema changes, customs and the booking flow travel with the train.`,
  },
  {
    title: 'Policy: code review',
    type: 'policy',
    tags: ['code-review'],
    by: 'siobhan',
    body: 'Every change of `main` has been read by one person other than its author, changes of `auth/`, `payments/` and `infra/` by two. The reviewer is responsible together with the author: "I only looked briefly" is not a review. First reaction within half a working day ({link:review-time}).',
  },
  {
    title: 'Policy: use of production data for tests',
    type: 'policy',
    tags: ['privacy', 'testing', 'postgresql'],
    by: 'leila',
    body: 'Production data does not leave production. For debugging there is the masked copy; for tests there are generators, for demos the seed. If you believe that you need more than that, you may be right: ask, and something better will be built.',
  },
  {
    title: 'Policy: open source, using and publishing',
    type: 'policy',
    tags: ['security', 'npm', 'discussion'],
    by: 'amina',
    body: "**Using**: licences on the green list need nobody's permission; yellow ones need a ticket; red ones are blocked by the registry. **Publishing**: yes please, after a look by Security and by the team lead. Fixes for libraries that we use are working time.",
  },
  {
    title: 'Policy: on-call and rest',
    type: 'policy',
    tags: ['on-call'],
    by: 'siobhan',
    body: 'Nobody is on call more than one week in four, nor in the first three months. After a night with more than one page the next day is free until noon. A rota with fewer than four people is not a rota: the lead then finds another solution, not the three people.',
  },
  {
    title: 'Policy: laptops and other devices',
    type: 'policy',
    tags: ['security', 'onboarding'],
    by: 'marcus',
    body: 'Disks are encrypted, the screen locks after five minutes, updates are installed within seven days. A lost device is reported **at once**, at any hour, to the number on the back of your badge. Private devices may read mail and the pager through the managed profile, nothing else. Choice of laptops: {link:laptop}.',
  },
  {
    title: 'Policy: deprecating an API',
    type: 'policy',
    tags: ['api', 'release-process', 'documentation'],
    by: 'pedro',
    body: `1. Announce: the header \`Deprecation\`, release notes, a mail to every consumer that the gateway knows.
2. Wait: 12 months for partners, 3 months inside.
3. Two *brown-outs* of ten minutes, on working days, announced.
4. Switch off, with 410 and a link in the body. After a year remove the route.`,
  },
];
