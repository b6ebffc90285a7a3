import uFuzzy from '@leeoniya/ufuzzy';
import type { PaletteItem } from './item.ts';

/** Up to three letters in a row may be missing, as in `mrkdwn`. */
const fuzzy = new uFuzzy({ intraIns: 3 });

/** The most that is looked at in a query. Characters. */
const longestQuery = 100;

/** Finds the items that a query means, the best first: letters may be missing, and words stand in any order. */
export function rankerOf(items: readonly PaletteItem[]): (query: string) => readonly PaletteItem[] {
  const texts = items.map(({ title, detail = '', words = '' }) => `${title} ${detail} ${words}`);
  return (query) => {
    const [found, , order] = fuzzy.search(texts, query.slice(0, longestQuery), 1);
    const places = order ? order.map((at) => found[at]) : (found ?? []);
    return places.flatMap((place) => items[place ?? -1] ?? []);
  };
}

/** Whether each word of the query is the beginning of a word of the title. */
export function beginsWith({ title }: PaletteItem, query: string): boolean {
  const words = wordsOf(title);
  return wordsOf(query).every((typed) => words.some((word) => word.startsWith(typed)));
}

const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
