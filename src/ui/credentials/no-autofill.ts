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
