import { describe, expect, test } from 'vitest';
import { readHostedOptions } from '../../src/hosted/options.ts';

const least = { EXPLORER_ORIGIN: 'https://explorer.company.test', EXPLORER_KEY: 'k'.repeat(32) };

describe('the settings of a company’s relay', () => {
  test('need an origin and a key, and are careful otherwise', () => {
    expect(readHostedOptions(least)).toEqual({
      origins: new Set(['https://explorer.company.test']),
      upstream: 'https://api.stackoverflowteams.com',
      allowsWrites: false,
      key: 'k'.repeat(32),
      identityHeader: undefined,
      ceiling: 25,
    });
  });

  test('may name several origins, and this computer to try it', () => {
    const several = 'https://one.test, https://two.test:8443,http://localhost:2323';
    expect(readHostedOptions({ ...least, EXPLORER_ORIGIN: several })).toMatchObject({
      origins: new Set(['https://one.test', 'https://two.test:8443', 'http://localhost:2323']),
    });
  });

  test.each([
    ['EXPLORER_ORIGIN', ''],
    ['EXPLORER_ORIGIN', 'http://explorer.company.test'],
    ['EXPLORER_ORIGIN', 'https://explorer.company.test/'],
    ['EXPLORER_ORIGIN', 'https://*.company.test'],
    ['EXPLORER_ORIGIN', 'http://localhost.evil.test'],
    ['EXPLORER_UPSTREAM', 'http://api.test'],
    ['EXPLORER_UPSTREAM', 'https://secret@api.test'],
    ['EXPLORER_WRITES', 'yes'],
    ['EXPLORER_KEY', 'k'.repeat(31)],
    ['EXPLORER_IDENTITY_HEADER', 'X Forwarded'],
    ['EXPLORER_CEILING', '-1'],
    ['EXPLORER_CEILING', 'many'],
  ])('say what is wrong with %s=%s, and do not repeat it', (name, text) => {
    const mistakes = readHostedOptions({ ...least, [name]: text });
    expect(mistakes).toEqual([expect.stringMatching(new RegExp(`^${name} must be `))]);
    if (text !== '') expect(JSON.stringify(mistakes)).not.toContain(text);
  });

  test('take what an environment lacks for not set', () => {
    const bound = { ...least, EXPLORER_CEILING: null, LIMITS: {} };
    expect(readHostedOptions(bound)).toMatchObject({ ceiling: 25 });
  });
});
