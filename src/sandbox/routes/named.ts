import type { Input } from '../input/input.ts';

/** Keeps what has the text of `inname` in its name, whatever the case. */
export function nameFilter(input: Input): (name: string) => boolean {
  const part = input.text('inname')?.toLowerCase();
  return part === undefined ? () => true : (name) => name.toLowerCase().includes(part);
}
