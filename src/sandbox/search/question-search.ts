// This file holds what can be searched in a team; each index is made when first needed.
import { isAnswer } from '../records.ts';
import type { Answer, Question } from '../world/model.ts';
import { Ledger } from './ledger.ts';
import { createTextIndex } from './text-index.ts';
import type { TextIndex } from './text-index.ts';
import { createTextSearch, asDocuments } from './text-search.ts';
import type { TextSearch } from './text-search.ts';
import { Wordings } from './wordings.ts';

type Post = Question | Answer;

export interface QuestionSearch {
  readonly titles: () => TextIndex;
  readonly bodies: () => TextIndex;
  /** Single answers, by their own ids. */
  readonly answers: () => TextIndex;
  /** Titles, tags and texts together with the answers, by the ids of the questions. */
  readonly threads: () => TextSearch;
  /**
   * Brings the indexes that there are up to date when a post was added, edited or deleted. The answers to a
   * question that was deleted are told of like any other post.
   */
  readonly change: (before: Post | undefined, after: Post | undefined) => void;
}

interface Posts {
  readonly questions: () => Iterable<Question>;
  readonly answers: () => Iterable<Answer>;
}

export function createQuestionSearch({ questions, answers }: Posts): QuestionSearch {
  const titles = createField(questions, ({ title }) => title);
  const tags = createField(questions, (question) => question.tags.join(' '));
  const bodies = createField(questions, ({ markdown }) => markdown);
  const replies = createField(answers, ({ markdown }) => markdown);
  const questionOf = new Ledger();
  return {
    titles: titles.index,
    bodies: bodies.index,
    answers: replies.index,
    threads: once(() => {
      for (const { postId, questionId } of answers()) questionOf.set(postId, questionId);
      return createTextSearch([
        ...[titles, tags, bodies].map(({ wordings }) => asDocuments(wordings())),
        { wordings: replies.wordings(), documentOf: (id) => questionOf.get(id) },
      ]);
    }),
    change: (before, after) => {
      if (after && isAnswer(after)) {
        questionOf.set(after.postId, after.questionId);
        replies.put(after);
      } else if (after) {
        for (const field of [titles, tags, bodies]) field.put(after);
      } else if (before) {
        for (const field of [titles, tags, bodies, replies]) field.remove(before.postId);
      }
    },
  };
}

/** One text of each post. Before its index is needed, changes to it do not matter. */
function createField<P extends Post>(posts: () => Iterable<P>, textOf: (post: P) => string) {
  let made: Wordings | undefined;
  const wordings = () => {
    if (made) return made;
    made = new Wordings();
    for (const post of posts()) made.put(post.postId, textOf(post));
    return made;
  };
  return {
    wordings,
    index: once(() => createTextIndex(wordings())),
    put: (post: P) => made?.put(post.postId, textOf(post)),
    remove: (id: number) => made?.remove(id),
  };
}

function once<T>(make: () => T) {
  let made: T | undefined;
  return () => (made ??= make());
}
