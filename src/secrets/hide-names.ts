// This file hides names of people in a text. They are looked up by their first words: thousands of names take no longer than few.
import { maskedMark, wholeWord } from './mask.ts';

/** A shorter name would be found in every other word. Characters. */
const shortest = 3;

/** Names that begin with the same word, in lower case, and how long they are: the longest first. */
interface Names {
  readonly names: Set<string>;
  readonly lengths: Set<number>;
}

/** What a name may not be a part of. */
const word = /[\p{L}\p{N}-]+/gu;
const inWord = /[\p{L}\p{N}-]/u;

/** Hides each of the names where it stands as words of its own, in upper or lower case. */
export function hideNames(names: Iterable<string>): (text: string) => string {
  const known = [...new Set(names)]
    .filter((name) => name.length >= shortest)
    .toSorted((a, b) => b.length - a.length);
  const byFirst = new Map<string, Names>();
  const others: string[] = [];
  for (const name of known) {
    const first = firstWord(name);
    if (first === '') {
      others.push(name);
      continue;
    }
    const same = byFirst.get(first) ?? { names: new Set(), lengths: new Set() };
    byFirst.set(first, same);
    same.names.add(name.toLowerCase());
    same.lengths.add(name.length);
  }
  const rest = others.length === 0 ? undefined : wholeWord(...others);
  return (text) => {
    const hidden = byFirst.size === 0 ? text : hideWords(text, byFirst);
    return rest ? hidden.replace(rest, maskedMark) : hidden;
  };
}

/** The word that a name begins with, in lower case; empty where it begins otherwise, or has another length in lower case. */
function firstWord(name: string): string {
  word.lastIndex = 0;
  const found = word.exec(name);
  return found?.index === 0 && name.toLowerCase().length === name.length
    ? found[0].toLowerCase()
    : '';
}

/** Of several names at one place the longest is hidden. */
function hideWords(text: string, byFirst: ReadonlyMap<string, Names>): string {
  const parts: string[] = [];
  let at = 0;
  word.lastIndex = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const { 0: first, index } = found;
    const end = endOfName(text, index, byFirst.get(first.toLowerCase()));
    if (end === undefined) continue;
    parts.push(text.slice(at, index), maskedMark);
    at = end;
    word.lastIndex = at;
  }
  return at === 0 ? text : parts.join('') + text.slice(at);
}

function endOfName(text: string, from: number, same: Names | undefined): number | undefined {
  for (const length of same?.lengths ?? []) {
    const end = from + length;
    if (!same?.names.has(text.slice(from, end).toLowerCase())) continue;
    const next = text.codePointAt(end);
    if (next === undefined || !inWord.test(String.fromCodePoint(next))) return end;
  }
  return undefined;
}
