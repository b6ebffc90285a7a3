// Tabs tell each other only that something changed, never what.

/** What was done: entries are other ones now, or all data of the page is gone. */
type HistoryChange = 'changed' | 'wiped';

export interface HistoryChannel {
  readonly send: (change: HistoryChange) => void;
  readonly listen: (handlers: Readonly<Record<HistoryChange, () => void>>) => void;
}

export function historyChannel(): HistoryChannel {
  const channel = new BroadcastChannel('explorer-history');
  return {
    send: (change) => channel.postMessage(change),
    listen: (handlers) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'changed' || data === 'wiped') handlers[data]();
      }),
  };
}
