import fc from 'fast-check';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody } from '../../src/exchange/decode.ts';
import { wellFormedText } from '../support/builders/arbitraries.ts';

const text = JSON.stringify({ items: [{ title: 'Ünïcode 🚀', score: 5 }], has_more: false });

function bytes(data: Uint8Array | string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(typeof data === 'string' ? new TextEncoder().encode(data) : data);
}

test.each([
  ['plain text', bytes(text), null, false],
  ['plain text that fetch has unpacked already', bytes(text), 'gzip', false],
  ['plain text marked as deflate', bytes(text), 'deflate', false],
  ['gzip', bytes(gzipSync(text)), 'gzip', true],
  ['gzip without a mark', bytes(gzipSync(text)), null, true],
  ['gzip marked as deflate', bytes(gzipSync(text)), 'deflate', true],
  ['stored gzip', bytes(gzipSync(text, { level: 0 })), 'gzip', true],
  ['deflate', bytes(deflateSync(text)), 'deflate', true],
  ['deflate of the least size', bytes(deflateSync(text, { level: 9 })), 'deflate', true],
])('decodes %s', async (_, body, encoding, compressed) => {
  const length = new TextEncoder().encode(text).length;
  expect(await decodeBody(body, encoding)).toEqual({ text, bytes: length, compressed });
});

test('decodes nothing as nothing', async () => {
  expect(await decodeBody(bytes(''), 'gzip')).toEqual({ text: '', bytes: 0, compressed: false });
});

test('leaves the mark at the beginning of UTF-8 out', async () => {
  expect(await decodeBody(bytes(`\ufeff${text}`), null)).toHaveProperty('text', text);
});

const gzip = bytes(gzipSync(text));

test('never takes gzip that was cut off, at any byte, for a response (T62)', async () => {
  for (let length = 2; length < gzip.length; length += 1) {
    const decoded = await decodeBody(gzip.subarray(0, length), 'gzip');
    expect(decoded, `${length} bytes`).toMatchObject({ reason: 'bad-encoding' });
  }
});

test('never takes deflate that was cut off, at any byte, for a response (T62)', async () => {
  const whole = bytes(deflateSync(text));
  for (let length = 2; length < whole.length; length += 1) {
    const decoded = await decodeBody(whole.subarray(0, length), 'deflate');
    expect(decoded, `${length} bytes`).toMatchObject({ reason: 'bad-encoding' });
  }
});

test('notices any changed byte in the data of gzip', async () => {
  for (let at = 10; at < gzip.length; at += 1) {
    const broken = gzip.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    expect(await decodeBody(broken, 'gzip'), `byte ${at}`).toMatchObject({
      reason: 'bad-encoding',
    });
  }
});

test('notices what follows the end of gzip', async () => {
  const longer = bytes(Buffer.concat([gzip, Buffer.from('x')]));
  expect(await decodeBody(longer, 'gzip')).toMatchObject({ reason: 'bad-encoding' });
});

test.each([
  ['a byte that begins nothing', [0x22, 0xff, 0x22]],
  ['a character that was cut off', [0xf0, 0x9f, 0x9a]],
  ['half a surrogate', [0xed, 0xa0, 0x80]],
  ['an overlong form', [0xc0, 0xaf]],
  ['Latin-1', [0x63, 0x61, 0x66, 0xe9]],
])('refuses %s, which is not UTF-8 (T53)', async (_, body) => {
  expect(await decodeBody(new Uint8Array(body), null)).toMatchObject({ reason: 'bad-utf8' });
});

test('refuses bytes in gzip that are not UTF-8 (T53)', async () => {
  const body = bytes(gzipSync(Buffer.from([0xff])));
  expect(await decodeBody(body, 'gzip')).toMatchObject({ reason: 'bad-utf8' });
});

test('says so of deflate without its header, which the API does not send', async () => {
  const decoded = await decodeBody(bytes(deflateRawSync(text)), 'deflate');
  expect('reason' in decoded).toBe(true);
});

test('reads any text back from gzip', async () => {
  await fc.assert(
    fc.asyncProperty(wellFormedText(200), async (any) => {
      const decoded = await decodeBody(bytes(gzipSync(any)), 'gzip');
      expect(decoded).toHaveProperty('text', any.replace(/^\ufeff/, ''));
    }),
  );
});
