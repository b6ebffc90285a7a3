import type { ThreadDraft } from '../../content/drafts.ts';
import { demo, inProportion } from '../../demo.ts';
import { createCalendar, DAY, SPAN } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import { createGrowingPool } from '../people/members.ts';
import { drawNewMembers } from '../people/new-members.ts';
import { createRandom } from '../random.ts';
import { sortBy } from '../sort-by.ts';
import { createArticlePool, createThreadPool } from '../templates/template-pool.ts';
import { createTitles } from '../templates/titles.ts';
import { planArticles } from './articles.ts';
import type { Batch, PlannedThread } from './planned.ts';
import type { ScheduledThread } from './schedule.ts';
import { planThreads } from './threads.ts';

const THREADS_PER_BATCH = 250;

/** Keeps what is drawn here apart from what is drawn for the demo team. */
const OTHER_SEED = 0x9e3779b9;

/** Plans what a larger team has beyond the demo team. */
export function planGrowth(core: Batch, seed: number, size: number): Batch[] {
  const random = createRandom(seed + OTHER_SEED);
  const chance = { random, calendar: createCalendar(core.calendar.now, random) };
  const scheduled = scheduleThreads(core, size - core.threads.length, chance);
  const byThread = drawNewMembers(scheduled, {
    ...chance,
    count: inProportion(demo.people, size) - core.newMembers.length,
    firstId: core.newMembers.length + 1,
  });
  const newMembers = [...byThread.values()];
  const members = createGrowingPool([...core.newMembers, ...newMembers], random);
  const context = { ...chance, members, links: core.links };
  const threads = planThreads(scheduled, context, byThread);
  const count = inProportion(demo.articles, size) - core.articles.length;
  const articles = planArticles(drawArticles(core, count, chance), core.threads, context);
  const batches = Array.from(
    { length: Math.ceil(threads.length / THREADS_PER_BATCH) },
    (_, place) => threads.slice(place * THREADS_PER_BATCH, (place + 1) * THREADS_PER_BATCH),
  );
  return [
    { ...context, newMembers, threads: [], articles },
    ...batches.map((some) => ({ ...context, newMembers: [], threads: some, articles: [] })),
  ];
}

type Chance = Pick<GeneratorContext, 'calendar' | 'random'>;

/** Recent ones are many, and one that points to a thread of the demo team comes after it. */
function scheduleThreads(
  core: Batch,
  count: number,
  { calendar, random }: Chance,
): ScheduledThread[] {
  const draw = createThreadPool(random);
  const makeUnique = createTitles(core.threads.map(({ title }) => title));
  const longestAgo = createLimits(core.threads, calendar.now);
  const scheduled = Array.from({ length: count }, () => {
    const { draft, titles } = draw();
    const age = 1 + (longestAgo(draft) - 1) * random.next() ** 1.35;
    const title = makeUnique(random.pick(titles));
    return { title, draft, created: calendar.daysAgo(age) };
  });
  return sortBy(scheduled, ({ created }) => created);
}

/** How many days a thread may lie back. */
function createLimits(threads: readonly PlannedThread[], now: number) {
  const ages = new Map(threads.map(({ draft, created }) => [draft.key, (now - created) / DAY]));
  return ({ links }: ThreadDraft): number =>
    Math.min(SPAN - 40, ...links.map((key) => (ages.get(key) ?? SPAN) - 1));
}

function drawArticles(core: Batch, count: number, { random }: Chance) {
  const draw = createArticlePool(random);
  const makeUnique = createTitles(core.articles.map(({ title }) => title));
  return Array.from({ length: count }, () => {
    const { draft, titles } = draw();
    return { title: makeUnique(random.pick(titles)), draft };
  });
}
