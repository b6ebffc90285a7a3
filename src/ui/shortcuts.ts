// The keyboard shortcuts of the page: how each is told, and what is pressed. Each has a modifier or is no text where one
// is typed, as WCAG 2.1.4 asks.
export interface Shortcut {
  /** As it is told: `Ctrl+Enter`. */
  readonly keys: string;
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

/** The search leaves the focus on the form itself where nothing needs to be filled. What is held down runs nothing. */
const isOnForm = ({ target, repeat }: KeyboardEvent): boolean =>
  !repeat && target instanceof HTMLElement && target.id === 'try-it';

const isWithCtrl = (event: KeyboardEvent, key: string): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === key;

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
    matches: (event) =>
      event.key === 'Enter' && (event.ctrlKey || event.metaKey || isOnForm(event)),
  },
  search: {
    keys: '/',
    matches: (event) => event.key === '/' && !isTyping(event),
  },
  palette: {
    keys: 'Ctrl+K',
    matches: (event) => isWithCtrl(event, 'k'),
  },
  shortcuts: {
    keys: '?',
    matches: (event) => event.key === '?' && !isTyping(event),
  },
  response: {
    keys: 'Alt+R',
    matches: withAlt('KeyR'),
  },
  commands: {
    keys: 'Alt+C',
    matches: withAlt('KeyC'),
  },
  previousPage: {
    keys: 'Alt+P',
    matches: withAlt('KeyP'),
  },
  nextPage: {
    keys: 'Alt+N',
    matches: withAlt('KeyN'),
  },
  link: {
    keys: 'Alt+L',
    matches: withAlt('KeyL'),
  },
} as const satisfies Readonly<Record<string, Shortcut>>;
