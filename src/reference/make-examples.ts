// This file has the sandbox respond to the example request of each endpoint, and holds what comes back to what the catalog says.
import { endpoints } from '../catalog/index.ts';
import type { Draft } from '../request/draft.ts';
import { isRecord } from '../request/json.ts';
import { demoAccess, usualOrigin } from '../request/target.ts';
import { createSandbox } from '../sandbox/handler.ts';
import type { Sandbox } from '../sandbox/handler.ts';
import { unpack } from '../sandbox/in-page.ts';
import { noLimits } from '../sandbox/throttle/rate-limits.ts';
import { createWorld } from '../sandbox/world/world.ts';
import { findFault } from './check-example.ts';
import type { ReceivedExample } from './check-example.ts';
import {
  draftBefore,
  exampleClock,
  exampleDraft,
  exampleRequest,
  hasExample,
} from './example-draft.ts';

export interface Example {
  /** The parsed body. */
  readonly body: Readonly<Record<string, unknown>>;
  /** How many items were left out of it. */
  readonly omitted: number;
}

/**
 * Makes an example for each of the endpoints that the sandbox has, by slug. Rejects, naming the endpoint, where the sandbox does not
 * respond as the catalog says.
 */
export async function makeExamples(
  of = endpoints,
  now = exampleClock.now,
): Promise<Readonly<Record<string, Example>>> {
  const world = createWorld({ now });
  const sandbox = createSandbox({ world, now: () => now, limits: noLimits });
  const examples: Record<string, Example> = {};
  for (const endpoint of of.filter(hasExample)) {
    // What one example does, the others do not see.
    await sandbox(new Request(`${usualOrigin}/sandbox/reset`, { method: 'POST' }));
    const before = draftBefore(endpoint);
    if (before) await ask(sandbox, before);
    const received = await ask(sandbox, exampleDraft(endpoint));
    const fault = findFault(endpoint, received);
    if (fault !== undefined) throw new Error(`The example of ${endpoint.slug} ${fault}`);
    examples[endpoint.slug] = shorten(received.body);
  }
  return examples;
}

async function ask(sandbox: Sandbox, draft: Draft): Promise<ReceivedExample> {
  const { verb, url, form, header } = exampleRequest(draft);
  const isPosted = verb === 'POST';
  const headers = {
    [header.name]: header.scheme + demoAccess.token,
    ...(isPosted && { 'Content-Type': 'application/x-www-form-urlencoded' }),
  };
  const request = new Request(url, { method: verb, headers, ...(isPosted && { body: form }) });
  const response = unpack(await sandbox(request));
  const body: unknown = JSON.parse(await response.text());
  return { status: response.status, body: isRecord(body) ? body : {} };
}

/** One item is enough to see what they are like. */
function shorten(body: Example['body']): Example {
  const { items } = body;
  if (!Array.isArray(items) || items.length < 2) return { body, omitted: 0 };
  return { body: { ...body, items: items.slice(0, 1) }, omitted: items.length - 1 };
}
