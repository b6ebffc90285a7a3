import fc from 'fast-check';
import { expect, test } from 'vitest';
import { throughFetch } from '../../src/exchange/fetch.ts';
import { readPasted } from '../../src/exchange/pasted.ts';
import { redactOutcome } from '../../src/exchange/redact.ts';
import { send } from '../../src/exchange/send.ts';
import { InvalidResponseError, TransportError } from '../../src/exchange/thrown-errors.ts';
import type { Transport } from '../../src/exchange/transport.ts';
import { redactRequest } from '../../src/secrets/redact-request.ts';
import { holdsSecret, redactedMark } from '../../src/secrets/redact.ts';
import { forms, makeCanary } from '../support/builders/canary.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

const canary = makeCanary();
/** Its marks are escaped in JSON, in HTML and in addresses. */
const odd = `aB3*(d"E/9+k~))'x=&<c`;

/** What comes of a response to a call that sends the token. */
function sendWith(transport: Transport, token = canary) {
  const { signal } = new AbortController();
  return send(requestOf(draftOf('users')), { transport, token, signal });
}

const responding = (body: string, init: ResponseInit = {}): Transport =>
  throughFetch(() =>
    Promise.resolve(
      new Response(body, { headers: { 'content-type': 'application/json' }, ...init }),
    ),
  );

test.each(forms)('T08 a response that repeats the token %s is kept without it', async (_, form) => {
  const body = JSON.stringify({ items: [{ name: 'one' }, { name: form(canary) }], has_more: true });
  const outcome = await sendWith(responding(body));
  expect(outcome).toMatchObject({
    kind: 'success',
    received: { redacted: true, bytes: body.length },
    summary: { items: 2, hasMore: true },
  });
  const text = JSON.stringify(outcome);
  expect(holdsSecret(text, [canary])).toBe(false);
  expect(text).toContain(redactedMark);
  expect(text).toContain('one');
});

test('T08 a token with marks is found as it stands in HTML, and in JSON within JSON', async () => {
  const html = odd
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
  const texts = [html, html.replaceAll('&', '\\u0026'), JSON.stringify(odd), JSON.stringify([odd])];
  for (const written of [...texts, encodeURIComponent(encodeURIComponent(odd))]) {
    const body = JSON.stringify({ items: [`before ${written} after`] });
    const outcome = await sendWith(responding(body), odd);
    expect(outcome).toMatchObject({ kind: 'success', received: { redacted: true } });
    expect(JSON.stringify(outcome)).toMatch(/before \D{0,9}\[token removed\]\D{0,9} after/);
    expect(JSON.stringify(outcome)).not.toContain('aB3');
  }
});

test('T08 an error of the API names and explains without the token', async () => {
  const fault = {
    error_id: 402,
    error_name: `bad_${canary}`,
    error_message: `${canary} is unknown`,
  };
  const outcome = await sendWith(responding(JSON.stringify(fault), { status: 400 }));
  expect(outcome).toMatchObject({
    kind: 'api-error',
    error: { id: 402, name: `bad_${redactedMark}`, message: `${redactedMark} is unknown` },
    received: { status: 400, redacted: true },
  });
});

test('T08 headers are kept without the token, whatever the body is', async () => {
  const headers = { 'cf-ray': canary, 'content-type': `text/${canary}`, [`x-${canary}`]: 'a' };
  for (const body of ['{"items":[]}', '<html>', '', `callback(${canary})`]) {
    const outcome = await sendWith(responding(body, { headers }));
    expect(holdsSecret(JSON.stringify(outcome), [canary])).toBe(false);
    expect(outcome).toMatchObject({ received: { redacted: true } });
  }
});

test('T08 what a transport says of a failure holds no token', async () => {
  const partial = { status: 302, headers: [['cf-ray', canary] as const], wireBytes: 12 };
  const thrown: readonly Error[] = [
    new InvalidResponseError(
      'redirect',
      `It leads to https://${canary.toLowerCase()}.evil.test.`,
      partial,
    ),
    new TransportError('relay', `No ${canary} here.`),
    new TypeError(`Failed to fetch ${canary}`),
  ];
  for (const error of thrown) {
    const outcome = await sendWith(() => Promise.reject(error));
    expect(holdsSecret(JSON.stringify(outcome), [canary])).toBe(false);
    expect(JSON.stringify(outcome)).toContain(redactedMark);
  }
});

test('T08 other tokens that are known are taken out as well', async () => {
  const other = makeCanary();
  const { signal } = new AbortController();
  const transport = responding(JSON.stringify({ items: [canary, other] }));
  const sending = { transport, token: canary, others: [other], signal };
  const outcome = await send(requestOf(draftOf('users')), sending);
  expect(holdsSecret(JSON.stringify(outcome), [canary, other])).toBe(false);
});

test('T08 a pasted response is shown without the token', () => {
  const text = JSON.stringify({ items: [canary] });
  const outcome = readPasted(text, 0, [canary]);
  expect(outcome).toMatchObject({
    kind: 'success',
    received: { redacted: true, bytes: text.length, text: `{"items":["${redactedMark}"]}` },
  });
});

test('a place where JSON is invalid is that of the text without the token', async () => {
  const bodyWith = (text: string) => responding(`{"items":["${text}"],\n"a": 1 "b"}`);
  const outcome = await sendWith(bodyWith(canary));
  const same = await sendWith(bodyWith(redactedMark), makeCanary());
  expect(outcome).toMatchObject({ kind: 'invalid-response', received: { redacted: true } });
  if (outcome.kind !== 'invalid-response' || same.kind !== 'invalid-response')
    throw new Error('Both are invalid.');
  expect([outcome.detail, outcome.at]).toEqual([same.detail, same.at]);
  expect(outcome.detail).toContain('Invalid JSON at line');
});

test('what holds no token stays the very same, and tokens of the sandbox are none', async () => {
  const text = '{"items":[1.10,"sandbox-pat"],"id":9007199254740993}';
  const outcome = await sendWith(responding(text), 'sandbox-pat');
  expect(outcome).toMatchObject({ received: { text } });
  expect(redactOutcome(outcome, [canary])).toBe(outcome);
  expect(outcome).not.toHaveProperty('received.redacted');
});

test('T08 any token is taken out of any text around it, and the rest stays', async () => {
  const token = fc.stringMatching(/^[\x21-\x7e]{12,60}$/);
  await fc.assert(
    fc.asyncProperty(token, fc.string({ unit: 'grapheme' }), async (secret, around) => {
      fc.pre(!around.includes('[') && !holdsSecret(around, [secret]));
      const body = JSON.stringify({ items: [around, secret, around] });
      const outcome = await sendWith(responding(body), secret);
      expect(holdsSecret(JSON.stringify(outcome), [secret])).toBe(false);
      if (outcome.kind !== 'success') throw new Error(`It is ${outcome.kind}.`);
      const { items } = JSON.parse(outcome.received.text) as { readonly items: readonly string[] };
      expect([items[0], items[2]]).toEqual([around, around]);
    }),
  );
});

test.each([
  ['as the slug', requestOf(draftOf('users'), { team: canary })],
  ['as a value', requestOf(draftOf('users', { inname: canary }))],
])('T08 a request in which the token was typed %s is shown on without it', (_, request) => {
  const clean = redactRequest(request, [canary]);
  expect(holdsSecret(JSON.stringify(clean), [canary])).toBe(false);
  expect(redactRequest(clean, [canary])).toBe(clean);
});
