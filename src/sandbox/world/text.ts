import type { Random } from './random.ts';

const SITE = 'https://stackoverflowteams.com/c/demo/questions';

/** Puts the addresses of questions where a text names them by their keys. */
export function withLinks(text: string, ids: ReadonlyMap<string, number>): string {
  return text.replace(/\{link:([a-z-]+)\}/g, (_, key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new RangeError(`No question has the key "${key}".`);
    return `${SITE}/${id}`;
  });
}

/** Picks one of each `[[a|b]]`, then fills in every `{name}` that has a value. */
export function fill(text: string, values: ReadonlyMap<string, string>, random: Random): string {
  return text
    .replace(/\[\[(.*?)\]\]/gs, (_, choices: string) => random.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}
