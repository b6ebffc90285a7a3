// This file finds what a person can read in a response: its posts and comments, also those within another post.
import type { Field } from '../../catalog/object.ts';
import { objects } from '../../catalog/objects.ts';
import { isRecord } from '../../request/json.ts';
import { decodeHtml } from '../decode-html.ts';
import { ExactNumber } from '../diff/exact.ts';

/** The objects with a `body` that somebody wrote. */
const readable = ['question', 'answer', 'article', 'comment', 'post'] as const;
export type ReadableType = (typeof readable)[number];

export interface ReadablePost {
  /** What the catalog calls it, so that `<type>.body` is the name of its field. */
  readonly type: ReadableType;
  /** As a person says it: a `post` is a question, an answer or an article. */
  readonly kind: string;
  readonly id: string;
  /** How many posts it lies within. */
  readonly depth: number;
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** Epoch seconds. */
  readonly created: number | undefined;
  readonly score: number | undefined;
  readonly isAccepted: boolean;
  readonly tags: readonly string[];
  /** HTML that somebody wrote: never to be trusted. */
  readonly body: string | undefined;
  readonly markdown: string | undefined;
}

/** The posts among items of a type, each followed by those within it. */
export function findPosts(items: readonly unknown[], returned: string): readonly ReadablePost[] {
  const posts: ReadablePost[] = [];
  collect(items, returned, 0, posts);
  return posts;
}

/** Whether a response of such items can have posts. */
export function isPostType(name: string): name is ReadableType {
  return readable.some((one) => one === name);
}

function collect(items: unknown, type: string, depth: number, into: ReadablePost[]): void {
  if (!isPostType(type) || !Array.isArray(items)) return;
  for (const item of items) {
    if (!isRecord(item)) continue;
    into.push(toPost(item, type, depth));
    for (const [field, inner] of nested.get(type) ?? [])
      collect(item[field], inner, depth + 1, into);
  }
}

/** The fields of a type that hold posts: the comments come first, as they do on the page of a question. */
const nested: ReadonlyMap<string, readonly (readonly [field: string, type: string])[]> = new Map(
  objects
    .filter(({ name }) => isPostType(name))
    .map(({ name, fields }) => [name, nestedIn(fields)] as const),
);

function nestedIn(fields: readonly Field[]): readonly (readonly [field: string, type: string])[] {
  return fields
    .filter(({ list, type }) => list && isPostType(type))
    .map(({ name, type }) => [name, type] as const)
    .toSorted(([, one], [, other]) => Number(other === 'comment') - Number(one === 'comment'));
}

type Item = Readonly<Record<string, unknown>>;

function toPost(item: Item, type: ReadableType, depth: number): ReadablePost {
  const owner = isRecord(item.owner) ? item.owner : {};
  return {
    type,
    kind: type === 'post' ? (textOf(item, 'post_type') ?? type) : type,
    id: idOf(item, type),
    depth,
    title: decodedOf(item, 'title'),
    author: decodedOf(owner, 'display_name'),
    created: numberOf(item, 'creation_date'),
    score: numberOf(item, 'score'),
    isAccepted: item.is_accepted === true,
    tags: Array.isArray(item.tags) ? item.tags.filter((tag) => typeof tag === 'string') : [],
    body: textOf(item, 'body'),
    markdown: decodedOf(item, 'body_markdown'),
  };
}

function idOf(item: Item, type: ReadableType): string {
  const id = item[`${type}_id`];
  if (id instanceof ExactNumber) return id.text;
  return typeof id === 'number' || typeof id === 'string' ? String(id) : '';
}

function textOf(item: Item, field: string): string | undefined {
  const text = item[field];
  return typeof text === 'string' ? text : undefined;
}

/** What a safe filter encodes; the body is HTML under every filter. */
function decodedOf(item: Item, field: string): string | undefined {
  const text = textOf(item, field);
  return text === undefined ? undefined : decodeHtml(text);
}

function numberOf(item: Item, field: string): number | undefined {
  const value = item[field];
  return typeof value === 'number' ? value : undefined;
}
