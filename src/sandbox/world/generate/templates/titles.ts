import { months, teams } from '../../content/template-values.ts';

const FIRST_TICKET = 5_000;

/** What tells titles apart that are the same: a team in front, a month behind, or both. */
const occasions = ['', ...months.map((month) => ` (${month})`)]
  .flatMap((month) =>
    ['', ...teams.map((team) => `[${team}] `)].map((team) => [team, month] as const),
  )
  .filter((occasion) => occasion.join('') !== '');

/** Makes each title unlike all before: where one is taken, the occasion is added, and in the end a ticket. */
export function createTitles(taken: readonly string[]): (title: string) => string {
  const uses = new Map(taken.map((title) => [title, 1]));
  let ticket = FIRST_TICKET;
  return (title) => {
    const count = uses.get(title) ?? 0;
    uses.set(title, count + 1);
    if (count === 0) return title;
    const occasion = occasions[(count * 67 + title.length) % occasions.length];
    // Joined and not added up, since sums of strings stay in memory as trees of their parts.
    if (occasion && count <= occasions.length) return [occasion[0], title, occasion[1]].join('');
    ticket += 1;
    return [title, ' (OPS-', ticket, ')'].join('');
  };
}
