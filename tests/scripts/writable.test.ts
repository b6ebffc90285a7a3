import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findObstacle } from '../../.config/scripts/writable.mjs';
import { folderOf } from '../support/builders/folder.ts';

/** What another user than the owner is told; root, whom no folder is closed to, becomes one. */
function findAsAnother(folder: string, names: readonly string[]) {
  const module = pathToFileURL('.config/scripts/writable.mjs').href;
  const script = `import(${JSON.stringify(module)}).then(({ findObstacle }) => console.log(findObstacle(${JSON.stringify(folder)}, ${JSON.stringify(names)})))`;
  const isRoot = process.getuid?.() === 0;
  const another = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  return spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    ...another,
  }).stdout.trim();
}

describe('findObstacle', () => {
  test('finds none where a folder may be filled, or made', () => {
    const folder = folderOf({ 'dist/client/index.html': '' });
    expect(findObstacle(folder, ['dist', 'dist/client', 'dist/server'])).toBeUndefined();
  });

  test.each(['dist', 'dist/client'])('says that %s is a file', (name) => {
    const folder = folderOf({ [name]: '' });
    expect(findObstacle(folder, ['dist', 'dist/client'])).toBe(
      `“${join(folder, name)}” is a file: expected a folder that may be filled. Move it away and try again.`,
    );
  });

  test.skipIf(process.platform === 'win32').each([
    ['dist', 'nowhere'],
    ['dist', 'dist'],
    ['dist/client', '../nowhere'],
    ['dist/client', '../package.json'],
  ])('says that %s is a link to %s, which is not a folder', (name, target) => {
    const folder = folderOf({ 'package.json': '{}', 'dist/server/main.js': '' });
    rmSync(join(folder, name), { recursive: true, force: true });
    symlinkSync(target, join(folder, name));
    expect(findObstacle(folder, ['dist', 'dist/client'])).toBe(
      `“${join(folder, name)}” is a link to no folder: expected a folder that may be filled. Move it away and try again.`,
    );
  });

  test.skipIf(process.platform === 'win32')('does not mind a link to a folder', () => {
    const folder = folderOf({ 'elsewhere/client/index.html': '' });
    symlinkSync('elsewhere', join(folder, 'dist'));
    expect(findObstacle(folder, ['dist', 'dist/client'])).toBeUndefined();
  });

  test.skipIf(process.platform === 'win32').each(['', 'dist'])(
    'tells a user who may not write to “%s” so',
    (name) => {
      const folder = folderOf({ 'dist/client/index.html': '' });
      const closed = join(folder, name);
      chmodSync(folder, 0o777);
      chmodSync(closed, 0o555);
      onTestFinished(() => {
        chmodSync(closed, 0o755);
      });
      expect(findAsAnother(folder, ['dist'])).toBe(
        `This user may not write to “${closed}”: expected the user who set the explorer up. Run it once as that user, or make a copy of your own.`,
      );
    },
  );
});
