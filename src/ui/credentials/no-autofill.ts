/** Keeps browsers and password managers from storing what is typed into a field, or offering to. */
export const noAutofill = {
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
} as const;

function submitOnEnter(event: KeyboardEvent & { currentTarget: HTMLInputElement }) {
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
  event.currentTarget.closest('form')?.requestSubmit();
}

/**
 * For a field that hides what is typed: it belongs to no form, since a browser offers to store the password of a form that
 * is submitted. Enter submits the form around it all the same.
 */
export const outsideForm = { ...noAutofill, form: '', onkeydown: submitOnEnter };
