export function fieldId(name: string): string {
  return `field-${name}`;
}

/** Brings the response into view where it stands below the form, as on a phone. */
export function showResponse(): void {
  const response = document.getElementById('response');
  if (response && response.getBoundingClientRect().top > window.innerHeight - 120) {
    response.scrollIntoView({ block: 'start' });
  }
}

/** Moves the focus to the field of a parameter and into view. */
export function focusField(name: string): void {
  const field = document.getElementById(fieldId(name));
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** Whether a field that loses the focus is left; when the whole window loses it, the field has it again afterwards. */
export function isLeft({ target }: FocusEvent): boolean {
  return document.activeElement !== target;
}
