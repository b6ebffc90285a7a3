// This file finds a secret in a text where none belongs.
import { isSandboxToken } from '../request/target.ts';
import { findForeign } from './foreign.ts';
import { readingsOf } from './forms.ts';
import { holdsSecret } from './gate.ts';
import { looksLikeToken } from './shape.ts';

/**
 * What a field takes. The shape of a text says nothing in a filter, whose ids look like tokens, and in prose; in a list
 * each word is looked at.
 */
export type Place = 'word' | 'list' | 'prose' | 'filter';

export interface Found {
  /** The token in use; one after a name such as `Bearer`; one of another service; one by its shape. */
  readonly kind: 'live' | 'named' | 'foreign' | 'shape';
  /** The secret itself; empty for the token in use, which is known already. */
  readonly secret: string;
  /** Whose it is, where that is known. */
  readonly issuer?: string;
}

/** Finds the first secret of a text. Tokens of the sandbox are none. */
export function findSecret(
  text: string,
  place: Place,
  tokens: readonly string[] = [],
): Found | undefined {
  if (text.length < 8) return undefined;
  if (holdsSecret(text, tokens)) return { kind: 'live', secret: '' };
  for (const reading of readingsOf(text)) {
    const found = findNamed(reading) ?? findIssued(reading) ?? findShape(reading, place);
    if (found) return found;
  }
  return undefined;
}

const names = [
  /\bBearer[\s+]+([^\s"'&#<>;,]{8,})/gi,
  /\bX-API-Access-Token["']?\s*[:=]\s*["']?([^\s"'&#<>;,]{8,})/gi,
  /\baccess_token["']?\s*[:=]\s*["']?([^\s"'&#<>;,]{8,})/gi,
  /(?<![\w-])key=([^\s"'&#<>;,]{12,})/gi,
];

function findNamed(text: string): Found | undefined {
  for (const name of names) {
    for (const [, secret = ''] of text.matchAll(name)) {
      if (isValue(secret)) return { kind: 'named', secret };
    }
  }
  return undefined;
}

/** Prose about tokens has words after these names, and commands have variables. */
function isValue(text: string): boolean {
  // What ends a sentence or a quotation is no part of the token.
  return /\d/.test(text) && !/^[$%{[]/.test(text) && !isSandboxToken(text.replace(/\W+$/, ''));
}

function findIssued(text: string): Found | undefined {
  const found = findForeign(text);
  return found && { kind: 'foreign', ...found };
}

function findShape(text: string, place: Place): Found | undefined {
  if (place === 'prose' || place === 'filter') return undefined;
  const words = place === 'list' ? text.split(/[\s,;]+/) : [text.trim()];
  const secret = words.find(looksLikeToken);
  return secret === undefined ? undefined : { kind: 'shape', secret };
}
