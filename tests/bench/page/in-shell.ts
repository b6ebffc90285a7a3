// This file has what the comparison runs in a page. Each function is sent there as it stands, so that none may use another.

declare global {
  var noted: { startTime: number; duration: number }[];
  var usable: Promise<number>;
  var painted: number[];
}

/** First of all: notes the tasks of more than 50 ms, and when the form has been painted, of which `last` is the last part. */
export function watchLoad(last: string): void {
  globalThis.noted = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      globalThis.noted.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  performance.setResourceTimingBufferSize(10_000);
  globalThis.usable = new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    const look = () => {
      // A message that is posted in a frame comes after its paint.
      if (document.querySelector(last)) port2.postMessage(undefined);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * Waits until the page has had nothing to do for so many milliseconds; at most for ten seconds, for on a busy machine it
 * looks as if it always had.
 */
export async function settle(quiet: number): Promise<void> {
  const latest = performance.now() + 10_000;
  const idle = () =>
    new Promise<void>((resolve) => {
      requestIdleCallback(() => resolve());
    });
  for (let since = performance.now(), last = since; last - since < quiet && last < latest;) {
    await idle();
    const now = performance.now();
    if (now - last > 100) since = now;
    last = now;
  }
}

export interface FirstScreen {
  /** Milliseconds from the start of the load until the form was painted. */
  readonly usable: number;
  /** Compressed kilobytes that were asked for until then. */
  readonly bytes: number;
  readonly requests: number;
}

export async function readFirstScreen(): Promise<FirstScreen> {
  const usable = await globalThis.usable;
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ].filter(({ startTime }) => startTime <= usable) as PerformanceResourceTiming[];
  const bytes = entries.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return { usable, bytes: bytes / 1000, requests: entries.length };
}

/** Milliseconds by which all tasks so far were longer than the 50 that a person notices. */
export function readBlocking(): number {
  return globalThis.noted.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
}

/** Presses Run; milliseconds until the frame is painted that shows the marker of the first item. */
export async function pressRun(marker: string): Promise<number> {
  globalThis.noted = [];
  const button = document.querySelector<HTMLElement>('button.primary');
  if (!button) throw new Error('The page has no Run.');
  const { port1, port2 } = new MessageChannel();
  const painted = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      requestAnimationFrame(() => port2.postMessage(undefined));
    });
  const isShown = (): boolean =>
    [...document.querySelectorAll('.view-lines, .cm-content, main pre')].some((element) => {
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

/** The longest task since the bytes of the last response were there; what is shorter than 50 ms counts as 0. */
export function longestSinceResponse(): number {
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

export interface Typing {
  readonly field: string;
  /** What holds the URL. */
  readonly url: string;
}

/** Notes for each key from now on the milliseconds from its press until the frame is painted that shows the new URL. */
export function watchKeys(url: string): void {
  globalThis.painted = [];
  const shown = () => document.querySelector(url)?.textContent;
  const watch = ({ timeStamp }: Event) => {
    const before = shown();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => globalThis.painted.push(performance.now() - timeStamp);
    const look = () => {
      if (shown() === before) requestAnimationFrame(look);
      else port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  };
  addEventListener('keydown', watch, { capture: true });
}

/** Types letter by letter, each at the start of a frame: milliseconds of script, style and layout of each. */
export async function typeLetters({ field, url }: Typing): Promise<readonly number[]> {
  const box = document.querySelector<HTMLInputElement>(field);
  if (!box) throw new Error(`The page has no ${field}.`);
  const shown = () => document.querySelector(url)?.textContent;
  const laidOut: number[] = [];
  for (let count = 0; count < 120; count += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const before = shown();
    const start = performance.now();
    box.value += 'docker & c# '[count % 12] ?? 'x';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await Promise.resolve();
    document.body.getBoundingClientRect();
    laidOut.push(performance.now() - start);
    if (box.value.trim() === box.value && before === shown())
      throw new Error(`${url} did not change.`);
  }
  return laidOut;
}
