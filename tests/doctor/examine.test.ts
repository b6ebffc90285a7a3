import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/doctor/diagnose.ts';
import { examine } from '../../src/doctor/examine.ts';
import type { SendCall } from '../../src/doctor/examine.ts';
import { nextStep } from '../../src/doctor/next-call.ts';
import { toRequest } from '../../src/request/build.ts';
import { pathStyle, queryStyle } from '../../src/request/target.ts';
import {
  aborted,
  success,
  askInTurn,
  caseOf,
  examineAll,
  given,
  idsOf,
  htmlPage,
  apiError,
  transportError,
} from '../support/builders/doctor.ts';

const missing = apiError(403, 'Access token is required to query Team specific data');

function signal() {
  return new AbortController().signal;
}

test('asks for the way without the token, then with it, and reads', async () => {
  const sent: string[] = [];
  const ask: SendCall = (request, token) => {
    sent.push(`${request.verb} ${request.url} ${token === '' ? '-' : request.header.name}`);
    return Promise.resolve(success());
  };
  const { events } = await examineAll(given, ask);
  const base = 'https://api.stackoverflowteams.com/2.3';
  expect(sent).toEqual([
    `GET ${base}/errors?pagesize=1 -`,
    `GET ${base}/me?team=acme X-API-Access-Token`,
    `GET ${base}/questions?pagesize=1&team=acme X-API-Access-Token`,
  ]);
  expect(events.map(({ kind }) => kind)).toEqual([
    ...['sending', 'received', 'sending', 'received', 'sending', 'received'],
    'done',
  ]);
});

test('sends nothing before it is asked to go on after a call was announced', async () => {
  let asked = 0;
  const ask: SendCall = () => {
    asked += 1;
    return Promise.resolve(success());
  };
  const run = examine(given, { ask, signal: signal(), write: false });
  expect((await run.next()).value).toMatchObject({ kind: 'sending', step: { sendsToken: false } });
  expect(asked).toBe(0);
  await run.next();
  expect(asked).toBe(1);
  await run.return();
  expect(await run.next()).toEqual({ value: undefined, done: true });
  expect(asked).toBe(1);
});

test('writes only on request, as a preview', async () => {
  const ask = askInTurn(success(), success(), success(), success());
  const { diagnosis } = await examineAll(given, ask, true);
  const write = diagnosis.case.calls.at(-1);
  expect(write?.request.url).toContain('/2.3/questions/add?team=acme');
  expect(write?.request.form).toMatch(/&preview=true$/);
});

test('tries the other header and the other address, at most four in all', async () => {
  const sent: string[] = [];
  const ask: SendCall = ({ url, header }, token) => {
    if (token !== '') sent.push(`${url.replace(/^.*\.com/, '')} ${header.scheme}${header.name}`);
    return Promise.resolve(token === '' ? success() : missing);
  };
  const { diagnosis, tries } = await examineAll(given, ask);
  expect(sent).toEqual([
    '/2.3/me?team=acme X-API-Access-Token',
    '/2.3/me?team=acme Bearer Authorization',
    '/v2.3/teams/acme/me Bearer Authorization',
    '/v2.3/teams/acme/me X-API-Access-Token',
  ]);
  expect([tries, diagnosis.verdict.id]).toEqual([4, 'token-missing']);
});

test('stops at the way that works and says so', async () => {
  const ask = askInTurn(success(), apiError(401), success(), success());
  const { diagnosis, tries } = await examineAll(given, ask);
  expect(tries).toBe(2);
  expect(diagnosis.verdict).toMatchObject({ id: 'other-style', result: 'stopped' });
  expect(idsOf(diagnosis)).toEqual(['other-style']);
});

test('the response that decides counts, not those before it', async () => {
  const ask = askInTurn(success(), apiError(404), apiError(404), apiError(402, 'has expired'));
  const { diagnosis, tries } = await examineAll({ ...given, style: pathStyle }, ask);
  expect([tries, ...idsOf(diagnosis)]).toEqual([3, 'expired']);
});

test.each([
  ['a closed way', transportError('dns'), 'transport-error-dns'],
  ['a page in between', htmlPage(403), 'foreign-page'],
  ['an outage', apiError(503), 'unavailable'],
])('the token is not sent over %s', async (_, outcome, id) => {
  const { diagnosis, tries } = await examineAll(given, askInTurn(outcome));
  expect([tries, diagnosis.case.calls.length, diagnosis.verdict.id]).toEqual([0, 1, id]);
});

test('a host that refuses to list its errors without a token is still the API', async () => {
  const ask = askInTurn(missing, success(), success());
  expect((await examineAll(given, ask)).diagnosis.verdict.id).toBe('works');
});

test('stopped in the middle, it says so', async () => {
  const { diagnosis } = await examineAll(given, askInTurn(success(), aborted));
  expect(diagnosis.verdict).toMatchObject({ id: 'interrupted', result: 'unfinished' });
  const abort = new AbortController();
  abort.abort();
  const run = examine(given, { ask: askInTurn(), signal: abort.signal, write: false });
  expect((await run.next()).value).toMatchObject({ kind: 'done' });
});

test('before anything is asked, nothing is claimed', () => {
  expect(diagnose(caseOf()).verdict).toMatchObject({ id: 'unfinished', result: 'unfinished' });
});

const outcomes = fc.oneof(
  fc
    .constantFrom(400, 401, 402, 403, 404, 405, 406, 407, 409, 499, 500, 502, 503)
    .map((id) => apiError(id)),
  fc.constantFrom(success(), missing, aborted, htmlPage(403), transportError('reset')),
);

test('whatever comes back, few calls are made, none twice, and there is a verdict', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcomes, { minLength: 8, maxLength: 8 }),
      fc.constantFrom(queryStyle, pathStyle),
      fc.boolean(),
      async (outcomes, style, write) => {
        const { diagnosis, tries } = await examineAll(
          { ...given, style },
          askInTurn(...outcomes),
          write,
        );
        const { calls } = diagnosis.case;
        const made = calls.map(({ request }) => `${request.url} ${request.header.name}`);
        expect(new Set(made).size).toBe(made.length);
        expect(tries).toBeLessThanOrEqual(4);
        expect(calls.length).toBeLessThanOrEqual(7);
        expect(nextStep(diagnosis, { write })).toBeUndefined();
        if (diagnosis.verdict.id === 'works') expect(diagnosis.tokenStatus.reads).toBe(true);
        if (diagnosis.verdict.result === 'unfinished')
          expect(diagnosis.verdict.id).toBe('interrupted');
        for (const { request } of calls) {
          expect(request.url).toMatch(/^https:\/\/api\.stackoverflowteams\.com\/v?2\.3\//);
          expect(toRequest(request.recipe, request.destination)).toEqual(request);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
