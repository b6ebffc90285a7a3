// This file is `static`: it writes the built page into a folder that any web host can serve.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
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

/**
 * Copies the page of the build into a folder, which is made if it is missing, and gives the exit code. The files of an
 * earlier version stay beside the new ones, since their names have a hash of their content; the entry, which names the
 * files of its version, comes last and at once. So a tab that is open goes on with the version that it has.
 */
export async function runStatic(
  { folder, prune }: StaticWords,
  page: URL,
  { print, tell, token }: Pick<Surroundings, 'print' | 'tell' | 'token'>,
): Promise<number> {
  const target = resolve(folder);
  const fail = (message: string): number =>
    refuse([{ message }], { print, tell, token, json: false });
  try {
    if (!(await isFree(target)))
      return fail(
        `“${folder}” has files of something else: expected an empty folder, or an earlier copy of the explorer. Name another one.`,
      );
    const { written, names } = await copy(fileURLToPath(page), target);
    const old = (await listFiles(target)).filter((name) => isHashed(name) && !names.has(name));
    if (prune) for (const name of old) await rm(join(target, name));
    tell(
      `${written} of ${names.size} files are new or changed in ${target}.${sayOld(old.length, prune)}`,
    );
    tell('Serve the folder as it stands, with any web host and below any path.');
    return exitCodes.fine;
  } catch (error) {
    const { code, message, path } = error as NodeJS.ErrnoException;
    return fail(`“${path ?? folder}” cannot be read or written (${code ?? message}).`);
  }
}

/** Only what the build made: a host may want files of its own beside them. */
const isHashed = (name: string): boolean => name.startsWith('assets/');

function sayOld(count: number, isPruned: boolean): string {
  if (count === 0) return '';
  return isPruned
    ? ` ${count} of earlier versions were removed.`
    : ` ${count} of earlier versions stay, for tabs that are still open; --prune removes them.`;
}

/** A folder that is missing, empty, or holds a copy of the page. */
async function isFree(target: string): Promise<boolean> {
  const names = await listFiles(target);
  if (names.length === 0) return true;
  if (!names.includes(entry)) return false;
  return (await readFile(join(target, entry), 'utf8')).includes(
    '<title>Teams API Explorer</title>',
  );
}

async function copy(source: string, target: string) {
  const names = await namesIn(source);
  const present = new Set(await listFiles(target));
  const written: string[] = [];
  for (const name of names) {
    const path = join(target, name);
    const bytes = bytesOf(join(source, name));
    if (present.has(name) && bytes.equals(await readFile(path))) continue;
    await write(path, bytes);
    written.push(name);
  }
  for (const name of [...names].flatMap(compressedNames))
    if (present.has(name) && !names.has(name)) await rm(join(target, name));
  return { written: written.length, names };
}

const compressedNames = (name: string): readonly string[] => [`${name}.br`, `${name}.gz`];

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
  const next = join(folder, `.${basename(path)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(next, bytes);
  await rename(next, path);
}

/** The names of all files below a folder, with `/`; none where there is no folder. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();
}
