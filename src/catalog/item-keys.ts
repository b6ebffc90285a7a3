// This file says what tells the items of a listing apart.
import type { ObjectName } from './objects.ts';

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

/** The fields by which an item of a type is known; undefined where it has none of the kind. */
export function keyFieldsOf(type: string): readonly [string, ...string[]] | undefined {
  return isKnown(type) ? keys[type] : undefined;
}

function isKnown(type: string): type is keyof typeof keys {
  return Object.hasOwn(keys, type);
}
