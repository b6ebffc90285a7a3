import { LiveListing } from '../../listing/live-listing.ts';
import type { ChangeListener } from '../../listing/live-listing.ts';
import type { Post } from '../../model/derived.ts';
import { isAnswer, isArticle } from '../../model/records.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import type { RecordCollection } from '../collection.ts';
import { GroupIndex } from '../group-index.ts';

export interface PostCollections {
  readonly questions: RecordCollection<'question'>;
  readonly answers: RecordCollection<'answer'>;
  readonly articles: RecordCollection<'article'>;
}

/** Questions, answers and articles as what they have in common. */
export function joinPosts({ questions, answers, articles }: PostCollections) {
  const posts = (): readonly Post[] => [
    ...questions.values(),
    ...answers.values(),
    ...articles.values(),
  ];
  const subscribe = <Listener extends ChangeListener<Post>>(listener: Listener): Listener => {
    questions.subscribe(listener);
    answers.subscribe(listener);
    return articles.subscribe(listener);
  };
  return {
    get: (id: number | undefined): Post | undefined =>
      questions.get(id) ?? answers.get(id) ?? articles.get(id),
    listing: () => subscribe(new LiveListing(resourceTypes.post, posts())),
    groupedBy: <K>(keysOf: (post: Post) => readonly K[]) =>
      subscribe(new GroupIndex(resourceTypes.post, posts(), keysOf)),
    /** Sums over all posts, so that no call adds up the whole team. */
    totals: () => {
      const totals = new SiteTotals();
      for (const post of posts()) totals.onChange(undefined, post);
      return subscribe(totals);
    },
  };
}

class SiteTotals implements ChangeListener<Post> {
  votes = 0;
  accepted = 0;

  onChange(before: Post | undefined, after: Post | undefined): void {
    if (before) this.#add(before, -1);
    if (after) this.#add(after, 1);
  }

  #add(post: Post, times: 1 | -1) {
    this.votes += times * (post.upVotes + post.downVotes);
    if (isAnswer(post) || isArticle(post)) return;
    if (post.acceptedAnswerId !== undefined) this.accepted += times;
  }
}
