// This file is the transport through the explorer's own server, because browsers let no page call the API with a token.
import * as v from 'valibot';
import type { ApiRequest } from '../request/build.ts';
import { readBytes } from './decode.ts';
import { relayLineSchema, relayPath, sessionHeader, tokenHeader } from './relay-protocol.ts';
import type { RelayedRecipe, RelayLine } from './relay-protocol.ts';
import { InvalidResponseError, TransportError } from './thrown-errors.ts';
import { startTiming } from './timing.ts';
import type { RawResponse, Transport, TransportCall } from './transport.ts';

export interface RelayConnection {
  /** Where the server of the explorer is. */
  readonly origin: string;
  /** The secret that the served page holds; other pages cannot read it. */
  readonly session: string;
  readonly ask: (request: Request) => Promise<Response>;
}

/** Carries requests through a relay: the server makes each anew from its recipe, and decompresses the response strictly. */
export function throughRelay(relay: RelayConnection): Transport {
  return async (call) => {
    const timing = startTiming();
    const response = await askRelay(relay, call);
    if (!response.ok || !response.body)
      throw new TransportError('server', await refusalOf(response));
    let untilHead = 0;
    const onhead = () => ({ duration: untilHead } = timing());
    const received = await readResponse(new RelayLines(response.body), {
      onhead,
      onprogress: call.onprogress,
    });
    return { ...received, timing: { ...timing(), untilHead } };
  };
}

async function askRelay(
  { origin, session, ask }: RelayConnection,
  { request, token, signal }: TransportCall,
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', [sessionHeader]: session });
  if (token !== '') headers.set(tokenHeader, token);
  const body = JSON.stringify(relayedRecipe(request));
  try {
    return await ask(new Request(origin + relayPath, { method: 'POST', headers, body, signal }));
  } catch (error) {
    if (signal.aborted) throw error;
    const detail =
      'The server of this page does not respond. Start it again, then run the request again.';
    throw new TransportError('server', detail);
  }
}

/** What a relay is told of a request. */
export function relayedRecipe({ recipe, destination }: ApiRequest): RelayedRecipe {
  const { endpoint, values } = recipe;
  const { team, style } = destination;
  return { endpoint: endpoint.slug, values, team, style: style.id };
}

const refusal = v.object({ message: v.string() });

/** What a server says that lets nothing through, such as one that was restarted since the page was opened. */
async function refusalOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => undefined);
  const message = v.is(refusal, body) ? body.message : `It responded with HTTP ${response.status}.`;
  return `The server of this page does not relay the request. ${message} Reload the page: the server may have been restarted.`;
}

type HeadLine = Extract<RelayLine, { type: 'head' }>;

interface Listener extends Pick<TransportCall, 'onprogress'> {
  readonly onhead: () => void;
}

async function readResponse(
  lines: RelayLines,
  { onhead, onprogress }: Listener,
): Promise<Omit<RawResponse, 'timing'>> {
  let head: Omit<HeadLine, 'type'> = { status: 0, headers: [] };
  for (;;) {
    const line = await lines.next();
    if (line.type === 'head') {
      head = { status: line.status, headers: line.headers };
      onhead();
    } else if (line.type === 'progress') onprogress(line.received);
    else if (line.type === 'transport-error')
      throw new TransportError(line.reason, line.detail, line.pause);
    else if (line.type === 'invalid-response') {
      const { reason, detail, wireBytes } = line;
      throw new InvalidResponseError(reason, detail, { ...head, wireBytes });
    } else return { ...head, body: await lines.rest(line.bytes), wireBytes: line.wireBytes };
  }
}

const lineFeed = 0x0a;

/** The lines of a stream, and the bytes after the last of them. */
class RelayLines {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  async next(): Promise<RelayLine> {
    let end = this.#rest.indexOf(lineFeed);
    while (end === -1) {
      const { done, value } = await this.#reader.read();
      if (done) throw brokenOff();
      const joined = new Uint8Array(this.#rest.length + value.length);
      joined.set(this.#rest);
      joined.set(value, this.#rest.length);
      end = joined.indexOf(lineFeed, this.#rest.length);
      this.#rest = joined;
    }
    const text = new TextDecoder().decode(this.#rest.subarray(0, end));
    this.#rest = this.#rest.subarray(end + 1);
    return parse(text);
  }

  /** Everything that follows; it has to be this many bytes. */
  async rest(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const first = this.#rest;
    const reader = this.#reader;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (first.length > 0) controller.enqueue(first);
      },
      pull: async (controller) => {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
    const bytes = await readBytes(stream);
    if (bytes.length === length) return bytes;
    throw brokenOff();
  }
}

function brokenOff() {
  return new TransportError('server', 'The server of this page broke off. Run the request again.');
}

function parse(text: string): RelayLine {
  try {
    return v.parse(relayLineSchema, JSON.parse(text));
  } catch {
    const detail = 'What responds at the address of this page is not the server of this explorer.';
    throw new TransportError('server', detail);
  }
}
