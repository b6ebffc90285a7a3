import { expect, test } from 'vitest';
import { prettyPrint } from '../../../src/exchange/pretty.ts';
import { describePlace } from '../../../src/inspector/json/describe.ts';
import { placeAt } from '../../../src/inspector/json/place.ts';

const now = 1_795_171_802 + 3 * 86_400;

function describe(json: string, mark: string, returned = 'question') {
  const text = prettyPrint(json);
  return describePlace(placeAt(text, text.indexOf(mark) + 1), { returned, now });
}

test('a key says its type, its meaning and which filter has it', () => {
  expect(describe('{"items":[{"body":"x"}]}', '"body"')).toEqual({
    title: 'question.body: string',
    lines: [expect.stringMatching(/\w/), 'Not in default, but in withbody.'],
  });
});

test('a key within another object belongs to that object', () => {
  expect(describe('{"items":[{"owner":{"user_id":1}}]}', '"user_id"')?.title).toBe(
    'shallow_user.user_id: integer',
  );
});

test('a key of the wrapper is explained, too', () => {
  expect(describe('{"items":[],"has_more":true}', '"has_more"')?.title).toBe('.has_more: boolean');
});

test('a key that nobody documents says so', () => {
  expect(describe('{"items":[{"secret_plan":1}]}', '"secret_plan"')).toEqual({
    title: 'secret_plan',
    lines: ['No field of this name is documented here.'],
  });
});

test('an epoch is said in UTC, in local time and relative to now', () => {
  const description = describe('{"items":[{"creation_date":1795171802}]}', '1795171802');
  expect(description?.title).toBe('creation_date');
  expect(description?.lines[0]).toBe('2026-11-20 10:50:02 UTC');
  expect(description?.lines[1]).toMatch(/^2026-11-\d\d \d\d:50:02 /);
  expect(description?.lines[2]).toBe('3 days ago');
});

test('a text that is encoded for HTML is decoded', () => {
  const title = '{"items":[{"title":"&quot;a &lt; b&quot; &amp; c&#39;s &#x1F600;"}]}';
  expect(describe(title, '&quot;')?.lines).toEqual([`Decoded from HTML: "a < b" & c's 😀`]);
});

test('a value of few has the others named', () => {
  const lines = describe('{"items":[{"user_type":"registered"}]}', '"registered"', 'user')?.lines;
  expect(lines?.join()).toMatch(/^One of: .*registered/);
});

test('digits that a number of JavaScript loses are warned of', () => {
  expect(describe('{"items":[{"x":12345678901234567890}]}', '123456')?.lines[0]).toContain(
    '12345678901234567890 is beyond',
  );
});

test('a value that says it all is not explained', () => {
  expect(describe('{"items":[{"score":3}]}', '3')).toBeUndefined();
});
