import { Listing } from '../../listing/listing.ts';
import type { Post } from '../../model/entities.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import type { RecordCollection } from '../collection.ts';
import { GroupIndex } from '../group-index.ts';
import { memoize } from '../memoize.ts';
import type { RecordSource } from '../memoize.ts';

export interface PostCollections {
  readonly questions: RecordCollection<'question'>;
  readonly answers: RecordCollection<'answer'>;
  readonly articles: RecordCollection<'article'>;
}

/** Questions, answers and articles as what they have in common. */
export function joinPosts({ questions, answers, articles }: PostCollections) {
  const posts: RecordSource<Post> = {
    values: () => [...questions.values(), ...answers.values(), ...articles.values()],
    onChange: (listener) => {
      for (const collection of [questions, answers, articles]) collection.onChange(listener);
    },
  };
  const get = (id: number | undefined): Post | undefined =>
    questions.get(id) ?? answers.get(id) ?? articles.get(id);
  const items = memoize(() => [...posts.values()], posts);
  return {
    ...posts,
    get,
    getAll: (ids: readonly number[]) => ids.flatMap((id) => get(id) ?? []),
    listing: new Listing(resourceTypes.post, items),
    groupedBy: <K>(keysOf: (post: Post) => readonly K[]) =>
      new GroupIndex(resourceTypes.post, posts, keysOf),
  };
}
