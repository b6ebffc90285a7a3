// This file finds a secret in a text that should hold none.
import { isSandboxToken } from '../request/target.ts';
import { variablesIn } from '../request/variables.ts';
import { decodingsOf } from './encodings.ts';
import { couldBeToken, looksLikeToken } from './entropy.ts';
import { findIssuedSecret } from './known-issuers.ts';
import { holdsSecret } from './redact.ts';

/**
 * What a field takes: one word; a list of them; a text of words; something with a grammar of its own, such as a number,
 * which no token has; the ids of filters, which begin with `!` and look like tokens otherwise.
 */
export type FieldContent = 'word' | 'list' | 'prose' | 'exact' | 'filter';

export interface FoundSecret {
  /**
   * The token in use; one after a label such as `Bearer`; one of a known issuer; a value that looks random; a word within a
   * longer text that does, where code and hashes stand too.
   */
  readonly kind: 'in-use' | 'labelled' | 'known-issuer' | 'high-entropy' | 'embedded';
  /** The secret itself; empty for the token in use, which is known already. */
  readonly secret: string;
  /** Whose it is, where that is known. */
  readonly issuer?: string;
}

/** Tells of a word that only looks like a token that it is none, such as the id of a saved filter. */
export type IsHarmless = (word: string) => boolean;

/** Finds the first secret of a text. Tokens of the sandbox are none. */
export function findSecret(
  text: string,
  content: FieldContent,
  tokens: readonly string[] = [],
  isHarmless: IsHarmless = () => false,
): FoundSecret | undefined {
  if (text.length < 8) return undefined;
  if (holdsSecret(text, tokens)) return { kind: 'in-use', secret: '' };
  const readings = decodingsOf(text);
  // A secret that is sure goes before one that only looks like it.
  const looks = [
    findLabelled,
    findIssued,
    (one: string) => findTokenLike(one, content, isHarmless),
  ];
  for (const look of looks) {
    const found = readings.map(look).find(Boolean);
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

function findLabelled(text: string): FoundSecret | undefined {
  for (const name of names) {
    for (const [, secret = ''] of text.matchAll(name)) {
      if (isValue(secret)) return { kind: 'labelled', secret };
    }
  }
  return undefined;
}

/** Prose about tokens has words after these names, and commands have variables. */
function isValue(text: string): boolean {
  // What ends a sentence or a quotation is not part of the token.
  return /\d/.test(text) && !/^[$%{[]/.test(text) && !isSandboxToken(text.replace(/\W+$/, ''));
}

function findIssued(text: string): FoundSecret | undefined {
  const found = findIssuedSecret(text);
  return found && { kind: 'known-issuer', ...found };
}

function findTokenLike(
  text: string,
  content: FieldContent,
  isHarmless: IsHarmless,
): FoundSecret | undefined {
  const { apart, looksOdd } = wordRules[content];
  const words = (apart ? text.split(apart) : [text]).map((word) => word.trim());
  const all = words.filter((word) => word !== '');
  const isProse = content === 'prose' && all.length > 1;
  const isSuspect = (word: string): boolean => !isSandboxToken(word) && !isHarmless(word);
  const secret =
    (isProse ? all.map(unwrap) : all).find((word) => looksOdd(word) && isSuspect(word)) ??
    // The name of a variable stands wherever a value does.
    variablesIn(text).find((name) => looksLikeToken(name) && isSuspect(name));
  return secret === undefined ? undefined : { kind: isProse ? 'embedded' : 'high-entropy', secret };
}

interface WordRule {
  /** What parts the words; without, the whole text is one. */
  readonly apart?: RegExp;
  readonly looksOdd: (word: string) => boolean;
}

const blanks = /[\s,;]+/;

const wordRules: Readonly<Record<FieldContent, WordRule>> = {
  word: { looksOdd: looksLikeToken },
  list: { apart: blanks, looksOdd: looksLikeToken },
  prose: { apart: /[\s"'`“”‘’<>{}[\]|,;:?=&#/\\.$@…]+/, looksOdd: looksLikeToken },
  exact: { apart: blanks, looksOdd: couldBeToken },
  filter: { apart: blanks, looksOdd: (word) => !word.startsWith('!') && couldBeToken(word) },
};

/** A word of a text without the brackets around it and the stop behind it. What begins with `!` is a filter. */
function unwrap(word: string): string {
  return word.replace(/^\(+|[).!]+$/g, '');
}
