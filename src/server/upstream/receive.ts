// This file reads the whole response, whatever carried it here.
import type { PartialResponse } from '../../exchange/thrown-errors.ts';
import type { RawResponse } from '../../exchange/transport.ts';
import { decompress } from './decompress.ts';
import { checkHead, headerValue, readHead } from './head.ts';
import type { RawHeaders } from './head.ts';
import type { UpstreamLimits } from './limits.ts';
import { readPacked } from './read-packed.ts';
import type { UpstreamCall } from './upstream-call.ts';

/** A response whose head has arrived; its body is as it was sent. */
export interface Arrival {
  readonly status: number;
  readonly headers: RawHeaders;
  readonly body: AsyncIterable<Uint8Array<ArrayBuffer>>;
}

interface Receiver extends Pick<UpstreamCall, 'onprogress'> {
  readonly onhead: UpstreamCall['onhead'];
  /** The address that was asked. */
  readonly url: string;
  readonly limits: UpstreamLimits;
  /** Called with what has been received so far, for whoever has to name a failure. */
  readonly onpartial: (partial: PartialResponse) => void;
}

/** Gives the response, decompressed. Throws a `ResponseError` or a `TransportError` for what cannot be one of the API. */
export async function receive(
  { status, headers, body }: Arrival,
  { url, limits, onhead, onprogress, onpartial }: Receiver,
): Promise<Omit<RawResponse, 'timing'>> {
  const head = readHead(status, headers);
  onpartial({ ...head, wireBytes: 0 });
  checkHead(head, headers, url);
  onhead?.(head);
  const packed = await readPacked(body, limits.wireBytes, (wireBytes) => {
    onpartial({ ...head, wireBytes });
    onprogress(wireBytes);
  });
  const wireBytes = packed.length;
  onpartial({ ...head, wireBytes });
  const isEmpty = wireBytes === 0 && status === 204;
  const encoding = isEmpty ? '' : headerValue(headers, 'content-encoding');
  return { ...head, body: decompress(packed, encoding, limits.bytes), wireBytes };
}
