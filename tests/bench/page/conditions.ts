// This file has the circumstances under which pages are compared, and opens pages in them.
import type { Browser, CDPSession, Page } from '@playwright/test';

export interface Condition {
  readonly name: string;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
  readonly network?: {
    /** Milliseconds. */
    readonly latency: number;
    /** Bits a second. */
    readonly speed: number;
  };
}

/** The machine as it is, and one that is as slow as what many people have. */
export const conditions = [
  { name: 'as it is', slowdown: 1 },
  {
    name: '4 × slower, 10 Mbit/s, 50 ms',
    slowdown: 4,
    network: { latency: 50, speed: 10_000_000 },
  },
] as const satisfies readonly Condition[];

const sessions = new WeakMap<Page, CDPSession>();

/** Makes the processor so many times slower for a page. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  await sessions.get(page)?.send('Emulation.setCPUThrottlingRate', { rate });
}

/** A page of a browser profile of its own, before it loads anything. */
export async function openUnder(browser: Browser, { slowdown, network }: Condition): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  sessions.set(page, session);
  await slowDown(page, slowdown);
  if (network) {
    const throughput = network.speed / 8;
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  return page;
}

/** Megabytes of the page's heap after whatever is not needed was given back. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/**
 * Waits until no page has had anything to do for so many milliseconds; milliseconds of the processor that all have taken so
 * far. What an editor puts off after a large text would else be charged to the next. A page that is slowed down never rests.
 */
export async function rest(browser: Browser, quiet: number): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  let last = Number.NaN;
  let since = performance.now();
  for (;;) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const used = processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    if (!(used - last <= 10)) since = performance.now();
    else if (performance.now() - since >= quiet) break;
    last = used;
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
  }
  await session.detach();
  return last;
}
