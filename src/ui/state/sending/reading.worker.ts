// This worker reads one large response, and is ended then.
import { readResponse } from '../../../exchange/read-response.ts';
import type { RawResponse } from '../../../exchange/transport.ts';

/** What the worker is given. */
export interface ReadingTask {
  readonly raw: RawResponse;
  readonly tokens: readonly string[];
}

addEventListener('message', ({ data: { raw, tokens } }: MessageEvent<ReadingTask>) => {
  void readResponse(raw, tokens).then((outcome) => postMessage(outcome));
});
