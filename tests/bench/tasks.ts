// This file measures the tasks of a page by the processor time that they take: other programs on the machine interrupt one
// task or another, which is no matter of the page.
import type { Page } from '@playwright/test';

/** What is read of a trace of the browser. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds of processor time. */
    readonly tdur?: number;
    readonly args: { readonly name?: string };
  }[];
}

/** The milliseconds of processor time of each task of the open pages while something is done. */
export async function tasksDuring(
  page: Page,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser that can be traced.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Trace;
  const idOf = ({ pid, tid }: Trace['traceEvents'][number]): string => `${pid} ${tid}`;
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(idOf),
  );
  const tasks = traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && threads.has(idOf(event)),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of a page.');
  return tasks.map(({ tdur = 0 }) => tdur / 1000);
}
