// This file says which post is meant, where several are listed.
import { shorten } from '../../request/shorten.ts';
import type { ReadablePost } from './posts.ts';

const longest = 80;

/** As in `Question 12: How do I…`, `Answer 34 by Jo`. */
export function namePost({ kind, id, title, author }: ReadablePost): string {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${id === '' ? '' : ` ${id}`}`;
  if (title !== undefined) return `${name}: ${shorten(title, longest)}`;
  return author === undefined ? name : `${name} by ${shorten(author, longest)}`;
}
