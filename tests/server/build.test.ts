import { rmSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isBuilt, stampNow, stampOf } from '../../.config/build.mjs';
import { folderOf, writeFiles } from '../support/folder.ts';

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
