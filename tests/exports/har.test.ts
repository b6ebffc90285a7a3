import { Ajv } from 'ajv';
import fc from 'fast-check';
import schemas from 'har-schema';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { writeHar } from '../../src/exports/har.ts';
import type { HarCall } from '../../src/exports/har.ts';
import { anyDraft } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

const options = { version: '1.0.0', browser: 'Chromium' };
const timing = { startedAt: Date.UTC(2026, 0, 31, 12), duration: 30, untilHead: 20 };
const received = {
  status: 200,
  timing,
  wireBytes: 90,
  bytes: 200,
  headers: [['content-type', 'application/json; charset=utf-8']] as const,
  text: '{"items":[]}',
};
const details = { id: 403, name: 'access_denied', message: 'no' };
const success: Outcome = { kind: 'success', received, summary: {} as never };
const aborted: Outcome = { kind: 'aborted', timing };
const outcomes: readonly Outcome[] = [
  success,
  { kind: 'api-error', received: { ...received, status: 400 }, error: details },
  { kind: 'invalid-response', reason: 'not-json', detail: 'no', received },
  { kind: 'transport-error', reason: 'network', detail: 'no', timing },
  aborted,
];

/** The published schema of HAR 1.2, with a reader of the dates that it asks for. */
function validate(har: unknown) {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const schema of Object.values(schemas)) ajv.addSchema({ ...schema, $schema: '' });
  const isValid = ajv.getSchema('har.json#') ?? ajv.getSchema('har.json');
  isValid?.(har);
  return isValid?.errors ?? [];
}

test.each(outcomes.map((outcome) => [outcome.kind, outcome] as const))(
  'a call that ends as %s is valid HAR 1.2, for any form',
  (_, outcome) => {
    fc.assert(
      fc.property(
        anyDraft(),
        fc.boolean(),
        fc.option(fc.string(), { nil: undefined }),
        (draft, hasToken, text) => {
          const call: HarCall = { request: requestOf(draft), outcome, hasToken, text };
          expect(validate(writeHar([call], options))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  },
);

test('the schema refuses what is no HAR', () => {
  expect(validate({ log: { version: '1.2' } })).not.toEqual([]);
});

test('says what was sent and what came back, and never the token', () => {
  const request = requestOf(draftOf('questions', { tagged: 'c#' }));
  const har = writeHar([{ request, outcome: success, hasToken: true }], options);
  const [entry] = har.log.entries;
  expect(entry).toMatchObject({
    startedDateTime: '2026-01-31T12:00:00.000Z',
    time: 30,
    timings: { send: 0, wait: 20, receive: 10 },
    request: { method: 'GET', url: request.url },
    response: { status: 200, bodySize: 90, content: { size: 200, compression: 110 } },
  });
  expect(entry?.request.queryString).toContainEqual({ name: 'tagged', value: 'c#' });
  expect(entry?.request.headers).toContainEqual({
    name: 'x-api-access-token',
    value: '(removed)',
  });
  expect(entry?.response.content).not.toHaveProperty('text');
});

test('a form that was posted is its body', () => {
  const request = requestOf(draftOf('create-question', { title: 'A & B', body: '…', tags: 'x' }));
  const har = writeHar([{ request, outcome: aborted, hasToken: false }], options);
  const [entry] = har.log.entries;
  expect(entry?.request.postData).toEqual({
    mimeType: 'application/x-www-form-urlencoded',
    text: request.form,
  });
  expect(entry?.response.status).toBe(0);
  expect(entry?.comment).toBe('Cancelled before the response was here.');
});
