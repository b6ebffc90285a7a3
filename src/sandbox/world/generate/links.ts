const SITE = 'https://stackoverflowteams.com/c/demo/questions';

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
  return {
    idOf,
    resolve: (text) =>
      text.replace(/\{link:([a-z-]+)\}/g, (_, key: string) => `${SITE}/${idOf(key)}`),
  };
}
