/** Whether a key belongs to a shortcut of the page, the browser or the system: Alt with the left arrow goes back. */
export function hasModifier({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}
