// This file keeps the sums that /info gives, so that no call adds up the whole team.
import type { Post } from '../../model/derived.ts';
import { isAnswer, isArticle } from '../../model/records.ts';
import type { Collection } from '../collection.ts';

interface Sources {
  readonly questions: Collection<'question'>;
  readonly answers: Collection<'answer'>;
  readonly articles: Collection<'article'>;
}

export class SiteTotals {
  votes = 0;
  accepted = 0;

  constructor({ questions, answers, articles }: Sources) {
    for (const source of [questions, answers, articles]) {
      for (const post of source.values()) this.onChange(undefined, post);
      source.subscribe(this);
    }
  }

  onChange(before: Post | undefined, after: Post | undefined): void {
    if (before) this.#add(before, -1);
    if (after) this.#add(after, 1);
  }

  #add(post: Post, times: 1 | -1) {
    this.votes += times * (post.upVotes + post.downVotes);
    if (!isAnswer(post) && !isArticle(post) && post.acceptedAnswerId !== undefined) {
      this.accepted += times;
    }
  }
}
