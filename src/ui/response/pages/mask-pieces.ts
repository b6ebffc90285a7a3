import type { Piece } from '../../../exchange/pages/collect.ts';
import { ResponseMask } from '../../../secrets/mask-response.ts';
import { runInSlices } from '../../browser/slices.ts';

/** What hides in each piece the people of all of them. */
export async function maskPieces(
  pieces: readonly Piece[],
  team: string,
): Promise<(text: string) => string> {
  const mask = new ResponseMask(team);
  function* learn() {
    for (const { text } of pieces) {
      mask.learn(text);
      yield;
    }
  }
  await runInSlices(learn(), { signal: new AbortController().signal });
  return (text) => mask.mask(text);
}
