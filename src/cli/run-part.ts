import { load } from './load.ts';
import { exitCodes } from './surroundings.ts';

/** Loads the part of the program that a command is, and runs it. */
export async function runPart<Part>(
  part: Promise<Part>,
  run: (part: Part) => Promise<number> | number,
): Promise<number> {
  const loaded = await load(() => part);
  return loaded === undefined ? exitCodes.refused : run(loaded);
}
