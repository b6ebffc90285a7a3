import type { ArticleDraft } from '../generate/draft.ts';

export const announcements: readonly ArticleDraft[] = [
  {
    title: 'Node 20 images are switched off at the end of next month',
    type: 'announcement',
    tags: ['node.js', 'docker'],
    by: 'priya',
    body: '`node-base:20` gets no more fixes. From the first of the month after next, builds on it fail; running pods keep running. What to do: change one line of the Dockerfile to `22-slim`, run the tests. 31 of 38 services are done, the other seven know who they are. 🙂',
    comments: ['other: partner-portal is done, 30 to go... 32, I mean.'],
  },
  {
    title: 'Harbormaster 3: deploys now wait for themselves',
    type: 'announcement',
    tags: ['deployment', 'kubernetes'],
    by: 'zoe',
    body: `New in \`hm\` 3.0:

- \`--watch\` is the default, \`--detach\` is the old behaviour.
- \`hm rollback\` shows *what* it would bring back and asks.
- \`hm deploys --since 2h\` includes flags and database migrations.

Update with \`hm self update\`. Version 2 stops working in eight weeks.`,
  },
  {
    title: 'Second data centre switch-over test on Thursday evening',
    type: 'announcement',
    tags: ['incident', 'on-call', 'kubernetes'],
    by: 'lukasz',
    body: 'From 19:00 to 20:00 UTC all traffic of `eu-1` runs from the other site. Expected: nothing. Please do not deploy in that hour, and look at your dashboards afterwards: we want to hear about *any* odd thing, however small.',
  },
  {
    title: 'New: preview environments for every pull request',
    type: 'announcement',
    tags: ['ci', 'kubernetes', 'testing'],
    by: 'jonas',
    body: 'Put the label `preview` on a pull request and you get an address of its own, with a seeded database, within about four minutes. It goes away with the pull request, or after seven days. Costs are shown in the comment, so that we all remember.',
    comments: ['other: Our testers send their love.'],
  },
  {
    title: 'Tally Classic: last date for the pallet contracts',
    type: 'announcement',
    tags: ['legacy', 'migration'],
    by: 'hannah',
    body: 'The eleven contracts "per pallet" move to the new rating at the turn of the quarter. From then on `ERNA` is read-only, and it is switched off three months later. If you know of anything else that still *writes* there, tell us now. Background: {link:tally-classic}.',
  },
  {
    title: 'Results of the developer survey',
    type: 'announcement',
    tags: ['discussion'],
    by: 'siobhan',
    body: '74 % answered, thank you. Best liked: preview environments, the tone in reviews. Least liked: build times (still), the expenses tool (again), finding out who owns what. We take on the last one first: each service gets an owner by the end of the quarter, with a name and not only a team.',
  },
  {
    title: 'Pier 9 is out: dark mode and forced colours',
    type: 'announcement',
    tags: ['design-system', 'accessibility', 'css'],
    by: 'freya',
    body: 'All colours are now tokens; `--pier-grey-4` and friends are gone. `npx @quaylark/pier-codemod 9` does about 95 %. Please try your pages with *forced colours* once, it finds icons that were only background images.',
  },
  {
    title: 'Change of the on-call allowance',
    type: 'announcement',
    tags: ['on-call', 'expenses'],
    by: 'siobhan',
    body: 'From next month on, being woken up between 23 and 6 counts one hour more, and the free morning is entered into the calendar automatically. Nothing to do for you. See {link:first-five} if your first week is near.',
  },
  {
    title: 'The wiki deletes pages nobody reads',
    type: 'announcement',
    tags: ['documentation'],
    by: 'tess',
    body: 'A page without a reader for a year gets archived; its owner is told four weeks before. 2,300 of 5,100 pages will go in the first round. Search results should become *much* better. What belongs where: {link:where-docs}.',
  },
];
