import { expect, test } from 'vitest';
import { holdsSecret } from '../../src/secrets/redact.ts';
import { lock, unlock } from '../../src/secrets/vault.ts';
import { makeCanary } from '../support/builders/canary.ts';

const access = { team: 'acme', token: makeCanary() };
const passphrase = 'correct horse battery';
/** Few, so that a thousand of them take no minute. */
const few = 10;

const fieldsOf = (record: string) => JSON.parse(record) as Readonly<Record<string, string>>;

test('T06 gives back what was locked up', async () => {
  const record = await lock(access, passphrase);
  expect(await unlock(record, passphrase)).toEqual({ kind: 'opened', access });
});

test('T06 the same passphrase opens, however its letters are composed', async () => {
  const record = await lock(access, 'déjà-vu-déjà-vu'.normalize('NFD'), few);
  const opened = await unlock(record, 'déjà-vu-déjà-vu'.normalize('NFC'), few);
  expect(opened.kind).toBe('opened');
});

test('T06 neither the token nor the slug nor a key is in the record', async () => {
  const record = await lock(access, passphrase, few);
  expect(holdsSecret(record, [access.token, passphrase])).toBe(false);
  expect(record).not.toContain(access.team);
  expect(Object.keys(fieldsOf(record))).toEqual(['v', 'salt', 'iv', 'data']);
});

test('T06 another passphrase opens nothing, and a changed record neither', async () => {
  const record = await lock(access, passphrase, few);
  expect(await unlock(record, `${passphrase}!`, few)).toEqual({ kind: 'wrong' });
  expect(await unlock(record, passphrase, few + 1)).toEqual({ kind: 'wrong' });
  const fields = fieldsOf(record);
  for (const name of ['salt', 'iv', 'data']) {
    const changed = JSON.stringify({ ...fields, [name]: flip(fields[name] ?? '') });
    expect(await unlock(changed, passphrase, few)).toEqual({ kind: 'wrong' });
  }
});

test('T06 salt and initialisation vector are new for each of 1,000 records', async () => {
  const records = await Promise.all(
    Array.from({ length: 1000 }, () => lock(access, passphrase, few)),
  );
  for (const name of ['salt', 'iv', 'data'])
    expect(new Set(records.map((record) => fieldsOf(record)[name])).size).toBe(1000);
  expect(atob(fieldsOf(records[0] ?? '').salt ?? '')).toHaveLength(16);
  expect(atob(fieldsOf(records[0] ?? '').iv ?? '')).toHaveLength(12);
});

test('T06 a passphrase of less than twelve characters is refused', async () => {
  await expect(lock(access, 'elevenchars', few)).rejects.toThrow('at least 12');
});

test('T06 a record of a newer version is named as such', async () => {
  const record = JSON.stringify({ v: 2, kdf: 'argon2id' });
  expect(await unlock(record, passphrase, few)).toEqual({ kind: 'newer' });
});

test.each(['', 'null', '7', '[]', '{}', '{"v":"1"}', '{"v":1,"salt":"%"}', '{"v":1}', '{"v":0}'])(
  'T06 the broken record %o is named as such',
  async (record) => {
    expect(await unlock(record, passphrase, few)).toEqual({ kind: 'broken' });
  },
);

/** The same bytes but for one bit of the first. */
function flip(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  return bytes.toString('base64');
}
