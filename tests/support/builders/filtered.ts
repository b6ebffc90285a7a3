// This file gathers the responses of the sandbox under filters: from every endpoint that reads, and errors.
import { gunzipSync } from 'node:zlib';
import type { Filter } from '../../../src/filters/filter.ts';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import type { Sandbox } from '../../../src/sandbox/handler.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { endpointCall, owedReads } from './calls.ts';
import { buildSampleWorld } from './sample-world.ts';
import { worldNow } from './world.ts';
import { tokenHeaders } from './wrapper.ts';
import { encode } from './writes.ts';

export type ParsedBody = Readonly<Record<string, unknown>>;

export interface FilteredResponse {
  readonly slug: string;
  readonly returned: string;
  readonly body: ParsedBody;
}

const world = buildSampleWorld();

/** Every endpoint that the sandbox owes a response, and a call that is refused. */
const calls = [
  ...owedReads.map((endpoint) => ({
    ...endpointCall(endpoint, world),
    slug: endpoint.slug,
    returned: endpoint.returns,
  })),
  { slug: 'refused', returned: 'question', path: '/questions', query: { page: '0' } },
];

/** The responses under a filter, which the sandbox is asked to make first. */
export async function gatherResponses({
  included,
  safe,
}: Filter): Promise<readonly FilteredResponse[]> {
  const limits = { ...noLimits, quota: 10_000 };
  const sandbox = createSandbox({ world, now: () => worldNow, limits });
  const fields = [...included].join(';');
  const form = encode({ base: 'none', include: fields, unsafe: String(!safe) });
  const made = await fetchBody(sandbox, '/filters/create', { method: 'POST', body: form });
  const [{ filter }] = made.items as readonly [{ readonly filter: string }];
  return Promise.all(
    calls.map(async ({ path, query, slug, returned }) => {
      const address = `${path}?${encode({ ...query, team: 'demo', filter })}`;
      return { slug, returned, body: await fetchBody(sandbox, address, { headers: tokenHeaders }) };
    }),
  );
}

async function fetchBody(sandbox: Sandbox, path: string, asked: RequestInit): Promise<ParsedBody> {
  const response = await sandbox(new Request(`http://127.0.0.1/2.3${path}`, asked));
  return JSON.parse(gunzipSync(await response.arrayBuffer()).toString()) as ParsedBody;
}
