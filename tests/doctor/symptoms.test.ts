// This file goes through the 28 symptoms that users of the API have reported, by their numbers in the reference on
// authentication. Each is led to a finding by a case as it happens, or has the reason why the doctor has nothing to do with it.
import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { diagnose } from '../../src/doctor/diagnose.ts';
import type { Diagnosis } from '../../src/doctor/diagnose.ts';
import { throughFetch } from '../../src/exchange/fetch.ts';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { send } from '../../src/exchange/send.ts';
import type { ApiRequest } from '../../src/request/build.ts';
import { queryStyle } from '../../src/request/target.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { noLimits, defaultLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import {
  success,
  askSandbox,
  caseOf,
  demoCase,
  examineAll,
  htmlPage,
  apiError,
  transportError,
} from '../support/builders/doctor.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { buildSampleWorld } from '../support/builders/sample-world.ts';
import { worldNow } from '../support/builders/world.ts';

const world = buildSampleWorld();
const open = (limits = noLimits) => createSandbox({ world, now: () => worldNow, limits });
const where = { target: demoCase.target, team: demoCase.team };

/** What examining a token of the sandbox finds. */
async function examined(change: Partial<typeof demoCase>, write = false): Promise<Diagnosis> {
  return (await examineAll({ ...demoCase, ...change }, askSandbox(open()), write)).diagnosis;
}

/** What is found about a call that the person made of the sandbox. */
async function called(
  slug: Slug,
  token: string,
  addition = '',
  sandbox = open(),
): Promise<Diagnosis> {
  const request = requestOf(draftOf(slug), where);
  const url = request.url + addition;
  return own({ ...request, url }, await ask({ ...request, url }, token, sandbox));
}

function ask(request: ApiRequest, token: string, sandbox = open()): Promise<Outcome> {
  const { signal } = new AbortController();
  return send(request, { transport: throughFetch(sandbox), token, signal });
}

function own(request: ApiRequest, outcome: Outcome): Diagnosis {
  return diagnose(caseOf({ calls: [{ purpose: 'own', request, style: queryStyle, outcome }] }));
}

function met(outcome: Outcome): Diagnosis {
  return own(requestOf(draftOf('questions')), outcome);
}

interface Covered {
  readonly finding: string;
  readonly happen: () => Diagnosis | Promise<Diagnosis>;
}

const covered: Readonly<Record<number, Covered>> = {
  1: { finding: 'token-missing', happen: () => called('questions', '') },
  3: { finding: 'key-sent', happen: () => called('questions', 'sandbox-pat', '&key=sandbox-pat') },
  // What the client did not send is what the API says is missing.
  4: { finding: 'token-missing', happen: () => called('questions', '') },
  5: {
    finding: 'token-unknown',
    happen: async () => {
      const sandbox = open();
      await called('me', '', '&access_token=sandbox-pat', sandbox);
      return (await examineAll(demoCase, askSandbox(sandbox))).diagnosis;
    },
  },
  6: { finding: 'team-old', happen: () => examined({ team: 'stackoverflow.com/c/demo' }) },
  7: { finding: 'free-plan', happen: () => examined({ token: 'sandbox-free-plan' }) },
  8: { finding: 'read-only', happen: () => examined({ token: 'sandbox-read-only' }, true) },
  9: { finding: 'other-team', happen: () => examined({ token: 'sandbox-other-team' }) },
  12: { finding: 'expired', happen: () => examined({ token: 'sandbox-expired' }) },
  14: {
    finding: 'key-required',
    happen: () => called('questions', '', '&access_token=sandbox-pat'),
  },
  16: {
    finding: 'deleted',
    happen: () => met(apiError(403, '`access_token` token not found (does not exist).')),
  },
  17: { finding: 'transport-error-browser', happen: () => met(transportError('browser')) },
  18: { finding: 'edge-throttled', happen: () => met(htmlPage(429, '0123456789abcdef-LHR')) },
  19: {
    finding: 'backoff-ignored',
    happen: async () => {
      const sandbox = open(defaultLimits);
      const request = requestOf(draftOf('search', { intitle: 'a' }), where);
      for (let call = 0; call < 10; call += 1) await ask(request, 'sandbox-pat', sandbox);
      return own(request, await ask(request, 'sandbox-pat', sandbox));
    },
  },
  20: { finding: 'transport-error-tls', happen: () => met(transportError('tls')) },
  21: { finding: 'site-sent', happen: () => called('errors', '', '?site=stackoverflow') },
  24: { finding: 'hidden-fields', happen: () => called('questions', 'sandbox-pat') },
  25: { finding: 'hidden-fields', happen: () => called('posts', 'sandbox-pat') },
  26: {
    finding: 'team-address',
    happen: () => examined({ team: 'https://stackoverflowteams.com/c/demo/questions' }),
  },
  28: {
    finding: 'no-method',
    happen: async () => {
      const request = requestOf(draftOf('users-by-ids', { ids: '1' }), where);
      const commas = { ...request, url: request.url.replace('/users/1', '/users/1,2') };
      return own(commas, await ask(commas, 'sandbox-pat'));
    },
  },
};

/** Why the doctor has nothing to say of the others. */
const elsewhere: Readonly<Record<number, string>> = {
  2: 'a client that looks for items before error_id: the doctor reads error_id first',
  10: 'API v3 only: v2.3 responds to a wrong slug with error 400',
  11: 'API v3 only',
  13: 'a terminal that shows gzip: the snippets ask for --compressed, the explorer unpacks',
  15: 'keys of applications are of Enterprise and the public network, Teams has none',
  22: 'impersonation is of Enterprise',
  23: 'user.email is of Enterprise',
  27: 'private teams of Enterprise are of API v3',
};

test.each(Object.entries(covered))(
  'symptom %s leads to its finding',
  async (_, { finding, happen }) => {
    const { findings, verdict } = await happen();
    expect(findings.map(({ id }) => id)).toContain(finding);
    if (finding !== 'hidden-fields') expect(verdict.id).toBe(finding);
  },
);

test('all 28 symptoms are covered, or it is said why not', () => {
  const numbers = [...Object.keys(covered), ...Object.keys(elsewhere)].map(Number);
  expect(numbers.sort((a, b) => a - b)).toEqual(
    Array.from({ length: 28 }, (_, index) => index + 1),
  );
});

test('a response with a filter of its own hides nothing', () => {
  const request = requestOf(draftOf('questions', { filter: 'withbody' }));
  expect(own(request, success({ items: [{ question_id: 1 }] })).findings).toEqual([]);
});
