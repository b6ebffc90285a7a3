// This file is `static`: it writes the built page into a folder that any web host can serve.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { namesWithPlain, readPlain } from '../../server/http/plain-files.ts';
import { refuse } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

export interface StaticWords {
  readonly folder: string;
  /** Removes the files of earlier versions, which tabs that are still open may need. */
  readonly prune: boolean;
}

const entry = 'index.html';
/** Names all files that were ever copied to the folder: what is not in it belongs to somebody else. */
const list = '.explorer-files.json';

/**
 * Copies the page of the build into a folder, which is made if it is missing, and gives the exit code. The files of an
 * earlier version stay beside the new ones, since their names have a hash of their content; the entry, which names the
 * files of its version, comes last and at once. So a tab that is open goes on with the version that it has, and a copy that
 * was interrupted is completed by the next.
 */
export async function runStatic(
  { folder, prune }: StaticWords,
  page: URL,
  { print, tell, token }: Pick<Surroundings, 'print' | 'tell' | 'token'>,
): Promise<number> {
  const target = resolve(folder);
  const source = fileURLToPath(page);
  const fail = (message: string, isUsage?: true): number =>
    refuse([{ message, ...(isUsage && { isUsage }) }], { print, tell, token, json: false });
  if (folder === '') return fail('“” is no folder: expected where to write the copy to.', true);
  try {
    if (await isWithin(source, target))
      return fail(`“${folder}” is in the build itself: expected a folder elsewhere.`);
    const listed = await readList(target);
    if (listed === undefined)
      return fail(
        `“${folder}” has files of something else: expected an empty folder, or an earlier copy of the explorer. Name another one.`,
      );
    const names = await namesIn(source);
    const old = [...listed].filter((name) => !names.has(name));
    await writeList(target, [...names, ...old]);
    const written = await copy(source, target, names);
    const stale = old.filter((name) => prune || isStale(name, names));
    for (const name of stale) await rm(join(target, name), { force: true });
    await writeList(target, [...names, ...old.filter((name) => !stale.includes(name))]);
    const earlier = old.filter((name) => !isStale(name, names)).length;
    tell(
      `${written} of ${names.size} files are new or changed in ${target}.${sayOld(earlier, prune)}`,
    );
    tell('Serve the folder as it stands, with any web host and below any path.');
    return exitCodes.fine;
  } catch (error) {
    const { code, message, path } = error as NodeJS.ErrnoException;
    return fail(`“${path ?? folder}” cannot be read or written (${code ?? message}).`);
  }
}

function sayOld(count: number, isPruned: boolean): string {
  if (count === 0) return '';
  return isPruned
    ? ` ${count} of earlier versions were removed.`
    : ` ${count} of earlier versions stay, for tabs that are still open; --prune removes them.`;
}

/** A compressed file beside one that is not compressed any more: a host would serve the old text. */
const isStale = (name: string, names: ReadonlySet<string>): boolean =>
  names.has(name.replace(/\.(?:br|gz)$/, ''));

async function isWithin(source: string, target: string): Promise<boolean> {
  const path = relative(await realpath(source), await realPath(target));
  return !path.startsWith('..') && !isAbsolute(path);
}

/** Without links, also where there is nothing yet. */
async function realPath(path: string): Promise<string> {
  return existsSync(path) ? realpath(path) : join(await realPath(dirname(path)), basename(path));
}

/** What was copied to the folder so far; undefined where there is something else. */
async function readList(target: string): Promise<ReadonlySet<string> | undefined> {
  const all = await readdir(target).catch(noneIfMissing);
  // Another copy may be about to write its list.
  const present = all.filter((name) => !name.startsWith(`.${list}.`));
  if (present.length === 0) return new Set();
  if (!present.includes(list)) return undefined;
  const names: unknown = JSON.parse(await readFile(join(target, list), 'utf8'));
  return new Set(Array.isArray(names) ? names.filter(isInside) : []);
}

/** Nobody's list makes us remove anything elsewhere. */
const isInside = (name: unknown): name is string =>
  typeof name === 'string' && !isAbsolute(name) && !name.split(/[\\/]/).includes('..');

const writeList = (target: string, names: readonly string[]): Promise<void> =>
  write(join(target, list), Buffer.from(JSON.stringify(names)));

/** Writes what is new or changed; gives how many files that were. */
async function copy(source: string, target: string, names: ReadonlySet<string>): Promise<number> {
  let written = 0;
  for (const name of names) {
    const path = join(target, name);
    const bytes = bytesOf(join(source, name));
    if (existsSync(path) && bytes.equals(await readFile(path))) continue;
    await write(path, bytes);
    written += 1;
  }
  return written;
}

/** All that the copy has, the entry last. A package leaves out what can be made of a file that brotli compressed. */
async function namesIn(source: string): Promise<ReadonlySet<string>> {
  const names = namesWithPlain(await listFiles(source));
  const plain = names.filter((name) => names.includes(`${name}.br`));
  const gzipped = plain.map((name) => `${name}.gz`);
  return new Set([...[...names, ...gzipped].filter((name) => name !== entry), entry]);
}

/** A file of the build, made anew where a package does not have it. */
function bytesOf(path: string): Buffer {
  const isMade = path.endsWith('.gz') && !existsSync(path);
  return isMade
    ? gzipSync(readPlain(path.slice(0, -3)), { level: 9 })
    : Buffer.from(readPlain(path));
}

/** At once: whoever loads the page meanwhile gets the file of before or this one, whole. */
async function write(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path);
  const next = join(folder, `.${basename(path)}.${randomUUID()}`);
  await makeFolder(folder);
  await writeFile(next, bytes);
  await rename(next, path);
}

/** With the folders that it is in. Node's own way tries for ever where a file system, such as that of /proc, makes none. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    // Another copy was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
}

/** The names of all files below a folder, with `/`. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();
}

function noneIfMissing(error: unknown): readonly string[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}
