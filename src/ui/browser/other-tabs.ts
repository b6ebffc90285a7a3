// Tabs tell each other only what was done, never with which token.

/** What is done for all tabs of the page: the token is forgotten, or the sandbox is reset. */
export type SharedAction = 'forget' | 'reset';

export interface OtherTabs {
  /** Tells the others what a person has done here. */
  readonly notify: (action: SharedAction) => void;
  /** Calls back when a person has done something in another tab. */
  readonly listen: (handlers: Readonly<Record<SharedAction, () => void>>) => void;
}

export function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel('explorer');
  return {
    notify: (action) => channel.postMessage(action),
    listen: (handlers) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'forget' || data === 'reset') handlers[data]();
      }),
  };
}
