// This file reads a body as it is typed: encoded or not, with the marks of variables in it.
import { decodeValue } from '../../encode.ts';
import type { Pair } from '../found-call.ts';

/** `a=b&c=d`; what is no pair is the name of an empty one. */
export function readForm(text: string): readonly Pair[] {
  return text
    .split('&')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      return [decodeValue(name.trim()), decodeValue(rest.join('='))] as const;
    });
}
