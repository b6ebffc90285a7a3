// Tabs tell each other only that a token was forgotten, never which.

export interface OtherTabs {
  /** Tells the others that a person has forgotten the token here. */
  readonly notify: () => void;
  /** Calls back when a person has done so in another tab. */
  readonly listen: (forget: (warning: string) => void) => void;
}

const word = 'forget';

export function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel('explorer');
  return {
    notify: () => channel.postMessage(word),
    listen: (forget) =>
      channel.addEventListener('message', ({ data }) => {
        if (data === word) {
          forget('The token was forgotten because you forgot it in another tab of this page.');
        }
      }),
  };
}
