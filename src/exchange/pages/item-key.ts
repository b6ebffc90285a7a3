// This file says by what an item is known on another page: lists shift while they are read, and an item then comes twice.
import type { ObjectName } from '../../catalog/objects.ts';
import { isRecord } from '../../request/json.ts';

/** What tells an item from others of its type: the first field is needed, of the others none may be there. */
const keys: Partial<Readonly<Record<ObjectName, readonly [string, ...string[]]>>> = {
  answer: ['answer_id'],
  article: ['article_id'],
  collective: ['slug'],
  comment: ['comment_id'],
  error: ['error_id'],
  post: ['post_id'],
  question: ['question_id'],
  revision: ['revision_guid'],
  search_excerpt: ['item_type', 'question_id', 'answer_id'],
  suggested_edit: ['suggested_edit_id'],
  // Tags of several users are told apart by the user as well.
  tag: ['name', 'user_id'],
  tag_synonym: ['from_tag', 'to_tag'],
  tag_wiki: ['tag_name'],
  user: ['user_id'],
};

/**
 * What an item is known by; undefined where its type has nothing of the kind (the same badge is awarded many times), or the
 * filter leaves it out: such items are all kept.
 */
export function itemKey(type: string, item: unknown): string | undefined {
  const names = isKnown(type) ? keys[type] : undefined;
  if (!names || !isRecord(item)) return undefined;
  const values = names.map((name) => item[name]);
  // A number above 2^53 may stand for several.
  const isExact = (value: unknown): boolean =>
    typeof value === 'string' || Number.isSafeInteger(value);
  if (!isExact(values[0])) return undefined;
  if (!values.every((value) => value === undefined || isExact(value))) return undefined;
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

function isKnown(type: string): type is keyof typeof keys {
  return Object.hasOwn(keys, type);
}
