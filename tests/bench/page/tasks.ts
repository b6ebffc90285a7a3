// This file has what the compared pages are made to do: to load, to be typed into, to show a response again and again, and to
// show large ones.
import type { Page } from '@playwright/test';
import { quantile } from '../measure.ts';
import type { Result } from '../measure.ts';
import { sizes } from './bodies.ts';
import { heapOf } from './conditions.ts';
import type { Contender, Contest, Run } from './contest.ts';
import { readBlocking, readFirstScreen, typeLetters, watchKeys } from './in-shell.ts';
import type { Typing } from './in-shell.ts';

/** What has a bound of its own comes back; the figures that are compared are noted in the contest. */
export type Task = (contest: Contest) => Promise<readonly Result[]>;

/** A page is loaded, comes to rest, somebody comes to it, and it shows its first response. */
const load: Task = async (contest) => {
  await contest.inTurns(9, ['empty', ...contest.shells], async (contender) => {
    const page = await contest.openAlone(contender);
    const { usable, bytes, requests } = await page.evaluate(readFirstScreen);
    contest.note('usable', contender, usable);
    contest.note('bytes', contender, bytes);
    contest.note('requests', contender, requests);
    contest.note('heap', contender, await heapOf(page));
    await contest.comeTo(page);
    contest.note('blocking', contender, await page.evaluate(readBlocking));
    contest.note('heapReady', contender, await heapOf(page));
    if (contender !== 'empty') {
      contest.note('first', contender, (await contest.run(page, sizes.usual)).painted);
      contest.note('heapShown', contender, await heapOf(page));
    }
    await page.context().close();
  });
  const [own, empty] = [contest.median('usable', 'explorer'), contest.median('usable', 'empty')];
  if (own === undefined || empty === undefined) return [];
  const what = `page, ${contest.condition.name}: form usable, against an empty page`;
  return [{ what, value: own / empty, bound: 2, unit: '×' }];
};

const shellTyping: Typing = { field: '#words', url: '#url' };
const ownTyping: Typing = { field: '#field-q', url: '[role="tabpanel"]:not([hidden]) pre' };

/** How many keys are pressed for a figure. */
const keys = 60;

/**
 * A person presses a key at any moment, not at the start of a frame, and waits for the next frame as well: the keys come in
 * through the browser, each at another moment of a frame, and count from the time that the browser gives them.
 */
async function pressKeys(page: Page, { field, url }: Typing): Promise<readonly number[]> {
  await page.locator(field).focus();
  await page.evaluate(watchKeys, url);
  for (let count = 0; count < keys; count += 1) {
    await page.keyboard.press('docker'[count % 6] ?? 'x');
    await page.waitForTimeout(80 + ((count * 7) % 17));
  }
  const painted = await page.evaluate(() => globalThis.painted);
  if (painted.length < keys)
    throw new Error(`${url} changed for ${painted.length} of ${keys} keys.`);
  return painted;
}

const type: Task = async (contest) => {
  const laidOut: number[] = [];
  await contest.inTurns(3, contest.shells, async (contender) => {
    const page = await contest.openAtRest(contender, 'advanced-search');
    const typing = contender === 'explorer' ? ownTyping : shellTyping;
    await page.locator(typing.url).first().waitFor();
    const painted = await contest.slowed(page, () => pressKeys(page, typing));
    contest.note('key', contender, quantile(painted, 0.5));
    if (contender === 'explorer') laidOut.push(...(await page.evaluate(typeLetters, typing)));
    await page.context().close();
  });
  if (contest.condition.slowdown > 1) return [];
  const what = 'page: keystroke to URL, command and layout, p95';
  return [{ what, value: quantile(laidOut, 0.95), bound: 16, unit: 'ms' }];
};

/** The same pages show one response after the other. */
const run: Task = async (contest) => {
  await withPages(contest, async (pages) => {
    await inRounds(
      contest,
      pages,
      { bytes: sizes.usual, rounds: 25, warm: 3 },
      (contender, { painted }) => contest.note('again', contender, painted),
    );
  });
  return [];
};

const scale: Task = async (contest) => {
  const longest: number[] = [];
  /** To be slowed down takes processor time, too. */
  const isWhole = contest.condition.slowdown === 1;
  await withPages(contest, async (pages) => {
    await inRounds(contest, pages, { bytes: sizes.large, rounds: 9, warm: 1 }, (contender, one) => {
      contest.note('large', contender, one.painted);
      if (isWhole) contest.note('largeCpu', contender, one.cpu);
    });
    await inRounds(contest, pages, { bytes: sizes.huge, rounds: 5, warm: 1 }, (contender, one) => {
      contest.note('huge', contender, one.painted);
      if (isWhole) contest.note('hugeCpu', contender, one.cpu);
      if (contender === 'explorer') longest.push(one.longest);
    });
  });
  if (!isWhole) return [];
  const what = 'page: longest task after the bytes of 5 MB are in';
  return [{ what, value: Math.max(...longest), bound: 100, unit: 'ms' }, ...(await most(contest))];
};

/** 25 MB, which no yardstick is asked for. */
async function most(contest: Contest): Promise<readonly Result[]> {
  const page = await contest.openAtRest('explorer');
  const runs = [await contest.run(page, sizes.most), await contest.run(page, sizes.most)];
  await page.getByRole('button', { name: 'Fold', exact: true }).click();
  await page.evaluate(() => (globalThis.noted = []));
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await contest.rest(1500);
  const folded = await page.evaluate(() =>
    Math.max(0, ...globalThis.noted.map(({ duration }) => duration)),
  );
  await page.context().close();
  return [
    {
      what: 'page: longest task after the bytes of 25 MB are in',
      value: Math.max(...runs.map(({ longest }) => longest)),
      bound: 200,
      unit: 'ms',
    },
    {
      what: 'page: longest task while 25 MB are folded to their items',
      value: folded,
      bound: 1000,
      unit: 'ms',
    },
  ];
}

type Pages = ReadonlyMap<Contender, Page>;

async function withPages(contest: Contest, act: (pages: Pages) => Promise<void>): Promise<void> {
  const pages = new Map<Contender, Page>();
  for (const contender of contest.shells) pages.set(contender, await contest.openAtRest(contender));
  await act(pages);
  for (const page of pages.values()) await page.context().close();
}

interface Rounds {
  readonly bytes: number;
  readonly rounds: number;
  /** How many of the first ones do not count. */
  readonly warm: number;
}

async function inRounds(
  contest: Contest,
  pages: Pages,
  { bytes, rounds, warm }: Rounds,
  note: (contender: Contender, run: Run) => void,
): Promise<void> {
  for (let round = 0; round < warm; round += 1)
    for (const page of pages.values()) await contest.run(page, bytes);
  await contest.inTurns(rounds, [...pages.keys()], async (contender) => {
    const page = pages.get(contender);
    if (page) note(contender, await contest.run(page, bytes));
  });
}

export const tasks = { load, type, run, scale } satisfies Readonly<Record<string, Task>>;
