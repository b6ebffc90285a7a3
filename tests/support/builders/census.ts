import type { World } from '../../../src/sandbox/model/entities.ts';

export const oneDay = 86_400;

/** An evening, so that the last midnight lies well before it. */
export const evening = Date.UTC(2026, 10, 23, 18, 0, 11) / 1000;

export function byId<T>(items: readonly T[], idOf: (item: T) => number) {
  const map = new Map(items.map((item) => [idOf(item), item]));
  return (id: number | undefined): T => {
    const item = id === undefined ? undefined : map.get(id);
    if (item === undefined) throw new RangeError(`Nothing has the id ${id ?? '-'}.`);
    return item;
  };
}

export function momentsOf(team: World): number[] {
  const written = [...team.questions, ...team.answers, ...team.articles];
  return [
    ...written.flatMap((item) => [item.created, item.lastActivity, item.edited?.at ?? 0]),
    ...team.questions.flatMap((item) => [
      item.closed?.at ?? 0,
      item.locked?.at ?? 0,
      item.protectedAt ?? 0,
      item.communityOwnedAt ?? 0,
    ]),
    ...[...team.comments, ...team.people].map(({ created }) => created),
    ...team.people.flatMap((item) => [item.lastAccess, item.lastModified ?? 0]),
    ...team.people.flatMap((item) => item.reputationChanges.map(({ at }) => at)),
    ...[...team.awards, ...team.favorites].map(({ at }) => at),
    ...team.tags.map(({ wiki }) => wiki?.at ?? 0),
    ...team.suggestedEdits.flatMap((edit) => [
      edit.created,
      edit.approvedAt ?? 0,
      edit.rejectedAt ?? 0,
    ]),
  ];
}

export function textsOf(team: World): string[] {
  return [
    ...[...team.questions, ...team.articles].map(({ title }) => title),
    ...[...team.questions, ...team.answers, ...team.articles].map(({ markdown }) => markdown),
    ...team.comments.map(({ markdown }) => markdown),
    ...team.people.flatMap(({ name, aboutMe = name }) => [name, aboutMe]),
    ...team.badges.map(({ description }) => description),
    ...team.tags.flatMap(({ wiki }) => [wiki?.excerpt ?? [], wiki?.markdown ?? []].flat()),
    ...team.suggestedEdits.flatMap(({ comment, markdown }) => [comment, markdown]),
  ];
}

export function count(items: readonly (string | number)[]): number[] {
  const counts = new Map<string | number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

export function duplicates(items: readonly (string | number)[]): (string | number)[] {
  const known = new Set<string | number>();
  return items.filter((item) => known.size === known.add(item).size);
}

export function isSorted(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
