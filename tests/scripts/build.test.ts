import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearWay, isBuilt, stampNow, stampOf } from '../../.config/scripts/build.mjs';
import { folderOf, writeFiles } from '../support/builders/folder.ts';

let folder = '';

/** A checkout that has just been built. */
beforeEach(() => {
  folder = folderOf({
    'index.html': 'page',
    'src/main.ts': 'one',
    'src/ui/App.svelte': 'two',
    'public/icon.svg': 'three',
    'package-lock.json': '{}',
    'dist/client/index.html': 'built',
    'dist/client/assets/view-A1.js': 'built',
    'dist/server/main.js': 'built',
  });
  writeFiles(folder, { 'dist/stamp.txt': stampNow(folder) });
});

describe('isBuilt', () => {
  test('is content with a build of the same sources', () => {
    expect(stampOf(folder)).toBe(join(folder, 'dist', 'stamp.txt'));
    expect(isBuilt(folder)).toBe(true);
  });

  test('does not mind a newer date, or a file that is not built', () => {
    utimesSync(join(folder, 'src/main.ts'), new Date(), new Date());
    writeFiles(folder, { 'README.md': 'x', 'tests/core/a.test.ts': 'x' });
    expect(isBuilt(folder)).toBe(true);
  });

  test.each(['src/main.ts', 'src/ui/App.svelte', 'public/icon.svg', 'package-lock.json'])(
    'notices a change in %s, and that it was taken back',
    (name) => {
      const before = stampNow(folder);
      writeFiles(folder, { [name]: 'changed' });
      expect(isBuilt(folder)).toBe(false);
      rmSync(join(folder, name));
      expect(isBuilt(folder)).toBe(false);
      expect(stampNow(folder)).not.toBe(before);
    },
  );

  test('notices a new file and one that has moved', () => {
    writeFiles(folder, { 'src/ui/New.svelte': '' });
    expect(isBuilt(folder)).toBe(false);
    rmSync(join(folder, 'src/ui/New.svelte'));
    expect(isBuilt(folder)).toBe(true);
    rmSync(join(folder, 'src/main.ts'));
    writeFiles(folder, { 'src/entry.ts': 'one' });
    expect(isBuilt(folder)).toBe(false);
  });

  const built = ['dist/client/index.html', 'dist/client/assets/view-A1.js', 'dist/server/main.js'];

  test.each(['dist/stamp.txt', ...built])('notices that %s is gone', (name) => {
    rmSync(join(folder, name));
    expect(isBuilt(folder)).toBe(false);
  });

  test.each(built)('notices that %s is empty, or cut short', (name) => {
    truncateSync(join(folder, name), 3);
    expect(isBuilt(folder)).toBe(false);
    truncateSync(join(folder, name));
    expect(isBuilt(folder)).toBe(false);
  });

  test('notices a file among the built ones that the build did not write', () => {
    writeFiles(folder, { 'dist/client/assets/view-B2.js': 'of another build' });
    expect(isBuilt(folder)).toBe(false);
  });

  test('finds no build where dist is a file', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    writeFiles(folder, { dist: 'a file' });
    expect(isBuilt(folder)).toBe(false);
  });
});

/** What no build writes, and what would stop the next one. */
const damages: [what: string, path: string, damage: (path: string) => unknown][] = [
  ['a stamp that is a folder', 'dist/stamp.txt', makeFolder],
  ['a link to nowhere', 'dist/client/assets/gone.js', link('nowhere.js')],
  ['a link to itself', 'dist/client/assets/loop.js', link('loop.js')],
  ['a link to its own folder', 'dist/client/assets/self', link('.')],
  ['a link to a file', 'dist/client/copy.html', link('index.html')],
  ['a pipe', 'dist/client/pipe.js', (path) => execFileSync('mkfifo', [path])],
  ['a stamp that is a pipe', 'dist/stamp.txt', makePipe],
];

function makeFolder(path: string) {
  rmSync(path);
  mkdirSync(path);
  mkdirSync(`${path}/inside`);
}

function makePipe(path: string) {
  rmSync(path);
  execFileSync('mkfifo', [path]);
}

function link(target: string) {
  return (path: string) => {
    symlinkSync(target, path);
  };
}

test.skipIf(process.platform === 'win32').each(damages)(
  'finds no build where dist holds %s, which goes before the next build',
  (_, name, damage) => {
    const path = join(folder, name);
    damage(path);
    expect(isBuilt(folder)).toBe(false);
    clearWay(folder);
    expect(existsSync(path)).toBe(false);
    writeFiles(folder, { 'dist/stamp.txt': stampNow(folder) });
    expect(isBuilt(folder)).toBe(true);
  },
);

test.skipIf(process.platform === 'win32')('leaves what a link in dist leads to', () => {
  symlinkSync('../../src', join(folder, 'dist/client/src'));
  clearWay(folder);
  expect(existsSync(join(folder, 'dist/client/src'))).toBe(false);
  expect(existsSync(join(folder, 'src/main.ts'))).toBe(true);
});
