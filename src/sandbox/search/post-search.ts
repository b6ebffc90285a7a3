import type { Answer, Question } from '../model/entities.ts';
import { isAnswer } from '../model/records.ts';
import { memoize } from '../store/lazy.ts';
import { TextIndex } from './text-index.ts';
import { asDocuments, createTextSearch } from './text-search.ts';
import type { TextSearch } from './text-search.ts';

type Post = Question | Answer;

export interface PostSearch {
  /** Titles of questions. */
  readonly titles: () => TextSearch;
  /** Texts of questions and of answers, each by its own id. */
  readonly bodies: () => TextSearch;
  /** Questions with their titles and tags, and answers, each by its own id. */
  readonly posts: () => TextSearch;
  /** Titles, tags and texts together with the answers, by the ids of the questions. */
  readonly threads: () => TextSearch;
  /**
   * Brings the indexes that there are up to date when a post was added, edited or deleted. The answers to a
   * question that was deleted are told of like any other post.
   */
  readonly onChange: (before: Post | undefined, after: Post | undefined) => void;
}

interface Posts {
  readonly questions: () => Iterable<Question>;
  readonly answers: () => Iterable<Answer>;
}

export function createPostSearch({ questions, answers }: Posts): PostSearch {
  const titles = createField(questions, ({ title }) => title);
  const tags = createField(questions, (question) => question.tags.join(' '));
  const bodies = createField(questions, ({ markdown }) => markdown);
  const replies = createField(answers, ({ markdown }) => markdown);
  const questionOf: number[] = [];
  const search = (fields: readonly Field[]) =>
    memoize(() => createTextSearch(fields.map(({ index }) => asDocuments(index()))));
  return {
    titles: search([titles]),
    bodies: search([bodies, replies]),
    posts: search([titles, tags, bodies, replies]),
    threads: memoize(() => {
      for (const { postId, questionId } of answers()) questionOf[postId] = questionId;
      return createTextSearch([
        ...[titles, tags, bodies].map(({ index }) => asDocuments(index())),
        { index: replies.index(), documentOf: (id) => questionOf[id] ?? 0 },
      ]);
    }),
    onChange: (before, after) => {
      if (after && isAnswer(after)) {
        questionOf[after.postId] = after.questionId;
        replies.put(after);
      } else if (after) {
        for (const field of [titles, tags, bodies]) field.put(after);
      } else if (before) {
        for (const field of [titles, tags, bodies, replies]) field.remove(before.postId);
      }
    },
  };
}

interface Field {
  readonly index: () => TextIndex;
}

/** One text of each post. Before its index is needed, changes to it do not matter. */
function createField<P extends Post>(posts: () => Iterable<P>, postTextOf: (post: P) => string) {
  let made: TextIndex | undefined;
  const index = () => {
    if (made) return made;
    made = new TextIndex();
    for (const post of posts()) made.put(post.postId, postTextOf(post));
    return made;
  };
  return {
    index,
    put: (post: P) => made?.put(post.postId, postTextOf(post)),
    remove: (id: number) => made?.remove(id),
  };
}
