// This file moves recorded addresses to the sandbox and checks what kind of response each gets.
import type { Endpoint } from '../../src/catalog/endpoint.ts';
import { readApiUrl } from '../../src/request/paste/api-url.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { filterById } from '../../src/sandbox/filtering/filter-id.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import type { Sandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { readCalls } from './addresses.ts';
import type { RecordedCall } from './addresses.ts';
import { counted } from './report.ts';
import type { ReportSection } from './report.ts';
import { unzip } from './unzip.ts';

/** Gives `error_name`, or the number of items. */
interface Verdict {
  readonly call: RecordedCall;
  readonly expected: 'items' | 'error';
  readonly got: string;
  readonly reason: string;
}

export async function checkSandbox(folder: string): Promise<readonly ReportSection[]> {
  const calls = readCalls(folder);
  if (calls.length === 0) return [];
  const world = createWorld({ now: Date.now() / 1000 });
  const sandbox = createSandbox({ world, limits: noLimits });
  const verdicts: Verdict[] = [];
  for (const call of calls) verdicts.push(await judge(call, sandbox));
  const isRight = ({ expected, got }: Verdict) => (expected === 'items') === (got === 'items');
  const count = (kind: Verdict['expected']) =>
    verdicts.filter((verdict) => verdict.expected === kind && isRight(verdict)).length;
  return [
    {
      title: 'recorded addresses, moved to the sandbox',
      facts: [
        `${count('items')} of ${calls.length} return the objects of their endpoint`,
        `${count('error')} of ${calls.length} are refused, as they have to be`,
      ],
      faults: verdicts
        .filter((verdict) => !isRight(verdict))
        .map(({ call, expected, got }) => `${call.url}: expected ${expected}, got ${got}`),
      exceptions: counted(
        verdicts.flatMap(({ expected, reason }) => (expected === 'error' ? [reason] : [])),
      ),
    },
  ];
}

async function judge(call: RecordedCall, sandbox: Sandbox): Promise<Verdict> {
  const read = readApiUrl(call.url, call.verb, call.form);
  const endpoint = 'draft' in read ? read.draft.endpoint : undefined;
  const reason = 'draft' in read ? whyRefused(read.draft) : 'no such method, in the catalog either';
  const response = await sandbox(moved(call, endpoint));
  const body = JSON.parse(await unzip(response)) as Readonly<Record<string, unknown>>;
  const isItems = response.status === 200 && ('items' in body || 'total' in body);
  const got = isItems ? 'items' : `${String(body.error_name)}: ${String(body.error_message)}`;
  return { call, expected: reason === undefined ? 'items' : 'error', got, reason: reason ?? '' };
}

type Draft = Parameters<typeof problemsOf>[0];

/** Why the sandbox has to refuse a draft; undefined where it has to succeed. */
function whyRefused(draft: Draft): string | undefined {
  const { endpoint, values } = draft;
  if (endpoint.teams === 'no' || endpoint.teams === 'unknown') return 'Teams does not have it';
  if (endpoint.verb === 'POST') return 'a write on a post that the demo team does not have';
  const filter = values.filter ?? '';
  if (filter !== '' && !filterById(filter)) return `what filter ${filter} holds is not known`;
  const [problem] = problemsOf(draft, 'demo', { now: 0, zone: 'utc' });
  return problem && `${endpoint.path}: ${problem.message}`;
}

/** The same call of the demo team: without key and token in the query, and without site, which Teams has no use for. */
function moved({ url, verb, form }: RecordedCall, endpoint: Endpoint | undefined): Request {
  const from = new URL(url);
  const isPage = from.pathname.startsWith('/docs/');
  const pairs = new URLSearchParams(isPage ? from.hash.slice(1) : from.search);
  for (const name of ['key', 'access_token', 'site', 'run']) pairs.delete(name);
  pairs.set('team', 'demo');
  const path = isPage ? pathOf(endpoint, pairs) : from.pathname.replace(/^\/v?\d\.\d(?=\/)/, '');
  const headers = { 'x-api-access-token': 'sandbox-pat' };
  return new Request(`http://sandbox.test/2.3${path}?${pairs}`, {
    method: verb,
    headers,
    ...(verb === 'POST' && { body: form.replace(/(^|&)(key|access_token|site)=[^&]*/g, '') }),
  });
}

function pathOf(endpoint: Endpoint | undefined, pairs: URLSearchParams) {
  const path = endpoint?.path ?? '/nothing';
  return path.replace(/\{(\w+)\}/g, (_, name: string) => pairs.get(name) ?? '');
}
