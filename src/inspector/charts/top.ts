// This file counts items by a name that they have, such as a tag or an author.
import type { FigureRow } from './figure.ts';

const most = 10;

/** The rows with the greatest values; those with the same value in the order of their names. */
export function topRows(rows: readonly FigureRow[]): readonly FigureRow[] {
  return rows
    .toSorted((one, other) => other.value - one.value || (one.label < other.label ? -1 : 1))
    .slice(0, most);
}

/** How often each name comes, the most frequent first. */
export function countNames(names: Iterable<string>): readonly FigureRow[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return topRows([...counts].map(([label, value]) => ({ label, value })));
}

/** Two people can have the same name, so the id counts; without a second one it is not shown. */
export function countPeople(
  people: Iterable<{ readonly id: string; readonly name: string }>,
): readonly FigureRow[] {
  const found = new Map<string, { name: string; value: number }>();
  for (const { id, name } of people) {
    const person = found.get(id) ?? { name, value: 0 };
    found.set(id, { name, value: person.value + 1 });
  }
  const all = [...found];
  const top = topRows(all.map(([label, { value }]) => ({ label, value })));
  const nameOf = (id: string): string => found.get(id)?.name ?? id;
  const names = top.map(({ label }) => nameOf(label));
  return top.map(({ label, value }) => {
    const name = nameOf(label);
    const isShared = names.filter((one) => one === name).length > 1;
    return { label: isShared ? `${name} (${label})` : name, value };
  });
}
