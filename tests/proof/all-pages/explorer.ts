// This file collects what the page itself would collect.
import { throughFetch } from '../../../src/exchange/fetch.ts';
import { collectPages } from '../../../src/exchange/pages/collect.ts';
import { realPace } from '../../../src/exchange/pages/pace.ts';
import { send } from '../../../src/exchange/send.ts';
import type { ApiRequest } from '../../../src/request/build.ts';
import { largestPage, ownPageSize, pageRequest } from '../../../src/request/pages.ts';
import type { Sandbox } from '../../../src/sandbox/handler.ts';

/** All items of a request, in the order in which the page has them. */
export async function collectAsExplorer(
  request: ApiRequest,
  sandbox: Sandbox,
): Promise<readonly unknown[]> {
  const { signal } = new AbortController();
  const pageSize = ownPageSize(request) ?? largestPage;
  const transport = throughFetch(async (sent) => unpack(await sandbox(sent)));
  const steps = collectPages({
    ask: (page) =>
      send(pageRequest(request, page, pageSize), { transport, token: 'sandbox-pat', signal }),
    type: request.endpoint.returns,
    pageSize,
    limits: { items: Infinity, reserve: 0 },
    pace: { ...realPace, sleep: () => Promise.resolve() },
    signal,
  });
  const items: unknown[] = [];
  for (;;) {
    const next = await steps.next();
    if (next.done === true) {
      if (next.value.kind !== 'complete') throw new Error(`It ended with ${next.value.kind}.`);
      return items;
    }
    if (next.value.kind !== 'page' || next.value.piece.count === 0) continue;
    for (const line of next.value.piece.text.split('\n')) items.push(JSON.parse(line));
  }
}

function unpack({ status, headers, body }: Response): Response {
  const plain = body?.pipeThrough(new DecompressionStream('gzip')) ?? null;
  return new Response(plain, { status, headers });
}
