/** What had the focus before the response got it. */
let before: Element | null = null;

/** Moves the focus to the response, and from there back to where it was. */
export function toggleResponse(): void {
  const response = document.getElementById('response');
  if (!response) return;
  if (response.contains(document.activeElement)) {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.getElementById('try-it')?.focus();
    return;
  }
  before = document.activeElement;
  const reading = response.querySelector<HTMLElement>(
    '[aria-label^="Response of"], .native-edit-context, textarea',
  );
  (reading ?? response).focus();
}
