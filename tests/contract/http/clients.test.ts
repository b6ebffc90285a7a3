// This file asks as real programs do, which is not always as the documentation says.
import { beforeEach, expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { tokenHeaders } from '../../support/builders/wrapper.ts';
import type { Item } from '../../support/builders/wrapper.ts';
import { encode, longText, longTitle, reset } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Asked, ReceivedResponse } from '../../support/fakes/transports.ts';

const question = { title: longTitle, body: longText, tags: 'python;docker' };
const headers = tokenHeaders;
const form = 'application/x-www-form-urlencoded';
const boundary = '------------------------6d4f1c2a9b8e7d3f';

/** Each adds the same question. */
const posts: readonly (readonly [string, string, Asked])[] = [
  [
    'everything in the query',
    `/2.3/questions/add?${encode({ ...question, team: 'demo' })}`,
    { headers },
  ],
  [
    'everything in the form, the team too',
    '/2.3/questions/add',
    { headers: { ...headers, 'content-type': form }, body: encode({ ...question, team: 'demo' }) },
  ],
  [
    'a form that does not say what it is',
    '/2.3/questions/add?team=demo',
    { headers: { ...headers, 'content-type': '' }, body: encode(question) },
  ],
  [
    'a form that says something else',
    '/2.3/questions/add?team=demo',
    { headers: { ...headers, 'content-type': 'text/plain' }, body: encode(question) },
  ],
  [
    'a form in parts',
    '/2.3/questions/add?team=demo',
    {
      headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: [
        ...Object.entries(question).map(
          ([name, value]) =>
            `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}`,
        ),
        `--${boundary}--\r\n`,
      ].join('\r\n'),
    },
  ],
  [
    'a slash at the end, the team in the path',
    '/v2.3/teams/demo/questions/add/',
    { headers: { ...headers, 'content-type': form }, body: encode(question) },
  ],
  [
    'a key that is empty and a site',
    '/2.3/questions/add?team=demo&key=&site=stackoverflow&',
    { headers: { ...headers, 'content-type': form }, body: encode(question) },
  ],
];

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  beforeEach(() => reset(ask));

  test.each(posts)('posts a question with %s', async (_, path, asked) => {
    const items = itemsOf(await ask(path, { method: 'POST', ...asked }));
    expect(items).toMatchObject([
      { question_id: 303, title: longTitle, tags: ['python', 'docker'] },
    ]);
  });

  test('JSON is no form: what it holds is missing', async () => {
    const asked = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(question),
    };
    const { text } = await ask('/2.3/questions/add?team=demo', asked);
    expect(JSON.parse(text)).toMatchObject({ error_id: 400, error_message: 'title' });
  });

  test('what is in the query wins over the form', async () => {
    const body = encode({ ...question, title: 'The other title, which does not count' });
    const path = `/2.3/questions/add?${encode({ team: 'demo', title: longTitle })}`;
    const items = itemsOf(await ask(path, { method: 'POST', headers, body }));
    expect(items).toMatchObject([{ title: longTitle }]);
  });

  test.each([
    'order=DESC&sort=creation',
    'sort=creation&&order=desc&',
    'sort=creation&order=&min=&max=&tagged=&page=',
    'sort=creation&pagesize=30+&site=stackoverflow',
    '&sort=creation&fromdate=1&nonsense=%zz',
  ])('reads a query like %s', async (query) => {
    const items = itemsOf(await ask(`/2.3/questions?team=demo&${query}`, { headers }));
    expect(items.map(({ question_id: id }) => id)).toEqual([105, 104, 103, 102, 101]);
  });

  test.each(['python;docker', 'python%3Bdocker', 'python%3bdocker', ';python;;docker;'])(
    'reads the tags %s',
    async (tags) => {
      const items = itemsOf(await ask(`/2.3/questions?team=demo&tagged=${tags}`, { headers }));
      expect(items).toHaveLength(2);
    },
  );

  test.each([{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'br' }])(
    'packs with gzip for %j',
    async (accepting) => {
      const response = await ask('/2.3/users?team=demo', { headers: { ...headers, ...accepting } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(itemsOf(response)).toHaveLength(3);
    },
  );
});

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  const origin = { origin: 'https://a-page.example' };
  const preflight = (names: string) =>
    ask('/2.3/questions?team=demo', {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': names,
      },
    });

  test('a page elsewhere may read what it can ask for without a token', async () => {
    const response = await ask('/2.3/errors', { headers: origin });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('/2.3/errors')).headers.has('access-control-allow-origin')).toBe(false);
  });

  test.each(['x-api-access-token', 'Authorization', 'accept, X-API-Key'])(
    'it may not send %s',
    async (names) => {
      const response = await preflight(names);
      expect(response.status).toBe(204);
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-'))).toEqual([]);
    },
  );

  test('it may send what is no secret', async () => {
    const { headers: allowed } = await preflight('content-type');
    expect(allowed.get('access-control-allow-headers')).toBe('content-type');
  });
});

describeTransports({ world: buildSampleWorld(), cors: 'open' }, ({ ask }) => {
  test('when it is open, a page elsewhere may send a token', async () => {
    const headers = {
      origin: 'https://a-page.example',
      'access-control-request-headers': 'x-api-access-token',
    };
    const response = await ask('/2.3/me?team=demo', { method: 'OPTIONS', headers });
    expect(response.headers.get('access-control-allow-headers')).toBe('x-api-access-token');
    const read = await ask('/2.3/me?team=demo', {
      headers: { ...tokenHeaders, origin: 'https://x.example' },
    });
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describeTransports({ world: buildSampleWorld(), cors: 'none' }, ({ ask }) => {
  test('when there is none, a page elsewhere may read nothing', async () => {
    const { headers } = await ask('/2.3/errors', { headers: { origin: 'https://x.example' } });
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

function itemsOf({ text }: ReceivedResponse): readonly Item[] {
  return (JSON.parse(text) as { readonly items: readonly Item[] }).items;
}
