// This file lists every object that an answer can hold.
import { answers } from './objects/answers.ts';
import { collectives } from './objects/collectives.ts';
import { history } from './objects/history.ts';
import { network } from './objects/network.ts';
import { people } from './objects/people.ts';
import { posts } from './objects/posts.ts';
import { questions } from './objects/questions.ts';
import { search } from './objects/search.ts';
import { sites } from './objects/sites.ts';
import { standing } from './objects/standing.ts';
import { tags } from './objects/tags.ts';
import { wrapper } from './objects/wrapper.ts';

export const objects = [
  ...wrapper,
  ...questions,
  ...answers,
  ...posts,
  ...history,
  ...people,
  ...standing,
  ...search,
  ...tags,
  ...collectives,
  ...sites,
  ...network,
] as const;

export type ObjectName = (typeof objects)[number]['name'];
