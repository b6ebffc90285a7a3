import type { Answer, Question } from '../model/entities.ts';
import { isAnswer } from '../model/posts.ts';
import type { RecordSource } from '../store/memoize.ts';
import { TextIndex } from './text-index.ts';
import { createTextSearch } from './text-search.ts';

export type PostSearch = ReturnType<typeof createPostSearch>;

/** Searches posts as they are by then: they are read for the first search, and followed from there on. */
export function createPostSearch(questions: RecordSource<Question>, answers: RecordSource<Answer>) {
  const titles = { index: new TextIndex() };
  const tags = { index: new TextIndex() };
  const bodies = { index: new TextIndex() };
  const replies = { index: new TextIndex() };
  const questionOf: number[] = [];
  const repliesByQuestion = { ...replies, documents: questionOf };
  let isRead = false;

  const put = (post: Question | Answer) => {
    const { postId, markdown } = post;
    if (isAnswer(post)) {
      questionOf[postId] = post.questionId;
      replies.index.put(postId, markdown);
    } else {
      titles.index.put(postId, post.title);
      tags.index.put(postId, post.tags.join(' '));
      bodies.index.put(postId, markdown);
    }
  };
  /** The answers to a question that was deleted are told of like any other post. */
  const follow = (before: Question | Answer | undefined, after: Question | Answer | undefined) => {
    if (!isRead) return;
    if (after) put(after);
    else if (before)
      for (const { index } of [titles, tags, bodies, replies]) index.remove(before.postId);
  };
  questions.onChange(follow);
  answers.onChange(follow);

  const searchIn = (...fields: Parameters<typeof createTextSearch>[0]) => {
    const search = createTextSearch(fields);
    return () => {
      if (!isRead)
        for (const posts of [questions, answers]) for (const post of posts.values()) put(post);
      isRead = true;
      return search;
    };
  };
  return {
    /** Titles of questions. */
    titles: searchIn(titles),
    /** Texts of questions and of answers, each by its own id. */
    bodies: searchIn(bodies, replies),
    /** Questions with their titles and tags, and answers, each by its own id. */
    posts: searchIn(titles, tags, bodies, replies),
    /** Titles, tags and texts together with the answers, by the ids of the questions. */
    threads: searchIn(titles, tags, bodies, repliesByQuestion),
  };
}
