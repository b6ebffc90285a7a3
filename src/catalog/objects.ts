// This file lists every object that a response can hold.
import type { ObjectType } from './object.ts';
import { answerObjects } from './objects/answers.ts';
import { collectiveObjects } from './objects/collectives.ts';
import { historyObjects } from './objects/history.ts';
import { networkObjects } from './objects/network.ts';
import { peopleObjects } from './objects/people.ts';
import { postObjects } from './objects/posts.ts';
import { questionObjects } from './objects/questions.ts';
import { recognitionObjects } from './objects/recognition.ts';
import { searchObjects } from './objects/search.ts';
import { siteObjects } from './objects/sites.ts';
import { tagObjects } from './objects/tags.ts';
import { wrapper } from './objects/wrapper.ts';

/** Marked as pure, so that who does not use the objects does not load them. */
export const objects = /* @__PURE__ */ joined(
  wrapper,
  questionObjects,
  answerObjects,
  postObjects,
  historyObjects,
  peopleObjects,
  recognitionObjects,
  searchObjects,
  tagObjects,
  collectiveObjects,
  siteObjects,
  networkObjects,
);

export type ObjectName = (typeof objects)[number]['name'];

function joined<const Lists extends readonly (readonly ObjectType[])[]>(
  ...lists: Lists
): readonly Lists[number][number][] {
  return lists.flat();
}
