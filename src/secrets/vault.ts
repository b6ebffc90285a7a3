// This file encrypts a token with a passphrase, for those who want it remembered: what is stored is useless without.

/** What is encrypted: the token and the team it opens. */
export interface VaultContents {
  readonly team: string;
  readonly token: string;
}

export type Unlocked =
  | { readonly kind: 'opened'; readonly access: VaultContents }
  /** The passphrase is another one, or the record was changed. */
  | { readonly kind: 'wrong' }
  /** A newer explorer made it; it stays as it is. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'broken' };

/** The version of the record that is written, and the newest that is read. */
const version = 1;

/** Characters of a passphrase, at least. */
export const shortestPassphrase = 12;

/** What OWASP asks of PBKDF2 with SHA-256. */
const usualIterations = 600_000;

/** Bound to the record, so that it opens here and nowhere else. */
const purpose = new TextEncoder().encode(`teams-api-explorer vault ${version}`);

/** Locks an access. Salt and initialisation vector are new each time. */
export async function lock(
  access: VaultContents,
  passphrase: string,
  iterations = usualIterations,
): Promise<string> {
  if (passphrase.length < shortestPassphrase)
    throw new RangeError(`A passphrase has at least ${shortestPassphrase} characters.`);
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(passphrase, salt, iterations);
  const plain = new TextEncoder().encode(JSON.stringify([access.team, access.token]));
  const data = await crypto.subtle.encrypt(cipher(iv), key, plain);
  return JSON.stringify({
    v: version,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  });
}

/** Opens what `lock` made; whatever the record is, nothing is thrown. */
export async function unlock(
  record: string,
  passphrase: string,
  iterations = usualIterations,
): Promise<Unlocked> {
  const read = readRecord(record);
  if ('kind' in read) return read;
  const key = await deriveKey(passphrase, read.salt, iterations);
  try {
    const plain = await crypto.subtle.decrypt(cipher(read.iv), key, read.data);
    return readAccess(new TextDecoder().decode(plain));
  } catch {
    return { kind: 'wrong' };
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

interface VaultRecord {
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly data: Bytes;
}

const cipher = (iv: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: purpose });

async function deriveKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // However the letters were composed on the keyboard, the same passphrase has the same bytes.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function readRecord(text: string): VaultRecord | Extract<Unlocked, { kind: 'newer' | 'broken' }> {
  try {
    const fields = new Map(Object.entries(JSON.parse(text) as object));
    const made: unknown = fields.get('v');
    if (typeof made === 'number' && made > version) return { kind: 'newer' };
    if (made !== version) return { kind: 'broken' };
    const bytes = (name: string): Bytes => fromBase64(String(fields.get(name)));
    const record = { salt: bytes('salt'), iv: bytes('iv'), data: bytes('data') };
    return record.salt.length === 16 && record.iv.length === 12 ? record : { kind: 'broken' };
  } catch {
    return { kind: 'broken' };
  }
}

function readAccess(text: string): Unlocked {
  const [team, token] = JSON.parse(text) as readonly unknown[];
  if (typeof team !== 'string' || typeof token !== 'string') return { kind: 'broken' };
  return { kind: 'opened', access: { team, token } };
}

const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
