// This file names people by a keyed hash: what is kept by such a name tells nobody whose it is.

/** Gives the same name for the same text, and no way back from it. */
export type KeyOf = (text: string) => Promise<string>;

/** Makes the hash of HMAC-SHA-256 with a secret, by what engines have that are not Node. */
export function createKeyOf(secret: string): KeyOf {
  const encoder = new TextEncoder();
  let key: Promise<CryptoKey> | undefined;
  return async (text) => {
    key ??= crypto.subtle.importKey(
      'raw',
      encoder.encode(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const bytes = await crypto.subtle.sign('HMAC', await key, encoder.encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
