import fc from 'fast-check';
import { gunzipSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { errors } from '../../src/catalog/errors.ts';
import { endpoints } from '../../src/catalog/index.ts';
import { parametersOf } from '../../src/request/draft.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { endpointCall } from '../support/builders/calls.ts';
import { buildSampleWorld } from '../support/builders/sample-world.ts';
import { worldNow } from '../support/builders/world.ts';
import { runs } from './runs.ts';

const world = buildSampleWorld();
const names = [
  ...new Set(endpoints.flatMap((endpoint) => parametersOf(endpoint).map(({ name }) => name))),
  ...['team', 'callback', 'key', 'access_token', 'site', 'preview', '__proto__', 'constructor'],
];
const numbers = ['0', '-1', '1', '7', '100', '1e9', '2147483648', 'NaN', '1.5', '9'.repeat(300)];
const values = fc.oneof(
  anyText().map((text) => text.toWellFormed()),
  fc.constantFrom(...numbers, 'asc', 'desc', 'votes', 'activity', 'true', 'demo', 'default'),
  fc.constantFrom('none', 'withbody', 'total', '1;2;3', ';;', 'docker', '!nOedRLbqzB', '{x}'),
);
const pairs = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 3 });

/** A call that would work, for the path and the parameters of an endpoint, with some of its values replaced. */
const nearlyRight = fc.constantFrom(...endpoints).chain((endpoint) => {
  const { path, query } = endpointCall(endpoint, world);
  const own = parametersOf(endpoint).filter((parameter) => parameter.in !== 'path');
  const example = fc
    .constantFrom(...own, undefined)
    .chain((parameter) =>
      parameter
        ? fc.tuple(
            fc.constant(parameter.name),
            fc.oneof({ arbitrary: fc.constant(parameter.example), weight: 2 }, values),
          )
        : fc.constant(['page', '1'] as [string, string]),
    );
  return fc.record({
    path: fc.constant(path),
    method: fc.constant<string>(endpoint.verb),
    query: fc.array(example, { maxLength: 3 }).map((all) => [...Object.entries(query), ...all]),
  });
});

const anything = fc.record({
  path: fc.oneof(
    fc.constantFrom(...endpoints.map(({ path }) => path)),
    fc
      .tuple(fc.constantFrom(...endpoints), values)
      .map(([{ path }, text]) => path.replace(/\{\w+\}/g, encodeURIComponent(text))),
    fc
      .array(values, { maxLength: 4 })
      .map((parts) => `/${parts.map(encodeURIComponent).join('/')}`),
  ),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
  query: pairs,
});

const fieldText = fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/g, ''));
const otherHeaders = fc.record(
  {
    authorization: fc.oneof(fc.constantFrom('Bearer sandbox-pat', 'Basic eA==', ''), fieldText),
    'accept-encoding': fc.oneof(fc.constantFrom('gzip', 'deflate', 'identity', '*;q=0'), fieldText),
    'content-type': fc.oneof(
      fc.constantFrom(
        'application/x-www-form-urlencoded',
        'application/json',
        'multipart/form-data',
      ),
      fieldText,
    ),
    origin: fc.oneof(fc.constantFrom('null', 'https://evil.test'), fieldText),
    'x-sandbox-fault': fieldText,
  },
  { requiredKeys: [] },
);

const token = fc.oneof(
  { arbitrary: fc.constant('sandbox-pat'), weight: 12 },
  fc.constantFrom('sandbox-pat-readonly', 'sandbox-pat-expired', ''),
  fieldText,
);

const asked = fc.record({
  root: fc.oneof(
    { arbitrary: fc.constantFrom('/2.3', '/v2.3/teams/demo'), weight: 12 },
    fc.constantFrom('', '/2.2', '//2.3', '/v2.3/teams/other', '/v2.3'),
  ),
  call: fc.oneof({ arbitrary: nearlyRight, weight: 3 }, anything),
  token,
  headers: fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, otherHeaders),
  form: fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, anyText(200)),
});

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

/** A POST has its pairs in its form, unless that is another text. */
function requestOf({ root, call, token, headers, form }: Asked): Request {
  const pairs = new URLSearchParams([['team', 'demo'], ...call.query]).toString();
  const takesBody = call.method !== 'GET' && call.method !== 'HEAD';
  const body = form === '' ? new URLSearchParams(pairs) : form;
  const url = `http://127.0.0.1${root}${call.path}${takesBody ? '' : `?${pairs}`}`;
  const sent = { 'x-api-access-token': token, ...headers };
  return new Request(url, { method: call.method, headers: sent, ...(takesBody && { body }) });
}

async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const coding = response.headers.get('content-encoding');
  if (coding === 'gzip') return gunzipSync(bytes).toString();
  return coding === 'deflate' ? inflateSync(bytes).toString() : new TextDecoder().decode(bytes);
}

/** Without the function that a script calls with it. */
const jsonOf = (text: string): string => /^[\w$.[\]]+\((\{.*\})\);?$/s.exec(text)?.[1] ?? text;

const errorNames = new Set(errors.map(({ name }) => name));

test('any request gets a wrapper or an error with a name, and none finds a bug', async () => {
  const bugs: unknown[] = [];
  let now = worldNow;
  const sandbox = createSandbox({
    world,
    // Later with each call, so that the same text may be written again.
    now: () => (now += 60),
    limits: { ...noLimits, quota: 1_000_000 },
    onbug: (error) => bugs.push(error),
  });
  let calls = 0;
  let successes = 0;
  const property = fc.asyncProperty(asked, async (one) => {
    calls += 1;
    // What was written is undone now and then: the team would grow.
    if (calls % 2000 === 0)
      await sandbox(new Request('http://127.0.0.1/sandbox/reset', { method: 'POST' }));
    const response = await sandbox(requestOf(one));
    const text = one.call.method === 'HEAD' ? '' : await textOf(response);
    if (bugs.length > 0) throw new Error('The sandbox has a bug.', { cause: bugs[0] });
    expect(response.status).not.toBe(500);
    if (text === '') return;
    const body = JSON.parse(jsonOf(text)) as Readonly<Record<string, unknown>>;
    if (!('error_id' in body)) {
      successes += 1;
      expect(response.status).toBe(200);
      return;
    }
    expect(body.error_id).not.toBe(500);
    expect(errorNames).toContain(body.error_name);
    expect(typeof body.error_message).toBe('string');
  });
  await fc.assert(property, runs(3000));
  // Most are refused, and still enough get through to what is behind.
  expect(successes).toBeGreaterThan(calls / 20);
});
