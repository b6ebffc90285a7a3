/** The ids of the questions that a text points to. */
export function linksIn(markdown: string): readonly number[] {
  const ids = [...markdown.matchAll(/\/(?:questions|q)\/(\d{1,9})\b/g)].map(([, id]) => Number(id));
  return [...new Set(ids)];
}
