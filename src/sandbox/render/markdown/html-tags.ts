// This file says which HTML of a Markdown source passes into a body, as on the web site: a few tags without attributes.

const paired = new Set(
  'b code del em i kbd s strike strong sub sup'.split(' ').flatMap((name) => [name, `/${name}`]),
);

/** The places in a row of tags that may pass: line breaks, and tags that open and close within the row. */
export function allowedTags(tags: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open: { readonly name: string; readonly place: number }[] = [];
  for (const [place, tag] of tags.entries()) {
    const name = nameIn(tag);
    if (name === 'br') found.add(place);
    else if (name.startsWith('/')) {
      const last = open.at(-1);
      if (last?.name !== name.slice(1)) continue;
      open.pop();
      found.add(last.place).add(place);
    } else if (paired.has(name)) open.push({ name, place });
  }
  return found;
}

/** The name of a bare tag, with its slash where it closes; empty for all else, such as a tag with attributes. */
function nameIn(tag: string): string {
  const name = (/^<(\/?[a-z]+)\s*>$/i.exec(tag)?.[1] ?? '').toLowerCase();
  if (/^<br\s*\/?>$/i.test(tag)) return 'br';
  return paired.has(name) ? name : '';
}
