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

/** Moves the focus to the form, and the form into view where that is not in sight, as on a phone. */
export function focusForm(): void {
  const form = document.getElementById('try-it');
  if (!form) return;
  const { top } = form.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight - 120) form.scrollIntoView({ block: 'start' });
  form.focus({ preventScroll: true });
}
