import { expect, test } from 'vitest';
import { errors } from '../../src/catalog/errors.ts';
import type { Slug } from '../../src/catalog/index.ts';
import { explain } from '../../src/doctor/explain.ts';
import { throughFetch } from '../../src/exchange/fetch.ts';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { readPasted } from '../../src/exchange/pasted.ts';
import { send } from '../../src/exchange/send.ts';
import { demoAccess, sandboxTarget, teamTarget } from '../../src/request/target.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import {
  success,
  htmlPage,
  apiError,
  transportError,
  invalidResponse,
} from '../support/builders/doctor.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { buildSampleWorld } from '../support/builders/sample-world.ts';
import { worldNow } from '../support/builders/world.ts';

const target = sandboxTarget('http://sandbox.test');

function explainOne(
  outcome: Outcome,
  slug: Slug = 'questions',
  values = {},
  { token = 'rl3x9JGX*8kLg))', at = teamTarget } = {},
) {
  return explain({ request: requestOf(draftOf(slug, values)), outcome, target: at, token });
}

/** What the API is known to say, and what it leads with: the finding, and what the explorer offers. */
test.each([
  [400, 'pagesize', 'bad-parameter', ['field pagesize']],
  [400, 'page', 'bad-parameter', ['field page']],
  [400, 'sort', 'bad-parameter', ['field sort']],
  [400, 'min', 'bad-parameter', ['field min']],
  [400, 'order', 'bad-parameter', ['field order']],
  [400, 'tagged', 'bad-parameter', ['field tagged']],
  [400, 'something else', 'bad-parameter', ['laboratory']],
  [400, "`key` doesn't match a known application", 'key-sent', ['laboratory']],
  [400, 'This method does not accept a `site` parameter', 'site-sent', ['laboratory']],
  [400, 'site is required', 'public-network', ['laboratory']],
  [400, 'No site found for name `123`', 'public-network', ['laboratory']],
  [400, 'No team found for name `acme`', 'team-unknown', ['field team', 'doctor']],
  [400, 'access_tokens', 'impersonation', ['laboratory']],
  [401, 'This method requires an access_token', 'token-missing', ['doctor']],
  [402, '`access_token` has expired', 'expired', ['field token']],
  [402, '`access_token` not found (does not exist)', 'deleted', ['field token', 'doctor']],
  [402, 'simulated', 'token-unknown', ['field token', 'doctor']],
  [403, 'Access token is required to query Team specific data', 'token-missing', ['doctor']],
  [403, 'page above 25 requires access token or app key', 'page-limit', ['field page']],
  [
    403,
    '`access_token` does not grant access to this team',
    'other-team',
    ['field team', 'doctor'],
  ],
  [403, 'the API is not available on the plan of this team', 'free-plan', ['laboratory']],
  [403, '`access_token` does not have write access', 'read-only', ['field token', 'doctor']],
  [403, 'no', 'denied', ['field token', 'doctor']],
  [
    403,
    'The account associated with the access_token does not have a user on the site',
    'no-member',
    ['field team'],
  ],
  [
    403,
    '`key` is not valid for passed `access_token`, application did not create token.',
    'key-mismatch',
    ['laboratory'],
  ],
  [
    403,
    '`key` is not valid for passed `access_token`, token not found (does not exist).',
    'deleted',
    ['field token', 'doctor'],
  ],
  [
    403,
    'Access denied - impersonation is only allowed via service accounts',
    'impersonation',
    ['laboratory'],
  ],
  [404, 'no method found with this name', 'no-method', ['laboratory']],
  [405, '`key` is required when `access_token` is passed.', 'key-required', ['laboratory']],
  [
    406,
    'Access token sent over non-HTTPS request, it has been invalidated',
    'compromised',
    ['field token'],
  ],
  [407, 'too short', 'write-failed', ['laboratory']],
  [409, '', 'duplicate', ['laboratory']],
  [500, '', 'internal-error', ['laboratory']],
  [502, 'Violation of backoff parameter', 'backoff-ignored', ['laboratory']],
  [502, 'too many requests from this IP', 'throttled', ['laboratory']],
  [503, '', 'unavailable', ['laboratory']],
  [499, '', 'undocumented-error', ['laboratory']],
] as const)('error %d “%s” leads with %s', (id, message, finding, offers) => {
  const explained = explainOne(apiError(id, message));
  expect(explained?.finding.id).toBe(finding);
  expect(offersOf(explained)).toEqual(offers);
});

function offersOf(explained: ReturnType<typeof explain>) {
  return explained?.offers.map((offer) => ('name' in offer ? `field ${offer.name}` : offer.kind));
}

test('a refused parameter is named with what it takes', () => {
  const said = (message: string, slug?: Slug) => {
    const { meaning, action } = explainOne(apiError(400, message), slug)?.finding ?? {};
    return `${meaning ?? ''} ${action ?? ''}`;
  };
  expect(said('pagesize')).toBe(
    'The API rejects the value of pagesize, which takes 0 to 100. Correct pagesize or leave it out.',
  );
  expect(said('order')).toContain('desc');
  expect(said('sort')).toContain('activity');
  expect(said('ids', 'questions-by-ids')).toContain('at most 100 ids joined by semicolons');
  expect(said('`tagged`: nothing')).toContain('tagged');
});

test('never repeats what came back', () => {
  const secret = 'rl3x9JGX*8kLg))';
  for (const { id } of errors) {
    const explained = explainOne(apiError(id, `${secret} \`${secret}\` team write expired`));
    expect(JSON.stringify(explained)).not.toContain(secret);
  }
});

test('an error that was asked for is nothing to worry about', () => {
  const explained = explainOne(apiError(402, 'simulated'), 'simulate-error', { id: '402' });
  expect(explained?.finding.meaning).toBe('This error was requested, and nothing is wrong.');
  expect(offersOf(explained)).toEqual(['laboratory']);
});

test('ids that are no numbers are the cause of a path that is not known', () => {
  const explained = explainOne(apiError(404), 'questions-by-ids', { ids: '1;two' });
  expect(explained?.finding.parameter).toBe('ids');
});

test('a write that is refused without a known word lacks write access', () => {
  expect(explainOne(apiError(403, 'no'), 'create-question')?.finding.id).toBe('read-only');
  expect(
    explainOne(apiError(403, 'does not grant access to this team'), 'create-question')?.finding.id,
  ).toBe('other-team');
});

test('a token that was sent and did not arrive is not said to be left out', () => {
  const said = (token: string) =>
    explainOne(apiError(401), 'me', {}, { token })?.finding.meaning ?? '';
  expect(said('')).toContain('sent no token');
  expect(said('x')).toContain('removes the header');
});

test.each([
  [htmlPage(403, '8c0ffee123456789-LHR'), 'edge-blocked', ['doctor']],
  [htmlPage(200), 'foreign-page', ['doctor']],
  [invalidResponse('empty'), 'invalid-response-empty', []],
  [invalidResponse('redirect', { status: 302 }), 'redirect', ['doctor']],
  [transportError('dns'), 'transport-error-dns', []],
  [transportError('tls'), 'transport-error-tls', ['doctor']],
  [transportError('unsent'), 'transport-error-unsent', ['field token']],
  [transportError('paused', 10), 'transport-error-paused', []],
  [transportError('relay'), 'transport-error-relay', []],
  [readPasted("{'items': []}", 0, []), 'pasted-python', []],
  [readPasted('$ x\n{"items":[]}', 0, []), 'pasted-among-text', ['read-inner']],
] as const)('%# is explained by %s', (outcome, finding, offers) => {
  const explained = explainOne(outcome);
  expect(explained?.finding.id).toBe(finding);
  expect(offersOf(explained)).toEqual(offers);
});

test('the server that lets no writes through says how to let them', () => {
  expect(explainOne(transportError('relay'))?.finding.action).toContain('--allow-writes');
});

test.each([
  ['a list that became one text', '"tags":"python sql c#"', 'tags'],
  ['an object', '"owner":"@{user_id=1; display_name=Ada}"', 'owner'],
  ['objects of a list', '"comments":["@{comment_id=1}"]', 'comments'],
  ['the name of a type', '"answers":"System.Object[]"', 'answers'],
  ['the name of a type in a list', '"answers":["System.Object[]"]', 'answers'],
])('a pasted response that PowerShell cut is said to be cut: %s', (_, pair, name) => {
  const outcome = readPasted(`{"items":[{"title":"x",${pair}}],"has_more":false}`, 0, []);
  expect(outcome.kind).toBe('success');
  const { finding } = explainOne(outcome) ?? {};
  expect(finding).toMatchObject({
    id: 'cut',
    action: expect.stringContaining('-Depth 100') as string,
  });
  expect(finding?.meaning).toContain(name);
});

test('a response whose items were cut away altogether is said to be cut', () => {
  const outcome = readPasted('{"items":"@{title=x} @{title=y}","has_more":false}', 0, []);
  expect(explainOne(outcome)?.finding.id).toBe('cut');
});

test('a whole response is not said to be cut, whatever its texts are', () => {
  const item = { title: 'System.Object[]', body: '@{a=1}', tags: ['a'], owner: { user_id: 1 } };
  const outcome = readPasted(JSON.stringify({ items: [item], has_more: false }), 0, []);
  expect(explainOne(outcome)).toBeUndefined();
});

async function ask(slug: Slug, values: Record<string, string>, token: string = demoAccess.token) {
  const sandbox = createSandbox({ world: buildSampleWorld(), now: () => worldNow });
  const request = requestOf(draftOf(slug, values), { target, team: demoAccess.team });
  const transport = throughFetch(sandbox);
  const { signal } = new AbortController();
  const outcome = await send(request, { transport, token, signal });
  return explain({ request, outcome, target, token });
}

test('the sandbox is explained: an expired token, a page that is too large, a method of the network', async () => {
  expect((await ask('me', {}, 'sandbox-expired'))?.finding.meaning).toBe(
    'The end date of the token has passed.',
  );
  expect((await ask('questions', { pagesize: '500' }))?.finding.parameter).toBe('pagesize');
  expect((await ask('inbox', {}))?.finding.meaning).toContain('Teams does not have /inbox');
});

test('a filter that the sandbox does not know is said to be of the real API, with a way to read it', async () => {
  const explained = await ask('questions', { filter: '!-*f(6rc.(Xr5' });
  expect(explained?.finding.meaning).toContain('belongs to the real API');
  expect(explained?.offers).toEqual([
    { kind: 'read-filter', id: '!-*f(6rc.(Xr5' },
    { kind: 'field', name: 'filter' },
  ]);
});

test('a response that is as it should be is not explained', () => {
  expect(explainOne(success())).toBeUndefined();
});
