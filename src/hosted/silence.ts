// This file gives up on a host that says nothing for too long.
import { TransportError } from '../exchange/thrown-errors.ts';
import { failureDetails } from '../server/upstream/failure-details.ts';

type Silence = 'first-byte-timeout' | 'idle-timeout';

/** Watches one response; `giveUp` is called once nothing has come in time. */
export function watchSilence(host: string, giveUp: (reason: Error) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const expect = (reason: Silence, milliseconds: number) => {
    stop();
    timer = setTimeout(
      () => giveUp(new TransportError(reason, failureDetails[reason](host, ''))),
      milliseconds,
    );
  };
  return {
    expect,
    stop,
    /** The same chunks, each of which has to come in time. */
    between: async function* <Chunk>(chunks: AsyncIterable<Chunk>, milliseconds: number) {
      expect('idle-timeout', milliseconds);
      for await (const chunk of chunks) {
        expect('idle-timeout', milliseconds);
        yield chunk;
      }
    },
  };
}
