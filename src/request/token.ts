// This file checks a token before it is sent. Its format is not documented, so only what a header cannot carry is refused.

/** Characters. Servers take a head of 8 to 16 KB, and there is more in it than the token. */
export const longestToken = 4096;

/** Says why a token cannot be sent in a header, or nothing; the message never holds the token. */
export function tokenProblem(token: string): string | undefined {
  if (token.length > longestToken)
    return 'The token has more characters than headers can carry: copy it again.';
  if (/^\s|\s$/.test(token))
    return 'A space or line break was copied with the token: remove it from both ends.';
  if (/\s/.test(token))
    return 'The token has a space or line break inside: copy it again in one piece.';
  if (/[^\x21-\x7e]/.test(token)) {
    return 'The token has a character that headers cannot carry, such as a curly quote: copy it again.';
  }
  return undefined;
}
