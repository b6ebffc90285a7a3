// This file lists every object that an answer can hold.
import type { ObjectType } from './object.ts';
import { answers } from './objects/answers.ts';
import { collectives } from './objects/collectives.ts';
import { history } from './objects/history.ts';
import { network } from './objects/network.ts';
import { people } from './objects/people.ts';
import { posts } from './objects/posts.ts';
import { questions } from './objects/questions.ts';
import { recognition } from './objects/recognition.ts';
import { search } from './objects/search.ts';
import { sites } from './objects/sites.ts';
import { tags } from './objects/tags.ts';
import { wrapper } from './objects/wrapper.ts';

/** Marked as pure, so that who does not use the objects does not load them. */
export const objects = /* @__PURE__ */ joined(
  wrapper,
  questions,
  answers,
  posts,
  history,
  people,
  recognition,
  search,
  tags,
  collectives,
  sites,
  network,
);

export type ObjectName = (typeof objects)[number]['name'];

function joined<const Lists extends readonly (readonly ObjectType[])[]>(
  ...lists: Lists
): readonly Lists[number][number][] {
  return lists.flat();
}
