// This file compares the explorer with the yardsticks under every condition.
import type { Browser } from '@playwright/test';
import type { Report } from '../measure.ts';
import { startServerProcess } from '../process.ts';
import type { Served } from '../process.ts';
import { fetchItems } from './bodies.ts';
import { startBodyServer } from './body-server.ts';
import { conditions } from './conditions.ts';
import { Contest } from './contest.ts';
import type { Site } from './contest.ts';
import { resultsOf, tableOf } from './figures.ts';
import { tasks } from './tasks.ts';
import { buildYardsticks, yardsticks } from './yardsticks.ts';

export type TaskName = keyof typeof tasks;
export const taskNames = Object.keys(tasks) as readonly TaskName[];

interface Compared {
  readonly browser: Browser;
  readonly dist: string;
  readonly served: Served;
  /** The part of the usual rounds that is measured. */
  readonly share: number;
  /** Not on a slower one as well. */
  readonly asItIs: boolean;
}

/** Has all pages do the tasks, in turns; one table for each condition. */
export async function comparePages(
  { browser, dist, served, share, asItIs }: Compared,
  names: readonly TaskName[],
): Promise<Report> {
  const built = await buildYardsticks(dist);
  const others = await startServerProcess(built.dist);
  const servers = await Promise.all([served, others].map(({ origin }) => startBodyServer(origin)));
  const [explorer, shells] = servers as [Site['explorer'], Site['yardsticks']];
  try {
    const present = yardsticks.filter((name) => name !== 'empty' && !built.missing.has(name));
    const site: Site = {
      browser,
      explorer,
      yardsticks: shells,
      shells: [...present, 'explorer'],
      items: await fetchItems(served.origin),
    };
    const reports: Report[] = [];
    for (const condition of asItIs ? conditions.slice(0, 1) : conditions) {
      const contest = new Contest(site, condition, share);
      const own = [];
      for (const name of names) {
        console.error(`${name}, ${condition.name} …`);
        own.push(...(await tasks[name](contest)));
      }
      reports.push({ results: [...resultsOf(contest), ...own], tables: [tableOf(contest)] });
    }
    return {
      results: reports.flatMap(({ results }) => results),
      tables: reports.flatMap(({ tables = [] }) => tables),
      skipped: [...built.missing].map(([name, reason]) => `${name}: ${reason}`),
    };
  } finally {
    await Promise.all([...servers, others].map((server) => server.stop()));
    built.remove();
  }
}
