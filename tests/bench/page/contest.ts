// This file compares pages: it opens them under one condition, in turns, and keeps the figures of each.
import type { Browser, Page } from '@playwright/test';
import { quantile } from '../measure.ts';
import { bodyOf } from './bodies.ts';
import type { BodyServer } from './body-server.ts';
import { openUnder, rest, slowDown } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { Figure } from './figures.ts';
import { longestSinceResponse, pressRun, settle, watchLoad } from './in-shell.ts';
import { fileOf } from './yardsticks.ts';
import type { Yardstick } from './yardsticks.ts';

export type Contender = 'explorer' | Yardstick;

export interface Run {
  /** Milliseconds from the press of Run until the text is painted. */
  readonly painted: number;
  /** Milliseconds of all threads of the page, workers included, until it is at rest. */
  readonly cpu: number;
  /** The longest task of the page once all bytes were there; what is shorter than 50 ms counts as 0. */
  readonly longest: number;
}

export interface Site {
  readonly browser: Browser;
  /** In front of the explorer's server. */
  readonly explorer: BodyServer;
  /** In front of that of the yardsticks. */
  readonly yardsticks: BodyServer;
  /** Those that show JSON, and could be built. */
  readonly shells: readonly Contender[];
  readonly items: readonly string[];
}

export class Contest {
  readonly shells: readonly Contender[];
  readonly condition: Condition;
  readonly #site: Site;
  readonly #share: number;
  readonly #figures = new Map<Figure, Map<Contender, number[]>>();
  /** So that no response is that of before. */
  #turn = 0;

  /** `share` is the part of the usual rounds that is measured. */
  constructor(site: Site, condition: Condition, share: number) {
    this.#site = site;
    this.condition = condition;
    this.#share = condition.slowdown > 1 ? share / 2 : share;
    this.shells = site.shells;
  }

  /** Calls back for each round and each contender, in another order each time. */
  async inTurns(
    rounds: number,
    contenders: readonly Contender[],
    act: (contender: Contender, round: number) => Promise<void>,
  ): Promise<void> {
    const count = Math.max(1, Math.round(rounds * this.#share));
    for (let round = 0; round < count; round += 1) {
      const order = round % 2 === 0 ? contenders : contenders.toReversed();
      for (const contender of order) await act(contender, round);
    }
  }

  note(figure: Figure, contender: Contender, value: number): void {
    const kept = this.#figures.get(figure) ?? new Map<Contender, number[]>();
    this.#figures.set(figure, kept);
    kept.set(contender, [...(kept.get(contender) ?? []), value]);
  }

  /** Undefined where it was not measured. */
  median(figure: Figure, contender: Contender): number | undefined {
    const values = this.#figures.get(figure)?.get(contender);
    return values && quantile(values, 0.5);
  }

  /** A page that has begun to load; the explorer shows the endpoint. */
  async open(contender: Contender, endpoint = 'questions'): Promise<Page> {
    const { browser, explorer, yardsticks } = this.#site;
    const page = await openUnder(browser, this.condition);
    await page.addInitScript(
      watchLoad,
      contender === 'explorer' ? '#field-page' : 'button.primary',
    );
    await page.goto(
      contender === 'explorer'
        ? `${explorer.origin}/#v1/${endpoint}`
        : `${yardsticks.origin}/${fileOf(contender)}`,
    );
    return page;
  }

  /** A page that has come to rest, with nobody at it. */
  async openAlone(contender: Contender, endpoint?: string): Promise<Page> {
    const page = await this.open(contender, endpoint);
    await page.locator('button.primary').waitFor();
    await this.#settle(page);
    return page;
  }

  /** A page that has come to rest once somebody moved the pointer over it, as whoever presses Run does before. */
  async openAtRest(contender: Contender, endpoint?: string): Promise<Page> {
    const page = await this.openAlone(contender, endpoint);
    await this.comeTo(page);
    return page;
  }

  async comeTo(page: Page): Promise<void> {
    await slowDown(page, this.condition.slowdown);
    await page.mouse.move(720, 450);
    await this.#settle(page);
  }

  async #settle(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    await page.evaluate(settle, 500);
    await slowDown(page, 1);
  }

  /** Has something done at the speed of the condition; a page that has come to rest has that of the machine. */
  async slowed<T>(page: Page, act: () => Promise<T>): Promise<T> {
    await slowDown(page, this.condition.slowdown);
    const done = await act();
    await slowDown(page, 1);
    return done;
  }

  /** Waits until nothing has happened in any page for so many milliseconds. */
  rest = (quiet: number): Promise<number> => rest(this.#site.browser, quiet);

  async run(page: Page, bytes: number): Promise<Run> {
    const { explorer, yardsticks, items } = this.#site;
    const marker = `Marked-${(this.#turn += 1)}-`;
    const body = bodyOf(items, bytes, marker);
    for (const server of [explorer, yardsticks]) server.give(body);
    const quiet = bytes > 100_000 ? 1500 : 150;
    const before = await this.rest(quiet);
    const painted = await this.slowed(page, () => page.evaluate(pressRun, marker));
    const cpu = (await this.rest(quiet)) - before;
    return { painted, cpu, longest: await page.evaluate(longestSinceResponse) };
  }
}
