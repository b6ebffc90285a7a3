/** Moves the focus to the form, and the form into view where that is not in sight, as on a phone. */
export function focusForm(): void {
  const form = document.getElementById('try-it');
  if (!form) return;
  const { top } = form.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight - 120) form.scrollIntoView({ block: 'start' });
  form.focus({ preventScroll: true });
}
