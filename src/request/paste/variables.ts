// This file keeps the variables that a pasted text sets. A short text can double one sixty times, so that what all of them
// together are put in for is bounded.

/** What a variable can be worth. */
export type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

/** What the variables of one text may become, all told. Characters. */
const mostInAll = 1_000_000;

/** The longest text that a pattern or a separator may make of others. Characters. */
const mostInOne = 100_000;

export class Variables<Kept extends Value> {
  readonly #values = new Map<string, { readonly value: Kept; readonly size: number }>();
  #left = mostInAll;

  /** Undefined for a variable that nobody has set, and for any once too much was put in. */
  get(name: string): Kept | undefined {
    const { value, size = 0 } = this.#values.get(name) ?? {};
    if (size > this.#left) return undefined;
    this.#left -= size;
    return value;
  }

  set(name: string, value: Kept): void {
    this.#values.set(name, { value, size: sizeOf(value) });
  }
}

/** An entry counts as a character, however short it is. */
function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length + 1;
  const isMap = (one: Value): one is ReadonlyMap<string, Value> => one instanceof Map;
  const entries: readonly Value[] = isMap(value) ? [...value].flat() : [...value];
  return entries.reduce((sum, entry) => sum + sizeOf(entry), 1);
}

/** The texts with a separator between them; undefined where that is too long. */
export function joinTexts(texts: readonly string[], separator: string): string | undefined {
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0);
  return length > mostInOne ? undefined : texts.join(separator);
}

/** A pattern with texts put in; undefined where that is too long. A place for which there is no text stays. */
export function fillPattern(
  pattern: string,
  place: RegExp,
  textFor: (name: string, all: string) => string,
): string | undefined {
  let length = pattern.length;
  const filled = pattern.replace(place, (all, name: string) => {
    if (length > mostInOne) return '';
    const text = textFor(name, all);
    length += text.length;
    return text;
  });
  return length > mostInOne ? undefined : filled;
}
