// This file reads large responses in a worker: to decode and parse some megabytes would hold the page up.
import type { Outcome } from '../../../exchange/outcome.ts';
import { readResponse } from '../../../exchange/read-response.ts';
import type { ReadResponse } from '../../../exchange/send.ts';
import { yieldToBrowser } from '../../browser/idle.ts';
import { startWorker } from '../../browser/start-worker.ts';
import type { ReadingTask } from './reading.worker.ts';
import workerUrl from './reading.worker.ts?worker&url';

/** Bytes that are read in the page: that takes less than to start a worker. */
const small = 1_000_000;

/** As `readResponse`; a worker holds a token no longer than the call may last. */
export const readInWorker: ReadResponse = async (raw, tokens, signal) => {
  if (raw.body.length <= small) return readResponse(raw, tokens);
  try {
    const outcome = await askWorker({ raw, tokens }, signal);
    // To take it over from the worker took a while; what it is shown with gets a task of its own.
    await yieldToBrowser();
    return outcome;
  } catch (error) {
    if (signal.aborted) throw error;
    // It could not be fetched, or ran out of memory.
    return readResponse(raw, tokens);
  }
};

function askWorker(task: ReadingTask, signal: AbortSignal): Promise<Outcome> {
  const worker = startWorker(workerUrl);
  return new Promise<Outcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => resolve(data);
    worker.onerror = () => reject(new Error('The worker did not read the response.'));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    signal.throwIfAborted();
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
