// What people add to the posts of others, and how they explain it.

/** Sentences at the end of a text. */
export const additions = [
  'The same is true for `us-1`.',
  'Since the last train this is the default.',
  'On staging the name ends with `-staging`.',
  'There is a runbook for this by now.',
  'Mind that it needs the *data* profile of the VPN.',
  'The option has been renamed meanwhile, the old name still works.',
  'If it does not help, restart the pod once.',
  'The chart does this by itself since version 7.',
  'Ask the guild before you do this on a Friday.',
  'The link to the dashboard is in the README.',
] as const;

export const additionComments = [
  'Added what has changed since.',
  'One sentence that I missed when I read it.',
  'It took me a while to find this out.',
  'Brought it up to date.',
  'Added the other region.',
] as const;

/** For changes that were taken over into the text. */
export const correctionComments = [
  'Fixed the formatting.',
  'Spelling.',
  'Made the commands stand out.',
  'Shorter, and the question comes first.',
  'Corrected the name of the service.',
  'Removed the greeting and a typo.',
  'Put the output into a code block.',
] as const;

export const languageComments = [
  'Named the language of the code block.',
  'Code block without a language, now it has colours.',
] as const;

export const capitalComments = [
  'Sentences begin with a capital letter.',
  'First letter, sorry for being picky.',
] as const;

/** The languages that a code block may get, and what gives them away. */
export const languages = [
  { name: 'sql', sign: /\b(SELECT|ALTER TABLE|CREATE INDEX)\b/ },
  { name: 'bash', sign: /^(\$ |hm |kubectl |git |npm )/m },
  { name: 'java', sign: /\b(java\.|public |private |Exception)/ },
  { name: 'text', sign: /^/ },
] as const;

/** What a question may be about as well. */
export const furtherTags = ['documentation', 'performance', 'on-call', 'testing'] as const;
