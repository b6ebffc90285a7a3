// This file keeps secrets out of the names of filters, which the browser keeps and commands repeat.
import { findSecret } from '../../../secrets/detect.ts';

/** Why a filter cannot be called that; empty when it can. The name is not in it. */
export function nameProblem(name: string, tokens: readonly string[]): string {
  return findSecret(name, 'prose', tokens) === undefined
    ? ''
    : 'This looks like an access token, and names are kept in this browser: choose another one.';
}
