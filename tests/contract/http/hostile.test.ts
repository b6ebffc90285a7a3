import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { endpointCall, owedReads } from '../../support/builders/calls.ts';
import { hostileTexts } from '../../support/builders/hostile.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { ReceivedResponse } from '../../support/fakes/transports.ts';

/** Milliseconds for many calls, also on a busy machine. */
const patience = 60_000;

const world = buildSampleWorld();
const names = [
  ...new Set(owedReads.flatMap(({ parameters }) => parameters.map(({ name }) => name))),
  ...['filter', 'team', 'callback', 'site', 'key', '__proto__', 'constructor'],
];

const numbers = [
  '0',
  '-1',
  '-0',
  '1e9',
  '0x10',
  '2147483647',
  '2147483648',
  '-2147483649',
  'NaN',
  '9'.repeat(400),
];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(...hostileTexts.map(([, text]) => text)),
  fc.constantFrom(...numbers, ';', ';;;', '1;2;', 'toString', 'null', 'undefined'),
);

describeTransports({ world, now: () => worldNow }, ({ ask }) => {
  test(
    'any value of any parameter gets a response or a well-formed error',
    async () => {
      const property = fc.asyncProperty(
        fc.constantFrom(...owedReads.map(({ slug }) => slug)),
        fc.dictionary(fc.constantFrom(...names), texts, { maxKeys: 4 }),
        async (slug, query) => {
          const endpoint = owedReads.find((one) => one.slug === slug) ?? owedReads[0];
          if (!endpoint) return;
          const search = new URLSearchParams({ team: 'demo', ...query });
          const { path } = endpointCall(endpoint, world);
          expectWellFormed(await ask(`/2.3${path}?${search}`, { headers: tokenHeaders }));
        },
      );
      await fc.assert(property, { numRuns: 150 });
    },
    patience,
  );

  test(
    'any path gets a response or a well-formed error',
    async () => {
      const piece = fc.oneof(
        texts.map(encode),
        fc.constantFrom(
          '2.3',
          'v2.3',
          'teams',
          'demo',
          'questions',
          'me',
          'tags',
          '%',
          '%c3',
          '..',
        ),
      );
      const property = fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        expectWellFormed(await ask(`/${pieces.join('/')}?team=demo`, { headers: tokenHeaders }));
      });
      await fc.assert(property, { numRuns: 150 });
    },
    patience,
  );

  test.each(hostileTexts)('%s as a tag, a text and a title', async (_, text) => {
    for (const [path, name] of [
      ['/questions', 'tagged'],
      ['/search/advanced', 'q'],
      ['/similar', 'title'],
      ['/users', 'inname'],
    ] as const) {
      const search = new URLSearchParams({ team: 'demo', [name]: text });
      const response = await ask(`/2.3${path}?${search}`, { headers: tokenHeaders });
      expectWellFormed(response);
      expect(response.status === 200 || response.text.includes('"error_id":400')).toBe(true);
    }
  });

  test('a long query gets a response', async () => {
    const words = Array.from({ length: 1500 }, (_, place) => `t${place}`).join('+');
    const response = await ask(`/2.3/search/advanced?team=demo&q=${words}`, {
      headers: tokenHeaders,
    });
    expect(JSON.parse(response.text)).toMatchObject({ items: [] });
  });
});

test('a client that goes away in the middle of its form is no bug of the sandbox', async () => {
  const bugs: unknown[] = [];
  const sandbox = createSandbox({ world, onbug: (error) => bugs.push(error) });
  const body = new ReadableStream({ start: (stream) => stream.error(new Error('aborted')) });
  const asked = { method: 'POST', body, duplex: 'half' } as RequestInit;
  const response = await sandbox(new Request('http://127.0.0.1/2.3/questions/add', asked));
  expect(response.status).toBe(400);
  expect(bugs).toEqual([]);
});

/** Percent-encodes a text; half an emoji has no encoding and becomes its replacement. */
function encode(text: string) {
  return encodeURIComponent(text.toWellFormed());
}

function expectWellFormed({ status, text, headers }: ReceivedResponse) {
  const callback = /^[\w$.]+(?=\(\{)/.exec(text)?.[0];
  const json = callback === undefined ? text : text.slice(callback.length + 1, -2);
  const body = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const isError = 'error_id' in body;
  expect(status).toBe(isError && callback === undefined ? 400 : 200);
  if (isError) expect(Object.keys(body)).toEqual(['error_id', 'error_message', 'error_name']);
  expect(body.error_id).not.toBe(500);
  expect(headers.get('content-encoding')).toBe('gzip');
}
