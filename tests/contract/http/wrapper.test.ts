import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { askTeam, getItems, getWrapper, tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test('a response holds items, has_more and the quota, in this order', async () => {
    const { text } = await askTeam(ask, '/questions', { pagesize: 1 });
    expect(text).toMatch(
      /^\{"items":\[\{.*\}\],"has_more":true,"quota_max":10000,"quota_remaining":\d+\}$/,
    );
  });

  test('an error holds three fields and no items', async () => {
    const { text } = await askTeam(ask, '/questions', { page: 0 });
    expect(text).toBe('{"error_id":400,"error_message":"page","error_name":"bad_parameter"}');
  });

  test('total gives the count and nothing else', async () => {
    expect((await askTeam(ask, '/questions', { filter: 'total' })).text).toBe('{"total":5}');
    const tagged = await askTeam(ask, '/questions', { filter: 'total', tagged: 'c#', pagesize: 1 });
    expect(tagged.text).toBe('{"total":2}');
  });

  test('none gives nothing', async () => {
    expect((await askTeam(ask, '/questions', { filter: 'none' })).text).toBe('{}');
  });

  test('withbody adds the bodies and nothing else', async () => {
    const plain = await getItems(ask, '/questions');
    const full = await getItems(ask, '/questions', { filter: 'withbody' });
    const stripped = full.map(({ body, ...rest }) => ({ rest, html: typeof body }));
    expect(stripped).toEqual(plain.map((rest) => ({ rest, html: 'string' })));
  });

  test('unknown ids are missing, not refused', async () => {
    expect(await getItems(ask, '/questions/101;999')).toHaveLength(1);
    expect(await getItems(ask, '/questions/999')).toEqual([]);
  });

  test('every response counts against the quota of its token', async () => {
    const before = await getWrapper(ask, '/users');
    const after = await getWrapper(ask, '/users');
    expect(before.quota_remaining - after.quota_remaining).toBe(1);
    expect(before.quota_max).toBe(10_000);
  });

  test('calls without a token have a quota of their own', async () => {
    const { text } = await ask('/2.3/errors');
    const withToken = await getWrapper(ask, '/users');
    expect(JSON.parse(text)).toMatchObject({ quota_max: 10_000 });
    expect(text).not.toContain(`"quota_remaining":${withToken.quota_remaining}`);
  });

  test('a callback makes the response a script', async () => {
    const { text, status, headers } = await askTeam(ask, '/users/1', { callback: 'app.show' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/javascript; charset=utf-8');
    expect(text).toMatch(/^app\.show\(\{"items":.*\}\);$/);
  });

  test('a script is 200 even for an error', async () => {
    const { text, status } = await askTeam(ask, '/users', { callback: 'show', page: 0 });
    expect(status).toBe(200);
    expect(text).toContain('show({"error_id":400');
  });

  test('the headers are those of the API', async () => {
    const { headers } = await askTeam(ask, '/users');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private');
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('x-request-guid')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const { status, bytes, headers } = await ask('/2.3/users?team=demo', {
      method: 'HEAD',
      headers: tokenHeaders,
    });
    expect(status).toBe(200);
    expect(bytes).toHaveLength(0);
    expect(Number(headers.get('content-length'))).toBeGreaterThan(100);
  });

  test('every OPTIONS request gets the same response', async () => {
    const { status, headers } = await ask('/2.3/anything', { method: 'OPTIONS' });
    expect(status).toBe(204);
    expect(headers.get('allow')).toContain('GET');
  });
});
