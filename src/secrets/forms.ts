// This file knows the forms in which a secret can stand in a text: as it is, escaped, and as what it looks like in base64.
import { encodeValue } from '../request/encode.ts';

/** Every form of a secret but its differences in case. */
export function formsOf(secret: string): readonly string[] {
  const plain = secret.trim();
  const bytes = new TextEncoder().encode(plain);
  return [
    ...new Set([
      secret,
      plain,
      encodeURIComponent(plain.toWellFormed()),
      encodeValue(plain),
      new URLSearchParams([['', plain]]).toString().slice(1),
      JSON.stringify(plain).slice(1, -1),
      hexOf(bytes),
      ...[0, 1, 2].flatMap((offset) => base64Of(bytes, offset)),
    ]),
  ];
}

/** A text as it stands, and what it says once its escapes are read. */
export function readingsOf(text: string): readonly string[] {
  const once = readPercent(text);
  return [...new Set([text, once, readPercent(once), readUnicode(text)])];
}

function readPercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function readUnicode(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What of a secret shows in the base64 of a longer text, where so many bytes of a group of three stand before it: the
 * characters that no byte around it has a share in.
 */
function base64Of(bytes: Uint8Array, offset: number): readonly string[] {
  const padded = String.fromCharCode(...new Uint8Array(offset), ...bytes);
  const from = Math.ceil((offset * 8) / 6);
  const to = Math.floor((padded.length * 8) / 6);
  const text = btoa(padded).slice(from, to);
  return [text, text.replaceAll('+', '-').replaceAll('/', '_')];
}
