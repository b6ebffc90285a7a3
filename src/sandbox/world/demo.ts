import type { ArticleDraft, ThreadDraft } from './content/drafts.ts';
import { people } from './content/people/index.ts';
import type { PersonDraft } from './content/people/person-draft.ts';
import {
  articles as articleDrafts,
  threads as authored,
  threadTemplates,
} from './content/texts.ts';
import { createChance } from './generate/calendar.ts';
import type { Links } from './generate/links.ts';
import { createMember, createMemberPool } from './generate/people/members.ts';
import { planArticles } from './generate/plan/articles.ts';
import type { Batch } from './generate/plan/planned.ts';
import { schedule } from './generate/plan/schedule.ts';
import { planThreads } from './generate/plan/threads.ts';
import { fillTemplates } from './generate/templates/templates.ts';

const templateThreads = 211;

/** The numbers that a larger team follows. */
export const demo = {
  questions: authored.length + templateThreads,
  people: people.length,
  articles: articleDrafts.length,
};

/** How many there are of something that the demo team has so many of. */
export function inProportion(count: number, size: number): number {
  return Math.round((count * size) / demo.questions);
}

export interface WorldOptions {
  readonly now: number;
  readonly seed?: number;
  /** How many questions, at least 1; otherwise as many as the demo team has. */
  readonly size?: number;
}

/** All of the demo team, or so many questions of it: what was written by hand, and some threads from templates. */
export function planDemo({ now, seed, size }: Required<WorldOptions>, links: Links): Batch {
  const { random, calendar } = createChance(now, seed);
  const everybody = people.map((draft: PersonDraft, index) =>
    createMember(draft, index + 1, calendar.daysAgo(draft.joined)),
  );
  const members = createMemberPool(everybody, random);
  const context = { random, calendar, members, links };
  const repeated = fillTemplates(threadTemplates, templateThreads, random);
  const all = [...authored, ...repeated];
  const drafts = size < all.length ? takeThreads(all, size) : all;
  const threads = planThreads(schedule(drafts, context), context);
  const titled = takeArticles(drafts, size).map((draft) => ({ title: draft.title, draft }));
  const articles = planArticles(titled, threads, context);
  return { ...context, newMembers: members.all, threads, articles };
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
