import { expect, test } from 'vitest';
import { tokens } from '../../../src/sandbox/auth/tokens.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { longText, reset } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

/** What reading and writing with each token gives: 200, or the number of an error. */
const fates = [
  ['sandbox-pat', 200, 200],
  ['sandbox-read-only', 200, 403],
  ['sandbox-expired', 402, 402],
  ['sandbox-revoked', 402, 402],
  ['sandbox-other-team', 403, 403],
  ['sandbox-free-plan', 403, 403],
  ['sandbox-compromised', 406, 406],
  ['sandbox-low-quota', 200, 200],
  ['sandbox-throttled', 502, 502],
  ['anything-else', 402, 402],
] as const;

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test.each(fates)('%s reads with %i and writes with %i', async (token, read, write) => {
    await reset(ask);
    for (const headers of [{ 'x-api-access-token': token }, { authorization: `Bearer ${token}` }]) {
      expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(read);
      const path = '/2.3/posts/104/comments/add?team=demo&preview=true';
      const sent = await ask(path, { method: 'POST', headers, body: `body=${longText}` });
      expect(numberOf(sent.text)).toBe(write);
    }
  });

  test('every token of the list has its fate tested', () => {
    const tested = fates.map(([token]) => token);
    expect(tokens.map(({ token }) => token)).toEqual(
      tested.filter((one) => one !== 'anything-else'),
    );
  });

  test('the low quota ends after five requests', async () => {
    await reset(ask);
    const headers = { 'x-api-access-token': 'sandbox-low-quota' };
    for (let left = 4; left >= 0; left -= 1) {
      const { text } = await ask('/2.3/me?team=demo', { headers });
      expect(JSON.parse(text)).toMatchObject({ quota_max: 5, quota_remaining: left });
    }
    expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(502);
  });

  test('who is shut out is told for how long', async () => {
    const headers = { 'x-api-access-token': 'sandbox-throttled' };
    const { text } = await ask('/2.3/me?team=demo', { headers });
    // 08:00:00 UTC: a whole hour is left.
    expect(text).toContain(
      'too many requests from this IP, more requests available in 3600 seconds',
    );
  });

  test('a token in the query is refused, and from then on invalid', async () => {
    await reset(ask);
    const headers = { 'x-api-access-token': 'sandbox-pat' };
    expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(200);
    expect(await outcome(ask, '/2.3/me?team=demo&access_token=sandbox-pat', {})).toBe(405);
    expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(402);
    expect(await outcome(ask, '/2.3/errors', headers)).toBe(200);
    await reset(ask);
    expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(200);
  });

  test.each([
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' },
    { origin: 'https://a-page.example' },
  ])('a page of another site, with %j, makes no token invalid', async (foreign) => {
    await reset(ask);
    expect(await outcome(ask, '/2.3/me?team=demo&access_token=sandbox-pat', foreign)).toBe(405);
    const headers = { 'x-api-access-token': 'sandbox-pat' };
    expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(200);
  });

  test('a token in a form is refused, but nobody else has seen it', async () => {
    await reset(ask);
    const body = `body=${longText}&access_token=sandbox-pat`;
    const sent = await ask('/2.3/posts/104/comments/add?team=demo', { method: 'POST', body });
    expect(numberOf(sent.text)).toBe(405);
    const headers = { 'x-api-access-token': 'sandbox-pat' };
    expect(await outcome(ask, '/2.3/me?team=demo', headers)).toBe(200);
  });
});

async function outcome(ask: Ask, path: string, headers: Readonly<Record<string, string>>) {
  return numberOf((await ask(path, { headers })).text);
}

function numberOf(text: string) {
  const { error_id: id = 200 } = JSON.parse(text) as { readonly error_id?: number };
  return id;
}
