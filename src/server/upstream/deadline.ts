import { totalTimeout } from './failure-details.ts';

/** Ends the request when its caller gives up, or after the time for the whole. */
export function startDeadline(signal: AbortSignal, total: number, host: string) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(signal.reason);
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp, { once: true });
  const timer = setTimeout(() => controller.abort(totalTimeout(host)), total);
  return {
    signal: controller.signal,
    abort: (reason: Error) => controller.abort(reason),
    stop: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      // Nothing that is left of the response is read on.
      controller.abort();
    },
  };
}
