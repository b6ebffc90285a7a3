import { memoizeByKey } from './memoize-by-key.ts';

const site = 'https://stackoverflowteams.com/c/demo/questions';

/** The questions that texts point to by their keys. */
export interface Links {
  readonly idOf: (key: string) => number;
  /** Puts the addresses of questions in the place of their keys. */
  readonly resolve: (text: string) => string;
}

/** The ids may be filled in later, as posts are numbered once all dates are known. */
export function createLinks(ids: ReadonlyMap<string, number>): Links {
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new RangeError(`No question has the key "${key}".`);
    return id;
  };
  // The same texts come again and again in a large team, so each is written once.
  const write = memoizeByKey((text: string) =>
    text.replace(/\{link:([a-z-]+)\}/g, (_, key: string) => `${site}/${idOf(key)}`),
  );
  return { idOf, resolve: (text) => (text.includes('{link:') ? write(text) : text) };
}
