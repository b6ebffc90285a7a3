import { months, teams } from '../../content/template-values.ts';

const firstTicket = 5_000;

/** What tells titles apart that are the same: a team in front, a month behind, or both. */
const contexts = ['', ...months.map((month) => ` (${month})`)]
  .flatMap((month) =>
    ['', ...teams.map((team) => `[${team}] `)].map((team) => [team, month] as const),
  )
  .filter((context) => context.join('') !== '');

/** Makes each title unlike all before: where one is taken, the context is added, and in the end a ticket. */
export function createTitles(taken: readonly string[]): (title: string) => string {
  const uses = new Map(taken.map((title) => [title, 1]));
  let ticket = firstTicket;
  return (title) => {
    const count = uses.get(title) ?? 0;
    uses.set(title, count + 1);
    if (count === 0) return title;
    const context = contexts[(count * 67 + title.length) % contexts.length];
    // Joined and not added up, since sums of strings stay in memory as trees of their parts.
    if (context && count <= contexts.length) return [context[0], title, context[1]].join('');
    ticket += 1;
    return [title, ' (OPS-', ticket, ')'].join('');
  };
}
