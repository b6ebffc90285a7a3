import { expect, test } from 'vitest';
import { isSandboxToken } from '../../../src/request/target.ts';
import { tokens } from '../../../src/sandbox/auth/tokens.ts';
import { findSecret } from '../../../src/secrets/detect.ts';

test.each(tokens)('$token is known for a token of the sandbox', ({ token }) => {
  expect(isSandboxToken(token)).toBe(true);
});

test.each([
  'sandbox-',
  'Sandbox-pat',
  'sandbox-PAT',
  'sandbox-a\\',
  "sandbox-a'",
  'sandbox-a"&calc&"',
  'sandbox-%PATH%',
  'sandbox-$(id)',
  'sandbox-pat\n',
  'sandbox-é',
  ' sandbox-pat',
])('%j is none: a secret may begin like one', (token) => {
  expect(isSandboxToken(token)).toBe(false);
});

test('a secret that begins like a token of the sandbox is found behind the name of its header', () => {
  expect(findSecret('X-API-Access-Token: sandbox-9aX*(b7)', 'prose')?.kind).toBe('labelled');
  expect(findSecret('Use “Bearer sandbox-token-7”.', 'prose')).toBeUndefined();
});
