// This file is the transport through the relay of the explorer's own server, because browsers let no page call the API with
// a token.
import * as v from 'valibot';
import { readBytes } from './decode.ts';
import { InvalidResponse, TransportError } from './errors.ts';
import { lineSchema, relayPath, sessionHeader, tokenHeader, type Line } from './relay-protocol.ts';
import type { Carried, Transport } from './transport.ts';

export interface Relay {
  /** Where the server of the explorer is. */
  readonly origin: string;
  /** The secret that the served page holds; other pages cannot read it. */
  readonly session: string;
  readonly ask: (request: Request) => Promise<Response>;
}

/** Carries requests through a relay: the server makes each anew from its recipe, and unpacks the answer strictly. */
export function throughRelay(relay: Relay): Transport {
  return async (request, carried) => {
    const response = await askRelay(relay, request, carried);
    if (!response.ok || !response.body)
      throw new TransportError('server', await refusalOf(response));
    return read(new Lines(response.body), carried.onprogress);
  };
}

async function askRelay({ origin, session, ask }: Relay, request: Request, { recipe }: Carried) {
  const headers = new Headers({ 'content-type': 'application/json', [sessionHeader]: session });
  const token = tokenOf(request);
  if (token !== undefined) headers.set(tokenHeader, token);
  const body = JSON.stringify(recipe);
  const { signal } = request;
  try {
    return await ask(new Request(origin + relayPath, { method: 'POST', headers, body, signal }));
  } catch (error) {
    if (signal.aborted) throw error;
    const detail =
      'The server of this page does not answer. Start it again with npm start, then run again.';
    throw new TransportError('server', detail);
  }
}

function tokenOf({ headers }: Request): string | undefined {
  return (
    headers.get(tokenHeader) ?? headers.get('authorization')?.replace(/^Bearer /, '') ?? undefined
  );
}

const refusal = v.object({ message: v.string() });

/** What a server says that lets nothing through, such as one that was started again since the page was opened. */
async function refusalOf(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => undefined);
  const message = v.is(refusal, said) ? said.message : `It answered HTTP ${response.status}.`;
  return `The server of this page does not relay the request. ${message} Reload the page: the server may have been started again.`;
}

type Head = Extract<Line, { type: 'head' }>;

async function read(lines: Lines, onprogress: Carried['onprogress']): Promise<Response> {
  let head: Head = { type: 'head', status: 0, headers: [] };
  for (;;) {
    const line = await lines.next();
    if (line.type === 'head') head = line;
    else if (line.type === 'progress') onprogress(line.received);
    else if (line.type === 'no-answer')
      throw new TransportError(line.reason, line.detail, line.pause);
    else if (line.type === 'bad-answer') {
      throw new InvalidResponse(line.reason, line.detail, { ...head, wireBytes: line.wireBytes });
    } else return answer(head, await lines.rest(line.bytes), line.wireBytes);
  }
}

const bodiless = new Set([204, 205, 304]);

function answer({ status, headers }: Head, body: Uint8Array<ArrayBuffer>, wireBytes: number) {
  const received = new Headers(headers);
  received.set('content-length', String(wireBytes));
  return new Response(bodiless.has(status) ? null : body, { status, headers: received });
}

const lineFeed = 0x0a;

/** The lines of a stream, and the bytes after the last of them. */
class Lines {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  async next(): Promise<Line> {
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

  /** Everything that follows; it has to be so many bytes. */
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
  return new TransportError('server', 'The server of this page broke off. Run it again.');
}

function parse(text: string): Line {
  try {
    return v.parse(lineSchema, JSON.parse(text));
  } catch {
    const detail = 'What answers at the address of this page is not the server of this explorer.';
    throw new TransportError('server', detail);
  }
}
