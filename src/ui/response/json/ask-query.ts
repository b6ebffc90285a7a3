import { tooLarge } from '../../../inspector/json/query.ts';
import type { QueryResult } from '../../../inspector/json/query.ts';
import { startWorker } from '../../browser/start-worker.ts';
import type { QueryTask } from './query.worker.ts';
import workerUrl from './query.worker.ts?worker&url';

/** Milliseconds: some patterns would take years. */
const longest = 5000;

/** Asks in a worker, which can be ended, and never holds the page up; rejects once it is no longer wanted. */
export function askQuery(task: QueryTask, signal: AbortSignal): Promise<QueryResult> {
  const worker = startWorker(workerUrl);
  const stopped = (message: string): QueryResult => ({ kind: 'invalid', message });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<QueryResult>((resolve, reject) => {
    timer = setTimeout(
      () =>
        resolve(
          stopped(`Stopped after ${longest / 1000} s. Ask for fewer items or a simpler pattern.`),
        ),
      longest,
    );
    worker.onmessage = ({ data }: MessageEvent<QueryResult>) => resolve(data);
    worker.onerror = () => resolve(stopped(tooLarge));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.postMessage(task);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
