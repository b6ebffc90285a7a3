// This file moves the focus between the form and the panes beside it.
interface Pane {
  readonly id: string;
  /** What is read or chosen there first. */
  readonly first: string;
}

const panes = {
  commands: { id: 'commands', first: '[role="tab"][aria-selected="true"]' },
  response: {
    id: 'response',
    first: '[aria-label^="Response of"], textarea',
  },
} as const satisfies Readonly<Record<string, Pane>>;

/** What had the focus outside the panes. */
let before: Element | null = null;

/** Moves the focus to a pane, and from there back to where it was before it came to the panes. */
export function togglePane(name: keyof typeof panes): void {
  const { id, first } = panes[name];
  const pane = document.getElementById(id);
  if (!pane) return;
  if (!isIn(id)) {
    if (!Object.values(panes).some((other) => isIn(other.id))) before = document.activeElement;
    (pane.querySelector<HTMLElement>(first) ?? pane).focus();
  } else if (before instanceof HTMLElement && before.isConnected) before.focus();
  else document.getElementById('try-it')?.focus();
}

function isIn(id: string): boolean {
  return document.getElementById(id)?.contains(document.activeElement) === true;
}
