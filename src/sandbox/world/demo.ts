// This file plans the demo team: what was written by hand, and some threads from the templates.

import type { ArticleDraft, ThreadDraft } from './content/drafts.ts';
import { castArticles } from './generate/plan/articles.ts';
import { createCalendar } from './generate/calendar.ts';
import { createCast, enlist } from './generate/people/members.ts';
import {
  articles as articleDrafts,
  threads as authored,
  threadTemplates,
} from './content/texts.ts';
import { people } from './content/people/index.ts';
import { createPart } from './generate/context.ts';
import type { Part } from './generate/context.ts';
import { createRandom } from './generate/random.ts';
import { schedule } from './generate/plan/schedule.ts';
import { fillTemplates } from './generate/templates/templates.ts';
import { castThreads } from './generate/plan/threads.ts';

const TEMPLATE_THREADS = 211;

/** The numbers that a larger team follows. */
export const demo = {
  questions: authored.length + TEMPLATE_THREADS,
  people: people.length,
  articles: articleDrafts.length,
};

/** How many there are of something that the demo team has so many of. */
export function inProportion(count: number, size: number): number {
  return Math.round((count * size) / demo.questions);
}

/** All of the demo team, or so many questions of it. */
export function planDemo(now: number, seed: number, size: number): Part {
  const random = createRandom(seed);
  const calendar = createCalendar(now, random);
  const stage = { random, calendar, cast: createCast(enlist(people, calendar), random) };
  const repeated = fillTemplates(threadTemplates, TEMPLATE_THREADS, random);
  const all = [...authored, ...repeated];
  const drafts = size < all.length ? takeThreads(all, size) : all;
  const threads = castThreads(schedule(drafts, stage), stage);
  const articles = takeArticles(drafts, size).map((draft) => ({ title: draft.title, draft }));
  const essays = castArticles(articles, threads, stage);
  return createPart(stage, { joiners: stage.cast.members, threads, essays });
}

/** The first so many, but what a thread points to comes before it. */
function takeThreads(drafts: readonly ThreadDraft[], size: number): ThreadDraft[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const taken = new Set<ThreadDraft>();
  const take = (draft: ThreadDraft) => {
    if (taken.has(draft)) return;
    for (const key of draft.links) {
      const target = byKey.get(key);
      if (target) take(target);
    }
    taken.add(draft);
  };
  drafts.forEach(take);
  return [...taken].slice(0, size);
}

/** Only those that point to threads which are there. */
function takeArticles(drafts: readonly ThreadDraft[], size: number): ArticleDraft[] {
  const keys = new Set(drafts.map(({ key }) => key));
  const count = Math.max(1, inProportion(demo.articles, size));
  return articleDrafts.filter(({ links }) => links.every((key) => keys.has(key))).slice(0, count);
}
