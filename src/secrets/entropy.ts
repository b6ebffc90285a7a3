// This file tells by its entropy that a word is likely a token. Their format is not documented, and a false alarm stops a
// person's work, so that a word has to look like chance: hashes and names made of words do not.

/** Characters of a word that is judged by its letters and digits; tags and slugs are shorter or made of words. */
const [shortest, longest] = [16, 200];
/** Characters of a word that is judged by its marks, or that stands where no word is taken. */
const shortestOdd = 8;

const alphabet = /^[A-Za-z0-9()*_+=~-]+$/;
/** Hashes, UUIDs, the version that git describes, and error codes such as `0x80131904`. */
const hexadecimal = /^g?[0-9a-f-]+$|0x[0-9a-f]+$/i;
/** A date, and perhaps a time, as backups and pictures have them in their names. */
const date = /(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/** Whether a word has the shape of a token, wherever it stands. */
export function looksLikeToken(word: string): boolean {
  if (!canBeToken(word)) return false;
  if (hasMarksOfTokens(word)) return true;
  if (word.length < shortest) return false;
  return isHalfDigits(word) || (entropyOf(word) >= 3.5 && looksMixed(word));
}

/** Whether a word may be a token where neither a word nor a name is expected, such as a number or the id of a filter. */
export function couldBeToken(word: string): boolean {
  const isLong = word.length >= shortest;
  return canBeToken(word) && (/[\d()*]/.test(word) || (isLong && looksMixed(word)));
}

/**
 * Whether no word of a text can be the beginning of a token: words as a sentence has them, and numbers. A token of chance
 * that begins with so many small letters is rare.
 */
export function isPlainText(text: string): boolean {
  return text
    .split(/[\s.,;:!?'"#+/&-]+/)
    .every((piece) => /^(?:\p{L}?\p{Ll}*|\p{Lu}{1,6}|\d{1,10})$/u.test(piece));
}

function canBeToken(word: string): boolean {
  return (
    word.length >= shortestOdd &&
    word.length <= longest &&
    alphabet.test(word) &&
    /[A-Za-z]/.test(word) &&
    !hexadecimal.test(word)
  );
}

/** Tokens of the documentation have these; in a formula, each bracket that is opened is closed. */
function hasMarksOfTokens(word: string): boolean {
  if (!/\d/.test(word) || !/\*\(|\(\(|\)\)/.test(word)) return false;
  return word.split('(').length !== word.split(')').length;
}

/** As `abcdefgh12345678` of the documentation; names end in few digits, or in a date. */
function isHalfDigits(word: string): boolean {
  const digits = word.replace(/\D/g, '').length;
  const isWord = /^[A-Za-z0-9]+$/.test(word) && !date.test(word);
  return isWord && digits * 3 >= word.length && word.length - digits >= 6;
}

/**
 * In chance, letters and digits change places all the time, and words are rare; in a name they come in blocks. The bounds
 * are such that of random words of 24 characters two in a hundred are missed, and of long names in code two in a thousand
 * are taken for one.
 */
function looksMixed(word: string): boolean {
  const share = turnsOf(word) / word.length;
  const hasDigit = /\d/.test(word);
  if (/[a-z]/.test(word) && /[A-Z]/.test(word)) {
    return share >= 0.3 && shareOfWords(word) < (hasDigit ? 0.75 : 0.5);
  }
  return hasDigit && turnsOf(word) >= 3 && share >= 0.15 && /^[A-Za-z0-9]+$/.test(word);
}

/** How much of the letters and digits stands in what can be words, shortened ones and numbers. */
function shareOfWords(word: string): number {
  const words = word.match(/[A-Z]?[a-z]{3,}|[A-Z]{3,}|\d{4,}/g) ?? [];
  return words.join('').length / word.replace(/[^A-Za-z0-9]/g, '').length;
}

function turnsOf(word: string): number {
  const kinds = Array.from(word, kindOf);
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}

function kindOf(character: string): string {
  if (/\d/.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'lower';
  return /[A-Z]/.test(character) ? 'upper' : 'mark';
}

/** Bits for each character. */
function entropyOf(word: string): number {
  const counts = new Map<string, number>();
  for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / word.length)
    .reduce((bits, share) => bits - share * Math.log2(share), 0);
}
