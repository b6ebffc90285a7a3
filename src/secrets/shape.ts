// This file tells by its shape alone that a word is likely a token. The shape is not documented, and a false alarm stops a
// person's work, so that a word has to look like chance: hashes and names made of words do not.

/** Characters of a word that can be a token; tags and slugs are shorter or made of words. */
const [shortest, longest] = [16, 200];

/** Whether a word has the shape of a token. */
export function looksLikeToken(word: string): boolean {
  if (word.length < shortest || word.length > longest) return false;
  if (!/^[A-Za-z0-9()*_+=~-]+$/.test(word) || /^[0-9a-f-]+$/i.test(word)) return false;
  if (!/\d/.test(word) || !/[A-Za-z]/.test(word)) return false;
  // Tokens of this service have these; nothing else that is typed here does.
  if (/\*\(|\(\(|\)\)/.test(word)) return true;
  return entropyOf(word) >= 3.5 && looksMixed(word);
}

/** In chance, letters and digits change places all the time; in a name they come in blocks. */
function looksMixed(word: string): boolean {
  const turns = turnsOf(word);
  const share = turns / word.length;
  const cases = /[a-z]/.test(word) && /[A-Z]/.test(word);
  return cases ? share >= 0.35 : turns >= 3 && share >= 0.15 && /^[A-Za-z0-9]+$/.test(word);
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
