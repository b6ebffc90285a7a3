// This file runs a suite against the sandbox twice: called directly, and over a real socket.
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, inflateSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/handler.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Response {
  readonly status: number;
  readonly headers: Headers;
  /** The bytes as they came, compressed. */
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Sends a request to a path of the host, such as `/2.3/errors`. */
export type Ask = (path: string, asked?: Asked) => Promise<Response>;

interface Opened {
  readonly ask: Ask;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface Transport {
  readonly ask: Ask;
  /** Where the sandbox listens; 0 where it is called directly. */
  readonly port: () => number;
}

/** Describes the suite once for each transport. A bug of the sandbox, which callers see as error 500, fails it. */
export function describeTransports(options: SandboxOptions, suite: (transport: Transport) => void) {
  const transports = { 'called directly': openDirectly, 'over a socket': openSocket };
  describe.each(Object.entries(transports))('%s', (_, open) => {
    const bugs: unknown[] = [];
    let opened: Opened | undefined;
    beforeAll(async () => {
      opened = await open({ onbug: (error) => bugs.push(error), ...options });
    });
    afterAll(async () => {
      await opened?.close();
      expect(bugs).toEqual([]);
    });
    const get = () => {
      if (!opened) throw new Error('The transport is open only while tests run.');
      return opened;
    };
    suite({ ask: (path, asked) => get().ask(path, asked), port: () => get().port });
  });
}

function openDirectly(options: SandboxOptions): Promise<Opened> {
  const sandbox = createSandbox(options);
  const ask: Ask = async (path, asked = {}) => {
    const response = await sandbox(new Request(`http://127.0.0.1${path}`, asked));
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text: unpack(bytes, response.headers),
    };
  };
  return Promise.resolve({ ask, port: 0, close: () => Promise.resolve() });
}

async function openSocket(options: SandboxOptions): Promise<Opened> {
  const server = serve({ fetch: createSandbox(options), port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  return { ask: (path, asked) => askSocket(port, path, asked), port, close };
}

function askSocket(port: number, path: string, { method = 'GET', headers = {} }: Asked = {}) {
  return new Promise<Response>((resolve, reject) => {
    const request = send(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const received = new Headers(
            Object.entries(incoming.headers).map(
              ([name, value]) => [name, String(value)] as [string, string],
            ),
          );
          resolve({
            status: incoming.statusCode ?? 0,
            headers: received,
            bytes,
            text: unpack(bytes, received),
          });
        });
        incoming.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end();
  });
}

function unpack(bytes: Uint8Array, headers: Headers) {
  if (bytes.length === 0) return '';
  const unpacked =
    headers.get('content-encoding') === 'deflate' ? inflateSync(bytes) : gunzipSync(bytes);
  return unpacked.toString();
}
