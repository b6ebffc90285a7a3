// More of what comes up now and then, in larger teams.

import type { TemplateDraft } from '../generate/draft.ts';

export const templateDesk: readonly TemplateDraft[] = [
  {
    title:
      '[[VPN drops every {n} minutes since {system}|{system}: VPN connects, {service} does not resolve|No route to {cluster} over the VPN since {system}]]',
    tags: ['vpn', 'networking'],
    body: 'Since the update to {system} the tunnel [[goes away without a word|stays up, but names are not found]]. Colleagues on the older one are fine.',
    values: {
      system: ['the new laptop image', 'the last system update', 'client 5', 'IPv6 at home'],
    },
    answers: [
      'Delete the profile and fetch it again from the self-service page, the old one has a gateway in it that was switched off. It takes two minutes and one coffee.',
      {
        body: 'Names: your router answers before ours does. Turn on *Use DNS of the tunnel only* in the profile.',
        comments: ['asker: That box. It was that box.'],
      },
    ],
  },
  {
    title:
      '[[How do I claim {thing}?|Expenses tool refuses {thing}, "no cost centre"|Who approves {thing} for the team of {service}?]]',
    tags: ['expenses', 'discussion'],
    body: 'I paid for {thing} {few} weeks ago and the form has no line for it. [[What did you choose?|Is there a limit?]]',
    values: {
      thing: [
        'a train ticket to a customer',
        'a monitor for the home office',
        'a conference',
        'pizza after a long incident',
        'a book',
      ],
    },
    answers: [
      'Take *Other, with a sentence*, and write the sentence. Up to 150 your lead approves it, above that the head of the department; the cost centre is the one of {service}.',
      {
        body: 'Photograph the receipt on the same day. Thermal paper forgets faster than the tool does.',
        comments: ['asker: Mine is nearly white already. Photographed.'],
      },
    ],
  },
  {
    title:
      '[[Crash in the {device} driver after {n} hours|{device} firmware {version}: memory grows by {few} MB an hour|Who has debugged the {device} driver before?]]',
    tags: ['c++', 'performance', 'docker'],
    body: `Only at one site, only on {day}s, always after about {n} hours:

\`\`\`cpp
const auto& frame = queue.front();
queue.pop();
publish(frame);   // here
\`\`\``,
    values: { device: ['gate camera', 'weighbridge', 'label printer', 'plate reader'] },
    answers: [
      '`frame` is a reference to what `pop()` has just destroyed. Take a copy or move it out: `auto frame = std::move(queue.front());`. That it works for {n} hours is luck.',
      {
        body: 'Build it once with `-fsanitize=address`, the simulator of the {device} is fast enough for that.',
        comments: ['asker: It points at exactly that line.'],
      },
    ],
  },
  {
    title:
      '[[{part} of Pier jumps when its text gets long|Pier: right way to make {part} narrower?|{part} in {service} ignores the tokens of Pier]]',
    tags: ['design-system', 'css', 'react'],
    body: 'German texts break {part} in `{service}`, [[the button ends up in the second line|it grows over its neighbour]]. I would like not to override the styles.',
    values: {
      part: ['the toolbar', 'the date field', 'the tab list', 'the dialog', 'the table head'],
    },
    answers: [
      'Give the row `min-width: 0` and let {part} wrap, `flex-wrap: wrap`. Pier {newer} does so by itself; until then it is one class.',
      'Please open an issue for Pier with a screenshot. {n} places have the same override by now, and each one is a little different.',
    ],
  },
  {
    title:
      '[[Screen reader says nothing when {part} changes|{service}: focus is lost after closing {part}|How do I announce {part} in {service}?]]',
    tags: ['accessibility', 'react', 'testing'],
    body: 'With the keyboard alone I cannot [[get out of|find]] {part} in `{service}`. What is the pattern that we use?',
    values: { part: ['the result list', 'the booking dialog', 'the map', 'the filter panel'] },
    answers: [
      'A `role="status"` that is there *before* its text comes. And give the focus back to whoever opened {part}, the hook `useReturnFocus` does that.',
      {
        body: 'Try it with the screen switched off for five minutes, nothing teaches faster.',
        comments: ['asker: Five humbling minutes. Fixed {few} more things.'],
      },
    ],
  },
  {
    title:
      '[[GraphQL query for {thing} makes {n} calls to {peer}|N+1 in the resolver of {thing}|How do I batch {thing} in {service}?]]',
    tags: ['graphql', 'performance', 'node.js'],
    body: 'One query, {n} calls to `{peer}`, one for each row. [[Caching hides it, but only for a minute.|It was fine with three rows.]]',
    values: { thing: ['docks', 'carriers', 'price lines', 'drivers', 'time windows'] },
    answers: [
      'A loader for each request: `new DataLoader(ids => peer.byIds(ids))`. Make it in the context, not at the top of the file, or you will show one company the {thing} of another.',
      'Ask whether the page needs {thing} at all. In {service} half of the fields are there since somebody needed them once.',
    ],
  },
  {
    title:
      '[[Script of {service} works in my shell and fails in CI|set -e does not stop the release script of {service}|{service}: "unbound variable" on the agents only]]',
    tags: ['bash', 'ci', 'release-process'],
    body: `\`\`\`bash
set -euo pipefail
version=$(hm version {service} | head -1)
\`\`\`

Locally it prints {version}, on the agents it ends with [[141|1]] and no message.`,
    answers: [
      '`head` closes the pipe after one line, the writer gets SIGPIPE, and `pipefail` makes that the result. Let the tool do it: `hm version {service} --latest`.',
      {
        body: 'The agents have another shell under `/bin/sh`. Begin with `#!/usr/bin/env bash` and run ShellCheck, it is in the pre-commit hooks.',
        comments: ['asker: 141 explained, thank you. I had never met that number.'],
      },
    ],
  },
  {
    title:
      '[[Everything is rebuilt when I touch {package}|Monorepo: how do I build only what {package} affects?|{package} has {n} dependants, must I test all of them?]]',
    tags: ['monorepo', 'ci', 'npm'],
    body: 'A comment in `{package}` starts {n} jobs. [[Is that intended?|Which of them matter?]]',
    values: { package: ['@quaylark/time', '@quaylark/http', '@quaylark/pier', '@quaylark/flags'] },
    answers: [
      'The graph knows only files, not meanings. `npm run affected -- --since main` prints why each job is there; most come through `{service}`, which re-exports all of `{package}`.',
      'Split types from code. Since the types of `{package}` are a package of their own, most changes stop there.',
    ],
  },
  {
    title:
      '[[Can {service} skip the train on {day}?|Missed the train with {service} by {few} minutes|Who decides whether {service} {version} goes with the train?]]',
    tags: ['release-process', 'deployment', 'migration'],
    body: 'The fix for `{service}` was merged {few} minutes after the cut. [[A customer waits for it.|The next one is in a week.]]',
    answers: [
      'The driver of the train decides, ask in the channel with the number of the change. If it comes with a migration, the answer is no, and you will be glad later.',
      {
        body: 'Behind a flag it could have gone with any deploy. Only {service} itself has to be on the train, the switch does not.',
        comments: ['asker: The driver said yes, with a raised eyebrow.'],
      },
    ],
  },
];
