import { findSecret } from '../../../secrets/detect.ts';

/** Why a filter cannot have a name, which is stored and repeated in commands; empty when it can. The name is not in it. */
export function nameProblem(name: string, tokens: readonly string[]): string {
  return findSecret(name, 'prose', tokens) === undefined
    ? ''
    : 'This looks like an access token, and names are stored in this browser: choose another one.';
}
