import { sortBy } from './sort-by.ts';

/** The id of the user Community; as recorded, with the account of the same number. */
export const communityId = -1;

/** What the thousands of an id say; questions, answers and articles share one sequence. */
const series = {
  question: 1_000,
  answer: 2_000,
  comment: 3_000,
  article: 4_000,
  suggestedEdit: 5_000,
} as const;

export type Series = keyof typeof series;

/**
 * The id of the item at a place: 1001 to 1999, then 11000 to 11999, 21000 and so on for questions. Each kind keeps
 * to its own thousand of every ten, so they never meet, and what the documentation names is there at any size.
 */
export function numberOf(kind: Series, place: number): number {
  const count = place + 1;
  return Math.floor(count / 1_000) * 10_000 + series[kind] + (count % 1_000);
}

/** The place of an item among its kind. */
export function placeOf(id: number): number {
  return Math.floor(id / 10_000) * 1_000 + (id % 1_000) - 1;
}

/** What has a date already and gets its id with the rest of its kind. */
export interface Unnumbered {
  readonly created: number;
  postId: number;
}

/** Numbers posts in the order of their dates. */
export function numberPosts(kind: Series, posts: readonly Unnumbered[]): void {
  sortBy(posts, ({ created }) => created).forEach((post, place) => {
    post.postId = numberOf(kind, place);
  });
}
