import type { ThreadDraft } from '../../content/drafts.ts';
import { demo, inProportion } from '../../demo.ts';
import { createChance, day, teamAge } from '../calendar.ts';
import type { Chance } from '../calendar.ts';
import { createGrowingPool } from '../people/members.ts';
import { drawNewMembers } from '../people/new-members.ts';
import { sortBy } from '../sort-by.ts';
import { createArticlePool, createThreadPool } from '../templates/template-pool.ts';
import { createTitles } from '../templates/titles.ts';
import { planArticles } from './articles.ts';
import type { Batch } from './planned.ts';
import type { ScheduledThread } from './schedule.ts';
import { planThreads } from './threads.ts';

const threadsPerBatch = 250;

/** Keeps what is drawn here apart from what is drawn for the demo team. */
const otherSeed = 0x9e3779b9;

/** Plans what a larger team has beyond the demo team. */
export function planGrowth(core: Batch, seed: number, size: number): Batch[] {
  const chance = createChance(core.calendar.now, seed + otherSeed);
  const scheduled = scheduleThreads(core, size - core.threads.length, chance);
  const byThread = drawNewMembers(scheduled, {
    ...chance,
    count: inProportion(demo.people, size) - core.newMembers.length,
    firstId: core.newMembers.length + 1,
  });
  const newMembers = [...byThread.values()];
  const members = createGrowingPool([...core.newMembers, ...newMembers], chance.random);
  const context = { ...chance, members, links: core.links };
  const threads = planThreads(scheduled, context, byThread);
  const count = inProportion(demo.articles, size) - core.articles.length;
  const articles = planArticles(drawArticles(core, count, chance), core.threads, context);
  const batches: Batch[] = [{ ...context, newMembers, threads: [], articles }];
  for (let place = 0; place < threads.length; place += threadsPerBatch) {
    const some = threads.slice(place, place + threadsPerBatch);
    batches.push({ ...context, newMembers: [], threads: some, articles: [] });
  }
  return batches;
}

/** Recent ones are many, and one that points to a thread of the demo team comes after it. */
function scheduleThreads(
  core: Batch,
  count: number,
  { calendar, random }: Chance,
): ScheduledThread[] {
  const draw = createThreadPool(random);
  const makeUnique = createTitles(core.threads.map(({ title }) => title));
  const ages = new Map(
    core.threads.map(({ draft, created }) => [draft.key, (calendar.now - created) / day]),
  );
  const longestAgo = ({ links }: ThreadDraft) =>
    Math.min(teamAge - 40, ...links.map((key) => (ages.get(key) ?? teamAge) - 1));
  const scheduled = Array.from({ length: count }, () => {
    const { draft, titles } = draw();
    const age = 1 + (longestAgo(draft) - 1) * random.next() ** 1.35;
    const title = makeUnique(random.pick(titles));
    return { title, draft, created: calendar.daysAgo(age) };
  });
  return sortBy(scheduled, ({ created }) => created);
}

function drawArticles(core: Batch, count: number, { random }: Chance) {
  const draw = createArticlePool(random);
  const makeUnique = createTitles(core.articles.map(({ title }) => title));
  return Array.from({ length: count }, () => {
    const { draft, titles } = draw();
    return { title: makeUnique(random.pick(titles)), draft };
  });
}
