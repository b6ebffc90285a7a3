// This file says by which of its fields an item of a response is the same item in another one.
import { fieldsOf } from '../../filters/object-fields.ts';
import { isRecord } from '../../request/json.ts';

/** Objects whose id is not called as they are: as `user_id` is the id of a user. */
const others: Readonly<Record<string, readonly string[]>> = {
  shallow_user: ['user_id'],
  network_user: ['account_id', 'site_url'],
  tag: ['name'],
  top_tag: ['tag_name'],
  tag_wiki: ['tag_name'],
  tag_synonym: ['from_tag', 'to_tag'],
  tag_preference: ['tag_name', 'user_id'],
  revision: ['revision_guid'],
  collective: ['slug'],
  site: ['api_site_parameter'],
  filter: ['filter'],
  flag_option: ['option_id'],
  event: ['event_type', 'event_id'],
  search_excerpt: ['question_id', 'answer_id'],
  account_merge: ['old_account_id'],
};

/** The fields that tell items of a type apart; none where nothing does. */
export function idFieldsOf(type: string): readonly string[] {
  const known = Object.hasOwn(others, type) ? others[type] : undefined;
  if (known) return known;
  const own = `${type}_id`;
  return fieldsOf(type).some(({ field }) => field.name === own) ? [own] : [];
}

/** Whether every item has the first of these fields, so that it can be found by it. */
export function haveIds(items: readonly unknown[], [first]: readonly string[]): boolean {
  return first !== undefined && items.every((item) => isRecord(item) && item[first] !== undefined);
}

/** The values of the fields, as in `12` and `user 12`. An item that comes again has its own: `12 (2)`. */
export function createNaming(fields: readonly string[]): (item: unknown) => string {
  const seen = new Set<string>();
  /** The number that each name had last. */
  const counts = new Map<string, number>();
  return (item) => {
    const values = fields
      .map((name) => (isRecord(item) ? item[name] : undefined))
      .filter((value) => value !== undefined);
    const name = values.map((value) => toText(value)).join(' ');
    const numbered = (count: number): string => (count === 1 ? name : `${name} (${count})`);
    let count = (counts.get(name) ?? 0) + 1;
    while (seen.has(numbered(count))) count += 1;
    counts.set(name, count);
    const unique = numbered(count);
    seen.add(unique);
    return unique;
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
