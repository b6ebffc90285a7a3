// This file is `static`: it writes the built page into a folder that any web host can serve.
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    const { added, names } = await copy(fileURLToPath(page), target);
    const old = (await listFiles(target)).filter((name) => isHashed(name) && !names.has(name));
    if (prune) for (const name of old) await rm(join(target, name));
    tell(`${added} of ${names.size} files are new in ${target}.${sayOld(old.length, prune)}`);
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
  const packed = await listFiles(source);
  const names = namesWithPlain(packed);
  const present = new Set(await listFiles(target));
  await mkdir(target, { recursive: true });
  for (const name of names.filter((one) => one !== entry))
    if (packed.includes(name)) await cp(join(source, name), join(target, name));
    else await write(join(target, name), readPlain(join(source, name)));
  // Whoever loads the page meanwhile gets the entry of before or this one, whole.
  const next = join(target, `.${entry}`);
  await cp(join(source, entry), next);
  await rename(next, join(target, entry));
  return { added: names.filter((name) => !present.has(name)).length, names: new Set(names) };
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
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
