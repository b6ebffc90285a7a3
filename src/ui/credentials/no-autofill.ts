import type { Attachment } from 'svelte/attachments';

const attributes = {
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  'data-1p-ignore': 'true',
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
};

/** Keeps browsers and password managers from storing what is typed into a field, or offering to. */
export const noAutofill: Attachment<HTMLInputElement> = (field) => {
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
};

function submitOnEnter({ key, isComposing, ctrlKey, metaKey, currentTarget }: KeyboardEvent) {
  if (key !== 'Enter' || isComposing || ctrlKey || metaKey) return;
  if (currentTarget instanceof Element) currentTarget.closest('form')?.requestSubmit();
}

/**
 * For a field that hides what is typed: it belongs to no form, since a browser offers to store the password of a form that
 * is submitted. Enter submits the form around it all the same.
 */
export const outsideForm: Attachment<HTMLInputElement> = (field) => {
  noAutofill(field);
  field.setAttribute('form', '');
  field.addEventListener('keydown', submitOnEnter);
  return () => field.removeEventListener('keydown', submitOnEnter);
};
