// This file writes the calls of a route for a shell, one after the other.
import type { Block, HttpCall } from '../snippets/snippet.ts';
import type { MigratedRoute } from './migrate.ts';
import { missingOf, toHttpCall } from './v3-call.ts';
import type { Placeholder, V3Destination } from './v3-call.ts';

/** Writes a call for a shell, as `writeCurl` does. */
export type WriteCall = (
  call: HttpCall,
  publicToken: string | undefined,
  remark?: string,
) => readonly Block[];

/** What is looked up comes first. The token is read from the environment, for v3 has no sandbox. */
export function writeScript(
  { lookUps, calls }: MigratedRoute,
  destination: V3Destination,
  write: WriteCall,
): Block {
  const blocks = [...lookUps, ...calls].map((call) => {
    const isAfter = lookUps.length > 0 && call === calls[0];
    const remark = call.purpose ?? (isAfter ? 'Then, with what was found' : undefined);
    return write(toHttpCall(call, destination), undefined, remark)[0];
  });
  const warnings = new Set(blocks.flatMap((block) => block?.warning ?? []));
  return {
    label: blocks[0]?.label ?? '',
    text: blocks.map((block) => block?.text ?? '').join('\n\n'),
    ...(warnings.size > 0 && { warning: [...warnings].join(' ') }),
  };
}

/** What has to be replaced in the text, each once. */
export function placeholdersOf(
  { lookUps, calls, placeholders }: MigratedRoute,
  destination: V3Destination,
): readonly Placeholder[] {
  const missing = [...lookUps, ...calls].flatMap((call) => missingOf(call, destination));
  return [...new Map([...missing, ...placeholders].map((one) => [one.text, one])).values()];
}
