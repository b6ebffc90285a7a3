// This file looks at a token before it is sent. Its shape is not documented, so only what cannot travel is refused.

/** Says why a token cannot be sent in a header, or nothing; the message never holds the token. */
export function tokenProblem(token: string): string | undefined {
  if (token === '') return undefined;
  if (/^\s|\s$/.test(token))
    return 'A blank or line break came along with the token: take it out at both ends.';
  if (/\s/.test(token))
    return 'The token has a blank or line break inside: copy it again, in one piece.';
  if (/[^\x21-\x7e]/.test(token)) {
    return 'The token has a character that no header can carry, such as a curly quote: copy it again.';
  }
  return undefined;
}
