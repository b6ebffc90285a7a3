// The keyboard shortcuts of the page: what each is called, and what is pressed. Each has a modifier or is no text where one
// is typed, as WCAG 2.1.4 asks.
export interface Shortcut {
  /** As it is told: `Ctrl+Enter`. */
  readonly keys: string;
  readonly does: string;
  readonly matches: (event: KeyboardEvent) => boolean;
}

/** Whether what is pressed would be a text. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea:not([readonly]), select');
}

/** With Option, the keyboard of a Mac makes other letters: `@` on a German one with L. */
function isOptionText(event: KeyboardEvent): boolean {
  return isTyping(event) && /^(Mac|iP)/.test(navigator.platform);
}

const withAlt = (code: string) => (event: KeyboardEvent) =>
  event.altKey && !event.ctrlKey && !event.metaKey && event.code === code && !isOptionText(event);

/** Enter that is held, but for the new lines of a text: it would run the form as fast as the keyboard repeats. */
export function isHeldEnter(event: KeyboardEvent): boolean {
  const isNewLine = event.target instanceof HTMLTextAreaElement && !shortcuts.run.matches(event);
  return event.key === 'Enter' && event.repeat && !isNewLine;
}

export const shortcuts = {
  run: {
    keys: 'Ctrl+Enter',
    does: 'Run, wherever the focus is',
    matches: ({ key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey),
  },
  search: {
    keys: '/',
    does: 'Search the endpoints',
    matches: (event) => event.key === '/' && !isTyping(event),
  },
  response: {
    keys: 'Alt+R',
    does: 'Go to the response, and back',
    matches: withAlt('KeyR'),
  },
  link: {
    keys: 'Alt+L',
    does: 'Copy a link to this form',
    matches: withAlt('KeyL'),
  },
} as const satisfies Readonly<Record<string, Shortcut>>;

/** What the fields take, beside the shortcuts of the page. */
export const fieldKeys = [
  { keys: 'Enter', does: 'Run from a field' },
  { keys: 'F1', does: 'Help with the field' },
  { keys: 'Arrows', does: 'Walk through the endpoints, tabs and splitters' },
] as const;
