// This file holds the pages that findings point to.
const docs = 'https://api.stackoverflowteams.com/docs';

export const links = {
  /** Where a person sees and makes their tokens. */
  tokens: 'https://stackoverflowteams.com/users/pats/',
  home: docs,
  authentication: `${docs}/authentication`,
  errors: `${docs}/error-handling`,
  throttle: `${docs}/throttle`,
  filters: `${docs}/filters`,
} as const;
