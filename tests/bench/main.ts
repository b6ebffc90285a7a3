// This file is `npm run bench`: it measures the build in `dist`, prints each figure beside its bound, and writes all of it to
// test-results.
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../.config/scripts/browser.mjs';
import { benchHistory } from './history.ts';
import { benchHosted } from './hosted/hosted.ts';
import { holds, print } from './measure.ts';
import type { Report, Result } from './measure.ts';
import { benchMonaco } from './monaco.ts';
import { comparePages, taskNames } from './page/compare.ts';
import type { TaskName } from './page/compare.ts';
import { benchPages } from './pages.ts';
import { benchPalette } from './palette.ts';
import { startServerProcess } from './process.ts';
import type { Served } from './process.ts';
import { benchRelay } from './relay.ts';
import { currentLoad, record, writeReports } from './report.ts';
import { benchSandbox } from './sandbox.ts';
import { benchServer } from './server.ts';
import { benchSoak } from './soak/soak.ts';
import { benchStrain } from './strain.ts';
import { benchTable } from './table.ts';
import { benchTeam } from './team.ts';
import { benchTraffic } from './traffic.ts';
import { benchWorkbench } from './workbench.ts';

/** What the benchmarks measure: the build, its server, a browser; and how long. */
interface Measured {
  readonly dist: string;
  readonly served: Served;
  readonly browser: Browser;
  /** The part of the usual rounds of the pages that is measured. */
  readonly share: number;
  /** Whether the pages are compared only on the machine as it is, not on a slower one as well. */
  readonly asItIs: boolean;
  /** Minutes of mixed use. */
  readonly minutes: number;
}

type Suite = (measured: Measured) => Promise<readonly Result[] | Report>;

/** Beside the tasks of the compared pages. */
const suites: Readonly<Record<string, Suite>> = {
  monaco: ({ dist }) => benchMonaco(dist),
  hosted: ({ dist }) => benchHosted(dist),
  workbench: ({ browser, served }) => benchWorkbench(browser, served.origin),
  history: ({ browser, served }) => benchHistory(browser, served.origin),
  palette: ({ browser, served }) => benchPalette(browser, served.origin),
  table: ({ browser, served }) => benchTable(browser, served.origin),
  pages: ({ browser, dist }) => benchPages(browser, dist),
  sandbox: benchSandbox,
  team: benchTeam,
  traffic: ({ dist }) => benchTraffic(dist),
  server: ({ served }) => benchServer(served),
  relay: ({ dist }) => benchRelay(dist),
  strain: ({ dist }) => benchStrain(dist),
  soak: benchSoak,
};

const known: readonly string[] = [...taskNames, ...Object.keys(suites)];

const options = {
  /** A release whose figures are those of the last run. */
  record: { type: 'string' },
  share: { type: 'string', default: '1' },
  'as-it-is': { type: 'boolean', default: false },
  minutes: { type: 'string', default: '3' },
} as const;

/** Runs the named benchmarks, all if none is named, one after the other, and says whether all bounds hold. */
export async function bench(root: string, words: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(
      `There is no benchmark “${unknown.join('”, “')}”. There are: ${known.join(', ')}.`,
    );
    return false;
  }
  if (values.record !== undefined && positionals.length === 0) {
    record(root, values.record);
    return true;
  }
  const loadBefore = currentLoad();
  const dist = join(root, 'dist');
  const [served, browser] = await Promise.all([startServerProcess(dist), launch()]);
  const measured = {
    dist,
    served,
    browser,
    share: Number(values.share),
    asItIs: values['as-it-is'],
    minutes: Number(values.minutes),
  };
  const chosen = positionals.length === 0 ? known : positionals;
  try {
    const reports: Record<string, Report> = {};
    for (const [name, run] of suitesOf(chosen)) {
      const outcome = await run(measured);
      reports[name] = 'results' in outcome ? outcome : { results: outcome };
      reports[name].results.forEach(print);
      console.log(`\n${writeReports(root, { [name]: reports[name] }, loadBefore)}`);
    }
    writeReports(root, reports, loadBefore);
    if (values.record !== undefined) record(root, values.record);
    return Object.values(reports).every(({ results }) => results.every(holds));
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** The tasks of the pages are one benchmark: they share what they are compared with. */
function suitesOf(chosen: readonly string[]): readonly (readonly [string, Suite])[] {
  const tasks = taskNames.filter((name) => chosen.includes(name));
  const compare: Suite = (measured) => comparePages(measured, tasks satisfies readonly TaskName[]);
  return [
    ...(tasks.length > 0 ? [['pages compared', compare] as const] : []),
    ...Object.entries(suites).filter(([name]) => chosen.includes(name)),
  ];
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
