// This file runs a suite against the sandbox twice: called directly, and over a real socket.
import { serve } from '@hono/node-server';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { SandboxOptions } from '../../../src/sandbox/handler.ts';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The bytes as they came, compressed. */
  readonly bytes: Uint8Array;
  /** The body unpacked; it has to be packed as the headers say. */
  readonly text: string;
  /** The body as it came, for those that are not packed. */
  readonly plain: string;
}

/** Sends a request to a path of the host, such as `/2.3/errors`. */
export type Ask = (path: string, asked?: Asked) => Promise<ReceivedResponse>;

interface Opened {
  readonly ask: Ask;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface SandboxTransport {
  readonly ask: Ask;
  /** Where the sandbox listens; 0 where it is called directly. */
  readonly port: () => number;
}

/**
 * Describes the suite once for each transport. Tests stand still in time, so nothing is throttled unless they ask for it.
 * A bug of the sandbox, which callers see as error 500, fails the suite.
 */
export function describeTransports(
  options: SandboxOptions,
  suite: (transport: SandboxTransport) => void,
) {
  const transports = { 'called directly': openDirectly, 'over a socket': openSocket };
  describe.each(Object.entries(transports))('%s', (_, open) => {
    const bugs: unknown[] = [];
    let opened: Opened | undefined;
    beforeAll(async () => {
      opened = await open({
        limits: { ...noLimits, quota: 10_000 },
        onbug: (error) => bugs.push(error),
        ...options,
      });
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

export function openDirectly(options: SandboxOptions): Promise<Opened> {
  const sandbox = createSandbox(options);
  const ask: Ask = async (path, asked = {}) => {
    const response = await sandbox(new Request(`http://127.0.0.1${path}`, asked));
    const bytes = new Uint8Array(await response.arrayBuffer());
    return received(response.status, response.headers, bytes);
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

function askSocket(port: number, path: string, asked: Asked = {}) {
  const { method = 'GET', headers = {}, body } = asked;
  return new Promise<ReceivedResponse>((resolve, reject) => {
    const request = send(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const headers = new Headers(
            Object.entries(incoming.headers).map(
              ([name, value]) => [name, String(value)] as [string, string],
            ),
          );
          resolve(received(incoming.statusCode ?? 0, headers, Buffer.concat(chunks)));
        });
        incoming.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function received(status: number, headers: Headers, bytes: Uint8Array): ReceivedResponse {
  return {
    status,
    headers,
    bytes,
    get text() {
      return unpack(bytes, headers);
    },
    get plain() {
      return new TextDecoder().decode(bytes);
    },
  };
}

function unpack(bytes: Uint8Array, headers: Headers) {
  if (bytes.length === 0) return '';
  const unpacked =
    headers.get('content-encoding') === 'deflate' ? inflateSync(bytes) : gunzipSync(bytes);
  return unpacked.toString();
}
