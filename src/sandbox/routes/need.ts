import { badParameter } from '../http/api-error.ts';
import type { Input } from '../input/input.ts';

/** Gives what the `id` of the path names; a call about one thing needs it to be there. */
export function requireById<T>(
  known: { readonly get: (id: number) => T | undefined },
  input: Input,
): T {
  const found = known.get(input.number('id') ?? 0);
  // Invented: no public record says what a write on an unknown id gets.
  if (found === undefined) throw badParameter('id');
  return found;
}
