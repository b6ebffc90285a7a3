// This file is a server that writes down each request as it came, and answers as the API does.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface Recorded {
  /** `GET /2.3/questions`: without the version, in which clients differ. */
  readonly line: string;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** When it came, in epoch seconds. */
  readonly at: number;
}

/** What the server does with a request. */
export type Answer = 'items' | 'error' | 'redirect';

export class Recorder {
  answer: Answer = 'items';
  readonly #server: Server;
  #requests: Recorded[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#record(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** What has come since it was asked last. */
  take(): readonly Recorded[] {
    const taken = this.#requests;
    this.#requests = [];
    return taken;
  }

  async #record(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    if (url === '/page') {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Proof</title>');
      return;
    }
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    if (url !== '/favicon.ico')
      this.#requests.push({
        line: `${method} ${url}`,
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, String(value)]),
        ),
        body: Buffer.concat(pieces).toString('latin1'),
        at: Date.now() / 1000,
      });
    if (this.answer === 'redirect' && url !== '/elsewhere') {
      response.writeHead(302, { Location: '/elsewhere' }).end();
      return;
    }
    response
      .writeHead(this.answer === 'error' ? 400 : 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Encoding': 'gzip',
      })
      .end(gzipSync(this.answer === 'error' ? wrongToken : items));
  }
}

const items = '{"items":[{"title":"na\u00efve"}],"has_more":false}';
export const wrongToken =
  '{"error_id":402,"error_message":"`access_token` is invalid","error_name":"invalid_access_token"}';
