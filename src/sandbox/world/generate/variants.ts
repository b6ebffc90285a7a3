import type { Random } from './random.ts';

/** Reads a text with a few `[[a|b]]`; each of the texts that it can become is written only once. */
export function readVariants(text: string): (random: Random) => string {
  const parts = text
    .split(/\[\[(.*?)\]\]/s)
    .map((part, place) => (place % 2 === 0 ? [part] : part.split('|')));
  const texts = parts.reduce<string[]>(
    (starts, options) => starts.flatMap((start) => options.map((option) => start + option)),
    [''],
  );
  const counts = parts.map((options) => options.length).filter((_, place) => place % 2 === 1);
  return (random) => {
    const place = counts.reduce((sum, count) => sum * count + random.int(0, count - 1), 0);
    return texts[place] ?? text;
  };
}
