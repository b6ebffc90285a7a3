// This file plans the demo team: what was written by hand, and some threads from the templates.

import { castArticles } from './articles.ts';
import { createCalendar } from './calendar.ts';
import { createCast, enlist } from './cast.ts';
import { articles } from './content/articles.ts';
import { templates, threads as authored } from './content/index.ts';
import { people } from './content/people.ts';
import { createPart } from './desk.ts';
import type { Part } from './desk.ts';
import { createRandom } from './random.ts';
import { scriptArticle, scriptThread } from './script.ts';
import { schedule } from './schedule.ts';
import { fillTemplates } from './templates.ts';
import { castThreads } from './threads.ts';

const TEMPLATE_THREADS = 211;

export function planDemo(now: number, seed: number): Part {
  const random = createRandom(seed);
  const calendar = createCalendar(now, random);
  const stage = { random, calendar, cast: createCast(enlist(people, calendar), random) };
  const repeated = fillTemplates(templates, TEMPLATE_THREADS, random);
  const drafts = [...authored, ...repeated].map(scriptThread);
  const threads = castThreads(schedule(drafts, stage), stage);
  const essays = castArticles(articles.map(scriptArticle), threads, stage);
  return createPart(stage, { joiners: stage.cast.members, threads, essays });
}
