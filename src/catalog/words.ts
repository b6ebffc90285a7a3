// This file reads texts into words, so that a typed word meets the one that the catalog uses.

/** Words that people use for those of the API. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['my', 'me'],
  ['mine', 'me'],
  ['favourite', 'favorite'],
  ['saved', 'favorite'],
  ['bookmark', 'favorite'],
  ['bookmarked', 'favorite'],
  ['create', 'add'],
  ['new', 'add'],
  ['write', 'add'],
  ['remove', 'delete'],
  ['person', 'user'],
  ['people', 'user'],
  ['member', 'user'],
  ['label', 'tag'],
  ['like', 'upvote'],
  ['best', 'top'],
  ['karma', 'reputation'],
  ['ids', 'id'],
]);

/** Words that say nothing of an endpoint. */
const fillers: ReadonlySet<string> = new Set(
  (
    'a about all an and any are as at by can do does every fetch find for from get give had has have how i in is list ' +
    'of on or please see show that the their there these this to want was what when where which who whose with'
  ).split(' '),
);

/** The stems of the words in a text, which is in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}_]+/u)
    .filter((word) => word !== '')
    .map(stem);
}

function stem(word: string): string {
  const singular =
    word.length > 3 && !word.endsWith('ss') ? word.replace(/ies$/, 'y').replace(/s$/, '') : word;
  return synonyms.get(singular) ?? singular;
}

/** One piece of what is typed into the search, between blanks. */
export interface QueryToken {
  readonly text: string;
  readonly words: readonly string[];
  /** It says nothing of an endpoint. */
  readonly isFiller: boolean;
  /** It can be an id. */
  readonly number: string | undefined;
  /** It can be a tag. */
  readonly tag: string | undefined;
}

/** Reads a query; what has neither a word nor a sign of a tag is left out. */
export function tokensOf(query: string): readonly QueryToken[] {
  const tokens = query
    .split(/[\s,;]+/)
    .map(toToken)
    .filter(({ words, tag }) => words.length > 0 || tag !== undefined);
  const saysNothing = tokens.every(({ isFiller }) => isFiller);
  return saysNothing ? tokens.map((token) => ({ ...token, isFiller: false })) : tokens;
}

function toToken(piece: string): QueryToken {
  // Stack Overflow's own search box takes tags in brackets.
  const [, bracketed] = /^\[(.+)\]$/.exec(piece) ?? [];
  const text = bracketed ?? piece.replace(/^["'“”‘’(]+|["'“”‘’)?!:.]+$/gu, '');
  const lower = text.toLowerCase();
  const number = /^-?\d{1,10}$/.test(text) ? text : undefined;
  const isTag = /^[\p{L}\p{N}.][\p{L}\p{N}.#+_-]{0,34}$/u.test(text) && /\p{L}/u.test(text);
  // No word of the catalog has these signs.
  const isSurelyTag = isTag && (bracketed !== undefined || /[#+.]/.test(text));
  return {
    text,
    words: isSurelyTag ? [] : wordsOf(lower),
    isFiller: !isSurelyTag && fillers.has(lower),
    number,
    tag: isTag ? lower : undefined,
  };
}
