import { getMimeType } from 'hono/utils/mime';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cacheControl } from './headers.ts';
import { injectMeta } from './inject-meta.ts';
import type { RelayMeta } from './inject-meta.ts';
import { namesWithPlain, readPlain, readWhole } from './plain-files.ts';

/** In the order the server prefers them. */
export const contentCodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

export interface StaticFile {
  readonly type: string;
  readonly cache: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** The same bytes as the build compressed them, by the name of the coding. */
  readonly compressed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Every address the server will ever read from disk for, read now: a request never becomes a file path. Throws where a
 * file cannot be read.
 */
export function loadFiles(folder: string, relay?: RelayMeta): ReadonlyMap<string, StaticFile> {
  const names = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  const files = new Map<string, StaticFile>();
  for (const name of namesWithPlain(names)) {
    const type = getMimeType(name);
    if (type === undefined || contentCodings.some(({ suffix }) => name.endsWith(suffix))) continue;
    files.set(`/${name.split(sep).join('/')}`, readStatic(folder, name, type));
  }
  const built = files.get('/index.html');
  if (!built) return files;
  const page = toPage(built, relay);
  return files.set('/index.html', page).set('/', page);
}

function readStatic(folder: string, name: string, type: string): StaticFile {
  const path = join(folder, name);
  const variants = contentCodings.filter(({ suffix }) => existsSync(path + suffix));
  return {
    type,
    // The build puts a hash of the content into every name under assets/, and only there.
    cache: name.startsWith(`assets${sep}`) ? cacheControl.forever : cacheControl.never,
    plain: readPlain(path),
    compressed: new Map(variants.map(({ name, suffix }) => [name, readWhole(path + suffix)])),
  };
}

function toPage(file: StaticFile, relay: RelayMeta | undefined): StaticFile {
  const html = injectMeta(new TextDecoder().decode(file.plain), relay);
  return { ...file, plain: new TextEncoder().encode(html), compressed: new Map() };
}
