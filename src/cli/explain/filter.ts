// This file explains a filter: what is in it, what default has more, and what it costs.
import { endpoints } from '../../catalog/index.ts';
import { send } from '../../exchange/send.ts';
import type { Transport } from '../../exchange/transport.ts';
import { advise } from '../../filters/advice.ts';
import { compose, decomposeShortly, describeComposition } from '../../filters/composition.ts';
import type { Composition } from '../../filters/composition.ts';
import { draftToCreate, draftToRead, readFilterResponse } from '../../filters/filter-calls.ts';
import { builtIns, without } from '../../filters/filter.ts';
import type { Filter } from '../../filters/filter.ts';
import { findKnownFilter } from '../../filters/find-known-filter.ts';
import { sampleDrafts } from '../../filters/sample-draft.ts';
import { buildRequest } from '../../request/build.ts';
import { endpointOf } from '../../request/draft.ts';
import type { Draft } from '../../request/draft.ts';
import { demoAccess, queryStyle, sandboxTarget } from '../../request/target.ts';
import type { Surroundings } from '../surroundings.ts';

export interface ExplainedFilter extends Composition {
  readonly filter: string;
  /** What it has and default has not, and the other way round. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
  readonly advice: readonly string[];
  readonly cost?: FilterCost;
}

/** Bytes, uncompressed, of the same response of the sandbox. */
interface FilterCost {
  readonly endpoint: string;
  readonly items: number;
  readonly bytes: number;
  readonly bytesOfDefault: number;
}

/** Explains a filter that is known here or was made by a sandbox; undefined for any other. */
export async function explainFilter(
  id: string,
  { tell, now }: Pick<Surroundings, 'tell' | 'now'>,
): Promise<ExplainedFilter | undefined> {
  const { throughOwnSandbox } = await import('../../server/sandbox/in-process.ts');
  const ask = askThrough(throughOwnSandbox(tell), now);
  const composition = findKnownFilter(id) ?? (await readInSandbox(id, ask));
  if (!composition) return undefined;
  const filter = compose(composition);
  const returned = objectOf(filter);
  const cost = await measure(composition, returned, ask);
  return {
    filter: id,
    ...composition,
    added: without(filter, builtIns.default),
    missing: without(builtIns.default, filter),
    advice: advise(returned, filter).map(({ message }) => message),
    ...(cost && { cost }),
  };
}

type Ask = (draft: Draft) => Promise<{ text: string; bytes: number; items: number } | undefined>;

function askThrough(transport: Transport, now: number): Ask {
  const { signal } = new AbortController();
  const where = {
    target: sandboxTarget('http://127.0.0.1'),
    style: queryStyle,
    team: demoAccess.team,
  };
  return async (draft) => {
    const request = buildRequest(draft, where, { now, zone: 'utc' });
    const outcome = await send(request, { transport, token: demoAccess.token, signal });
    if (outcome.kind !== 'success') return undefined;
    const { received, summary } = outcome;
    return { text: received.text, bytes: received.bytes, items: summary.items ?? 0 };
  };
}

/** The ids that a sandbox makes say what is in them to any other. */
async function readInSandbox(id: string, ask: Ask): Promise<Composition | undefined> {
  const response = await ask(draftToRead(id));
  const filter = response && readFilterResponse(response.text)?.filter;
  return filter && decomposeShortly(filter);
}

const usual = 'question';

/** The object whose fields a filter changes, a question before all others. */
function objectOf(filter: Filter): string {
  const changed = [...without(filter, builtIns.default), ...without(builtIns.default, filter)];
  const objects = changed.map((name) => name.split('.')[0] ?? '');
  const isUsual = objects.length === 0 || objects.includes(usual);
  return isUsual ? usual : (objects.find((object) => readerOf(object) !== undefined) ?? usual);
}

function readerOf(object: string) {
  return endpoints.find(
    ({ verb, returns, teams }) => verb === 'GET' && returns === object && teams !== 'no',
  );
}

async function measure(
  composition: Composition,
  returned: string,
  ask: Ask,
): Promise<FilterCost | undefined> {
  const made = await ask(draftToCreate(composition));
  const id = made && readFilterResponse(made.text)?.id;
  if (id === undefined) return undefined;
  const reader = readerOf(returned) ?? endpointOf('questions');
  for (const { endpoint, values } of sampleDrafts({ endpoint: reader, values: {} })) {
    const usual = await ask({ endpoint, values: { ...values, filter: 'default' } });
    const own = await ask({ endpoint, values: { ...values, filter: id } });
    if (usual && own && usual.items > 0) {
      const { items, bytes: bytesOfDefault } = usual;
      return { endpoint: endpoint.slug, items, bytes: own.bytes, bytesOfDefault };
    }
  }
  return undefined;
}

/** The explanation as text for a person. */
export function describeFilterText(explained: ExplainedFilter): string {
  const { filter, base, include, exclude, safe, added, missing, advice, cost } = explained;
  const made = describeComposition({ base, include, exclude, safe });
  return [
    `Filter ${filter}: ${made}`,
    `Adds to default: ${listed(added)}`,
    `Lacks of default: ${listed(missing)}`,
    safe
      ? 'Safe: titles, names and Markdown are encoded for HTML.'
      : 'Unsafe: titles, names and Markdown come as they were typed.',
    ...(cost
      ? [
          `Cost: ${cost.items} items of ${cost.endpoint} take ${cost.bytes} bytes in the sandbox, and ${cost.bytesOfDefault} with default.`,
        ]
      : []),
    ...advice.map((one) => `- ${one}`),
  ].join('\n');
}

/** Names that are listed, at most. */
const most = 40;

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nothing';
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return names.slice(0, most).join(', ') + more;
}
