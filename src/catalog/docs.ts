const home = 'https://api.stackoverflowteams.com/docs';

/** The pages of Stack Overflow that say more. */
export const docs = {
  /** Where a person sees and makes their tokens. */
  tokens: 'https://stackoverflowteams.com/users/pats/',
  home,
  authentication: `${home}/authentication`,
  errors: `${home}/error-handling`,
  throttle: `${home}/throttle`,
  filters: `${home}/filters`,
} as const;
