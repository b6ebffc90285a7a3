// This file opens the demo team inside a page, where no server and so no network lies between.
import { createSandbox } from './handler.ts';
import type { Sandbox } from './handler.ts';
import { createWorld } from './world/world.ts';

/** Makes the sandbox of this page. Its responses are unpacked, as fetch unpacks what comes over a network. */
export function openSandbox(): Sandbox {
  const now = () => Math.floor(Date.now() / 1000);
  const sandbox = createSandbox({ world: createWorld({ now: now() }), now });
  return async (request) => unpack(await sandbox(request));
}

/** Unpacks the body of a response, as fetch does. */
export function unpack(response: Response): Response {
  const coding = response.headers.get('content-encoding');
  if (!response.body || (coding !== 'gzip' && coding !== 'deflate')) return response;
  const { status, statusText, headers } = response;
  const body = response.body.pipeThrough(new DecompressionStream(coding));
  return new Response(body, { status, statusText, headers });
}
