import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { whenIdle } from '../browser/idle.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

const load = () => import('./run-history.svelte.ts');

/** Records what came of each run while the element is there. The code for it is fetched when idle, or by the first run. */
export function recordRuns(explorer: Explorer): Attachment {
  return () => {
    // A history that can't be fetched is no reason to bother anybody who runs a request.
    const open = () => load().then(({ historyOf }) => historyOf(explorer));
    /** So that the history is there as soon as it is opened. */
    const prepare = async (): Promise<void> => {
      const history = await open();
      await Promise.all([history.load(), import('./HistoryView.svelte')]);
    };
    const record = (exchange: Exchange): void =>
      void open().then(
        (history) => history.record(exchange),
        () => undefined,
      );
    const { runner } = explorer;
    // Somebody may have been quicker with Run than this part of the page was there.
    const earlier = untrack(() => runner.exchange);
    if (earlier) record(earlier);
    const stop = runner.watch(record);
    const cancel = whenIdle(() => void prepare().catch(() => undefined));
    return () => {
      stop();
      cancel();
    };
  };
}
