// This file holds what can be searched in a team; each index is made when first needed.
import type { World } from '../world/model.ts';
import { createTextIndex } from './text-index.ts';
import type { TextIndex } from './text-index.ts';

export interface QuestionSearch {
  readonly titles: () => TextIndex;
  readonly bodies: () => TextIndex;
  /** Titles, tags and texts together with the answers. */
  readonly threads: () => TextIndex;
}

export function createQuestionSearch({ questions, answers }: World): QuestionSearch {
  return {
    titles: once(() =>
      createTextIndex(questions.map(({ postId, title }) => ({ id: postId, text: title }))),
    ),
    bodies: once(() =>
      createTextIndex(questions.map(({ postId, markdown }) => ({ id: postId, text: markdown }))),
    ),
    threads: once(() =>
      createTextIndex([
        ...questions.map(({ postId, title, tags, markdown }) => ({
          id: postId,
          text: `${title} ${tags.join(' ')} ${markdown}`,
        })),
        ...answers.map(({ questionId, markdown }) => ({ id: questionId, text: markdown })),
      ]),
    ),
  };
}

function once<T>(make: () => T) {
  let made: T | undefined;
  return () => (made ??= make());
}
