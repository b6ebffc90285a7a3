// This file plans what a larger team has beyond the demo team.

import type { ThreadDraft } from '../../content/drafts.ts';
import { castArticles } from './articles.ts';
import { createCalendar, DAY, SPAN } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import { createCrowd } from '../people/members.ts';
import { demo, inProportion } from '../../demo.ts';
import { createPart } from '../context.ts';
import type { Part } from '../context.ts';
import { admit } from '../people/new-members.ts';
import { inOrder } from '../sort-by.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import type { ScheduledThread } from './schedule.ts';
import { castThreads } from './threads.ts';
import type { Thread } from './threads.ts';
import { createTitles } from '../templates/titles.ts';
import { createArticlePool, createThreadPool } from '../templates/template-pool.ts';

const THREADS_AT_A_TIME = 250;

/** Keeps what is drawn here apart from what is drawn for the demo team. */
const OTHER_SEED = 0x9e3779b9;

export function planGrowth(core: Part, seed: number, size: number): Part[] {
  const random = createRandom(seed + OTHER_SEED);
  const calendar = createCalendar(core.calendar.now, random);
  const scheduled = scheduleThreads(core, size - core.threads.length, { calendar, random });
  const newcomers = admit(scheduled, {
    now: calendar.now,
    count: inProportion(demo.people, size) - core.joiners.length,
    firstId: core.joiners.length + 1,
    random,
  });
  const joiners = [...newcomers.values()];
  const stage = { random, calendar, cast: createCrowd([...core.joiners, ...joiners], random) };
  const threads = castThreads(scheduled, stage, newcomers);
  const articles = drawArticles(
    core,
    inProportion(demo.articles, size) - core.essays.length,
    random,
  );
  const essays = castArticles(articles, core.threads, stage);
  return [
    createPart(stage, { joiners, essays }),
    ...cut(threads).map((some) => createPart(stage, { threads: some })),
  ];
}

function cut(threads: readonly Thread[]): Thread[][] {
  const count = Math.ceil(threads.length / THREADS_AT_A_TIME);
  return Array.from({ length: count }, (_, place) =>
    threads.slice(place * THREADS_AT_A_TIME, (place + 1) * THREADS_AT_A_TIME),
  );
}

interface Chance {
  readonly calendar: Calendar;
  readonly random: Random;
}

/** Recent ones are many, and one that points to a thread of the demo team comes after it. */
function scheduleThreads(core: Part, count: number, chance: Chance): ScheduledThread[] {
  const { calendar, random } = chance;
  const draw = createThreadPool(random);
  const nameOne = createTitles(core.threads.map(({ title }) => title));
  const oldestOf = createLimits(core.threads, calendar);
  const scheduled = Array.from({ length: count }, () => {
    const { draft, titles } = draw();
    const age = 1 + (oldestOf(draft) - 1) * random.next() ** 1.35;
    return {
      title: nameOne(random.pick(titles)),
      draft,
      created: calendar.daysAgo(age),
    };
  });
  return inOrder(scheduled, ({ created }) => created);
}

/** How many days a thread may lie back. */
function createLimits(threads: readonly Thread[], { now }: Calendar) {
  const ages = new Map(threads.map(({ draft, created }) => [draft.key, (now - created) / DAY]));
  return ({ links }: ThreadDraft): number =>
    links.reduce((limit, key) => Math.min(limit, (ages.get(key) ?? SPAN) - 1), SPAN - 40);
}

function drawArticles(core: Part, count: number, random: Random) {
  const draw = createArticlePool(random);
  const nameOne = createTitles(core.essays.map(({ title }) => title));
  return Array.from({ length: count }, () => {
    const { draft, titles } = draw();
    return { title: nameOne(random.pick(titles)), draft };
  });
}
