// This file writes the posts of a part of the team, whose people and days are known.

import { writeAnswer } from './answers.ts';
import { writeArticle } from '../plan/articles.ts';
import type { Desk } from '../context.ts';
import type { Answer, Article, Question } from '../../../model/entities.ts';
import { placeOf } from '../numbering.ts';
import { writeQuestion } from './questions.ts';

/** All posts of one part, or of the whole team. */
export interface Posts {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly articles: readonly Article[];
}

export function writePosts(desk: Desk): Posts {
  const answers: Answer[] = [];
  const questions = desk.threads.map((thread) => {
    const own = thread.replies.map((reply) => writeAnswer(reply, thread, desk));
    answers.push(...own);
    return writeQuestion(thread, own, desk);
  });
  return { questions, answers, articles: desk.essays.map((essay) => writeArticle(essay, desk)) };
}

/** Puts the posts of all parts into the order of their ids. */
export function mergePosts(parts: readonly Posts[]): Posts {
  return {
    questions: inPlace(parts.map(({ questions }) => questions)),
    answers: inPlace(parts.map(({ answers }) => answers)),
    articles: inPlace(parts.map(({ articles }) => articles)),
  };
}

function inPlace<T extends { readonly postId: number }>(lists: readonly (readonly T[])[]): T[] {
  const sorted = Array<T>(lists.reduce((sum, list) => sum + list.length, 0));
  for (const list of lists) for (const post of list) sorted[placeOf(post.postId)] = post;
  return sorted;
}
