import type { PostText, Revision } from '../../model/derived.ts';
import type { Post } from '../../model/entities.ts';
import { isAnswer, isArticle, postType } from '../../model/posts.ts';

export interface PostEdit extends PostText {
  readonly by: number;
  readonly at: number;
  readonly comment?: string;
}

export class Revisions {
  /** Only of the posts that were edited by a call; all others follow from the post itself. */
  readonly #edited = new Map<number, readonly Revision[]>();

  /** The texts of a post, oldest first. */
  of(post: Post): readonly Revision[] {
    return this.#edited.get(post.postId) ?? derive(post);
  }

  /** Notes an edit; `post` is the post as it was before. */
  add(post: Post, edit: PostEdit): void {
    const known = this.of(post);
    const added = revise(post, known.length + 1, edit);
    this.#edited.set(post.postId, [...known, { ...added, before: postTextOf(post) }]);
  }
}

/** What votes or moderators made of a post, oldest first. */
export function stateRevisionsOf(post: Post): readonly Revision[] {
  if (isAnswer(post) || isArticle(post)) return [];
  const { postId, closed, locked } = post;
  const states = [
    closed && { ...closed, told: `<b>Post Closed</b> as "${closed.reason}"` },
    locked && { ...locked, told: '<b>Post Locked</b>' },
  ];
  return states
    .filter((state) => state !== undefined)
    .map(({ at, by, told }, place) => ({
      revisionGuid: writeGuid(postId, firstState + place),
      postId,
      postType: 'question',
      creationDate: at,
      by,
      told,
    }));
}

/** GUIDs of state changes are told from those of texts by the upper half of the numbers. */
const firstState = 0x8000;

export function postTextOf(post: Post): PostText {
  const { markdown } = post;
  return isAnswer(post) ? { markdown } : { markdown, title: post.title, tags: post.tags };
}

/** The id of the post that a GUID is about; undefined for one that is none of ours. */
export function postIdIn(guid: string): number | undefined {
  const postId = Number.parseInt(guid.slice(0, 8), 16) ^ mask;
  const number = Number.parseInt(guid.slice(9, 13), 16);
  return writeGuid(postId, number) === guid.toUpperCase() ? postId : undefined;
}

function derive(post: Post): readonly Revision[] {
  const { ownerId, created, edited } = post;
  const text = postTextOf(post);
  const first = { by: ownerId, at: created };
  if (!edited) return [revise(post, 1, { ...first, ...text })];
  // What the demo team wrote at first is not kept: its last words are taken to have come with the edit.
  const before = { ...text, markdown: withoutEnd(post.markdown) };
  const second = { ...edited, comment: 'says more at the end', ...text };
  return [revise(post, 1, { ...first, ...before }), { ...revise(post, 2, second), before }];
}

function withoutEnd(markdown: string) {
  const end = Math.max(markdown.lastIndexOf('\n\n'), markdown.lastIndexOf('. ') + 1);
  return end > 0 ? markdown.slice(0, end) : markdown;
}

function revise(post: Post, revisionNumber: number, { at, ...edit }: PostEdit): Revision {
  const { postId } = post;
  const revisionGuid = writeGuid(postId, revisionNumber);
  const own = { revisionGuid, revisionNumber, postId, postType: postType(post) };
  return { ...own, creationDate: at, ...edit };
}

const mask = 0x5eed_c0de;

/** A GUID that names the post and the number, so that nothing has to be kept to find it again. */
function writeGuid(postId: number, number: number) {
  const mixed = Math.imul(postId ^ (number << 20), 0x9e37_79b1) >>> 0;
  const hex = (value: number, length: number) =>
    value.toString(16).toUpperCase().padStart(length, '0').slice(-length);
  const tail = `${hex(mixed, 4)}${hex(Math.imul(mixed, 0x85eb_ca6b) >>> 0, 8)}`;
  const head = hex((postId ^ mask) >>> 0, 8);
  return `${head}-${hex(number, 4)}-4${hex(mixed >>> 8, 3)}-A${hex(mixed >>> 20, 3)}-${tail}`;
}
