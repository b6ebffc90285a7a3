// This file makes a token that is found wherever it goes, and the forms in which it could hide there.
import { randomBytes } from 'node:crypto';

/** Letters and digits change places, so that it has the shape of a token whatever chance says. */
export function makeCanary(): string {
  const pieces = Array.from(randomBytes(8), (byte) => {
    const letters = String.fromCharCode(97 + (byte % 26), 65 + (byte % 23));
    return `${letters}${byte % 10}${String.fromCharCode(97 + (byte % 21))}`;
  });
  return pieces.join('');
}

/** Form → how a text comes to have it. */
export const forms: readonly (readonly [string, (secret: string) => string])[] = [
  ['as it is', (secret) => secret],
  ['in upper case', (secret) => secret.toUpperCase()],
  ['with blanks around it', (secret) => ` ${secret}\t`],
  ['percent-encoded, every letter', (secret) => percent(secret)],
  ['percent-encoded twice', (secret) => percent(secret).replaceAll('%', '%25')],
  ['as JSON writes it', (secret) => JSON.stringify({ secret })],
  ['with escapes of JSON', (secret) => Array.from(secret, unicode).join('')],
  ['in hexadecimal', (secret) => Buffer.from(secret).toString('hex')],
  ['in base64', (secret) => Buffer.from(secret).toString('base64')],
  ['in base64, one byte further', (secret) => Buffer.from(`?${secret}~`).toString('base64')],
  ['in base64url, two bytes further', (secret) => Buffer.from(`?>${secret}`).toString('base64url')],
];

const percent = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const unicode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
