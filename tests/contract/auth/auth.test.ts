import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const bearer = { authorization: 'Bearer sandbox-pat' };

const opened = [
  ['the query and X-API-Access-Token', '/2.3/me?team=demo', tokenHeaders],
  ['the query and Authorization', '/2.3/me?team=demo', bearer],
  ['the path and Authorization', '/v2.3/teams/demo/me', bearer],
  ['the path and X-API-Access-Token', '/v2.3/teams/demo/me', tokenHeaders],
  ['a scheme in other letters', '/v2.3/teams/demo/me', { authorization: 'bearer sandbox-pat' }],
  ['both headers, as an official client does', '/2.3/me?team=demo', { ...bearer, ...tokenHeaders }],
  ['a path with another team in its query', '/v2.3/teams/demo/me?team=other', bearer],
] as const;

/** What is not recorded is in src/sandbox/auth.ts as invented. */
const refused = [
  [
    'no token',
    '/2.3/users?team=demo',
    {},
    403,
    'Access token is required to query Team specific data',
  ],
  [
    'a blank token',
    '/2.3/users?team=demo',
    { 'x-api-access-token': ' ' },
    403,
    'Access token is required to query Team specific data',
  ],
  [
    'another scheme',
    '/2.3/users?team=demo',
    { authorization: 'Basic sandbox-pat' },
    403,
    'Access token is required to query Team specific data',
  ],
  ['no token on /me', '/2.3/me?team=demo', {}, 401, 'This method requires an access_token'],
  ['no team', '/2.3/users', tokenHeaders, 400, 'team is required'],
  ['a blank team', '/2.3/users?team=', tokenHeaders, 400, 'team is required'],
  ['neither', '/2.3/users', {}, 400, 'team is required'],
  ['a wrong team', '/2.3/users?team=nope', tokenHeaders, 400, 'No team found for name `nope`'],
  [
    'a wrong team in the path',
    '/v2.3/teams/nope/users',
    bearer,
    400,
    'No team found for name `nope`',
  ],
  [
    'an unknown token',
    '/2.3/users?team=demo',
    { 'x-api-access-token': 'x' },
    402,
    '`access_token` is not valid',
  ],
  [
    'a token in the query',
    '/2.3/users?team=demo&access_token=sandbox-pat',
    {},
    405,
    '`key` is required when `access_token` is passed.',
  ],
  [
    'a token in both places',
    '/2.3/users?team=demo&access_token=sandbox-pat',
    tokenHeaders,
    405,
    '`key` is required when `access_token` is passed.',
  ],
  [
    'a key',
    '/2.3/users?team=demo&key=sandbox-pat',
    tokenHeaders,
    400,
    "`key` doesn't match a known application",
  ],
] as const;

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test.each(opened)('%s open the team', async (_, path, headers) => {
    const { status, text } = await ask(path, { headers });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ items: [{ user_id: 1, display_name: 'Ada' }] });
  });

  test.each(refused)('%s is refused', async (_, path, headers, id, message) => {
    const { status, text } = await ask(path, { headers });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error_id: id, error_message: message });
  });

  test.each(['/2.3/errors', '/2.3/errors?team=nope', '/v2.3/teams/nope/errors', '/v2.3/errors'])(
    '%s needs neither token nor team',
    async (path) => {
      expect((await ask(path)).status).toBe(200);
    },
  );

  test('the token never comes back', async () => {
    const headers = { 'x-api-access-token': 'very-secret' };
    const { text, headers: received } = await ask('/2.3/users?team=demo', { headers });
    expect(text + JSON.stringify([...received])).not.toContain('very-secret');
  });
});
