// This file measures the JSON of a response beside a plain <pre> and an editor as Monaco comes, all in one run: how soon it is
// painted, what that takes of the processor, and how long the page is held up.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { startBodyServer } from './body-server.ts';
import type { BodyServer } from './body-server.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';
import type { Served } from './process.ts';
import { buildRivals } from './rivals.ts';

type Contender = 'explorer' | 'plain' | 'monaco';

const paths: Record<Contender, string> = {
  explorer: '/#v1/questions',
  plain: '/rivals/plain.html',
  monaco: '/rivals/monaco.html',
};

interface Run {
  /** Milliseconds from the press of Run until the text is painted. */
  readonly painted: number;
  /** Milliseconds of all threads of the page, workers included, until it is at rest. */
  readonly cpu: number;
  /** The longest task of the page once all bytes were there; what is shorter than 50 ms counts as 0. */
  readonly longest: number;
}

/** Measures responses of 30 kB to 25 MB. */
export async function benchResponse(
  browser: Browser,
  dist: string,
  served: Served,
): Promise<readonly Result[]> {
  const rivals = await buildRivals(dist);
  const server = await startBodyServer(served.origin, rivals.folder);
  try {
    const bench = new ResponseBench(browser, server, await fetchItems(served.origin));
    return [
      ...(await bench.firstRuns()),
      ...(await bench.smallRuns()),
      ...(await bench.largeRuns(500_000, 9)),
      ...(await bench.largeRuns(5_000_000, 5, 100)),
      ...(await bench.hugeRuns()),
    ];
  } finally {
    await server.stop();
    rivals.remove();
  }
}

class ResponseBench {
  readonly #browser: Browser;
  readonly #server: BodyServer;
  readonly #items: readonly string[];
  /** So that no response is that of before. */
  #turn = 0;

  constructor(browser: Browser, server: BodyServer, items: readonly string[]) {
    this.#browser = browser;
    this.#server = server;
    this.#items = items;
  }

  /** Pages that were opened and have come to rest. */
  async firstRuns(): Promise<readonly Result[]> {
    const runs: Pair[] = [];
    for (let turn = 0; turn < 9; turn += 1) runs.push(...(await this.#inTurns('plain', small, 1)));
    return [compare('response: first Run, 30 kB painted', 'painted', runs, 1.5)];
  }

  async smallRuns(): Promise<readonly Result[]> {
    const runs = (await this.#inTurns('plain', small, 30)).slice(5);
    return [compare('response: later Runs, 30 kB painted', 'painted', runs, 1.5)];
  }

  async largeRuns(bytes: number, count: number, longest?: number): Promise<readonly Result[]> {
    const runs = (await this.#inTurns('monaco', bytes, count + 2)).slice(2);
    const name = `response: ${sizeOf(bytes)}`;
    return [
      compare(`${name} painted`, 'painted', runs, 1),
      compare(`${name}, processor`, 'cpu', runs, 1),
      ...(longest === undefined
        ? []
        : [
            longestOf(
              bytes,
              runs.map(({ own }) => own),
              longest,
            ),
          ]),
    ];
  }

  async hugeRuns(): Promise<readonly Result[]> {
    const bytes = 25_000_000;
    const page = await this.#open('explorer');
    const runs = [await this.#run(page, bytes), await this.#run(page, bytes)];
    const folded = await this.#fold(page);
    await page.context().close();
    return [
      longestOf(bytes, runs, 200),
      {
        what: `response: longest task while ${sizeOf(bytes)} are folded to their items`,
        value: folded,
        bound: 1000,
        unit: 'ms',
      },
    ];
  }

  /** The longest task of folding to the items. */
  async #fold(page: Page): Promise<number> {
    await page.getByRole('button', { name: 'Fold', exact: true }).click();
    await page.evaluate(() => (globalThis.noted = []));
    await page.getByRole('button', { name: 'Level 3', exact: true }).click();
    await this.#rest();
    return page.evaluate(() => Math.max(0, ...globalThis.noted.map(({ duration }) => duration)));
  }

  /** Runs the explorer and a rival one after the other, so that both find the machine as it is. */
  async #inTurns(rival: Contender, bytes: number, count: number): Promise<readonly Pair[]> {
    const [other, own] = [await this.#open(rival), await this.#open('explorer')];
    const runs: Pair[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const first = await this.#run(other, bytes);
      runs.push({ rival: first, own: await this.#run(own, bytes) });
    }
    for (const page of [other, own]) await page.context().close();
    return runs;
  }

  async #open(contender: Contender): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    await page.goto(this.#server.origin + paths[contender]);
    await page.getByRole('button', { name: 'Run', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    await this.#rest();
    return page;
  }

  async #run(page: Page, bytes: number): Promise<Run> {
    const marker = `Marked-${(this.#turn += 1)}-`;
    this.#server.give(bodyOf(this.#items, bytes, marker));
    const quiet = bytes > small ? 1500 : 150;
    const before = await this.#rest(quiet);
    const painted = await page.evaluate(pressRun, marker);
    const cpu = (await this.#rest(quiet)) - before;
    return { painted, cpu, longest: await page.evaluate(longestSinceResponse) };
  }

  #session: CDPSession | undefined;

  /**
   * Waits until no page has had anything to do for so many milliseconds; milliseconds of the processor that they have
   * taken so far. What an editor puts off after a large text would else be charged to the other.
   */
  async #rest(quiet = 150): Promise<number> {
    this.#session ??= await this.#browser.newBrowserCDPSession();
    let last = Number.NaN;
    for (let since = performance.now(); ;) {
      const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo');
      const used = processInfo
        .filter(({ type }) => type === 'renderer')
        .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
      if (!(used - last <= 10)) since = performance.now();
      else if (performance.now() - since >= quiet) return used;
      last = used;
      await new Promise((resolve) => {
        setTimeout(resolve, 150);
      });
    }
  }
}

const small = 30_000;

interface Pair {
  readonly own: Run;
  readonly rival: Run;
}

/** One figure of both, as a ratio of the medians. */
function compare(
  what: string,
  figure: 'painted' | 'cpu',
  runs: readonly Pair[],
  bound: number,
): Result {
  const median = (figures: readonly number[]): number => quantile(figures, 0.5);
  const own = median(runs.map((pair) => pair.own[figure]));
  const rival = median(runs.map((pair) => pair.rival[figure]));
  const whom = bound === 1 ? 'Monaco' : 'a <pre>';
  return {
    what: `${what}, against ${whom} (${own.toFixed(0)} ÷ ${rival.toFixed(0)} ms)`,
    value: own / rival,
    bound,
    unit: '×',
  };
}

function longestOf(bytes: number, runs: readonly Run[], bound: number): Result {
  return {
    what: `response: longest task after the bytes of ${sizeOf(bytes)} are in`,
    value: Math.max(...runs.map(({ longest }) => longest)),
    bound,
    unit: 'ms',
  };
}

const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${bytes / 1000} kB` : `${bytes / 1e6} MB`;

/** A page of questions of the demo team, each as JSON. */
async function fetchItems(origin: string): Promise<readonly string[]> {
  const response = await fetch(`${origin}/2.3/questions?pagesize=100&team=demo`, {
    headers: { 'X-API-Access-Token': 'sandbox-pat' },
  });
  const { items } = (await response.json()) as { items: readonly unknown[] };
  return items.map((item) => JSON.stringify(item));
}

/** A response of about that many bytes; the marker stands in its first item. */
function bodyOf(items: readonly string[], bytes: number, marker: string): Buffer {
  const all = [`{"title":"${marker}","question_id":1}`];
  for (let length = 0, at = 0; length < bytes; at += 1) {
    const item = items[at % items.length] ?? '{}';
    all.push(item);
    length += item.length + 1;
  }
  return Buffer.from(
    `{"items":[${all.join(',')}],"has_more":false,"quota_max":10000,"quota_remaining":9000}`,
  );
}

/** Runs in the page, first of all: notes the tasks of more than 50 ms. */
function watchTasks(): void {
  globalThis.noted = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.noted.push({ startTime, duration });
  }).observe({ type: 'longtask' });
  performance.setResourceTimingBufferSize(10_000);
}

declare global {
  var noted: { startTime: number; duration: number }[];
}

/** Runs in the page: presses Run; milliseconds until the frame is painted that shows the first item. */
async function pressRun(marker: string): Promise<number> {
  globalThis.noted = [];
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent, ariaLabel }) => (ariaLabel ?? textContent).trim() === 'Run',
  );
  if (!button) throw new Error('The page has no Run.');
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      // A message that is posted in a frame comes after its paint.
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
  const isShown = (): boolean =>
    [...document.querySelectorAll('.view-lines, main pre')].some((element) => {
      // Of a <pre> with megabytes only the beginning is read.
      const text = element.firstChild?.textContent ?? '';
      return (text.length > 1000 ? text.slice(0, 1000) : element.textContent).includes(marker);
    });
  await painted();
  const start = performance.now();
  button.click();
  while (!isShown()) await painted();
  return performance.now() - start;
}

/** Runs in the page. */
function longestSinceResponse(): number {
  const calls = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.startsWith('/2.3/'));
  const last = calls.at(-1) as PerformanceResourceTiming | undefined;
  const since = last?.responseEnd ?? 0;
  return Math.max(
    0,
    ...globalThis.noted
      .filter(({ startTime, duration }) => startTime + duration > since)
      .map(({ duration }) => duration),
  );
}
