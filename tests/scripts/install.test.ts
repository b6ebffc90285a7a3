import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../.config/scripts/install.mjs';
import { folderOf } from '../support/builders/folder.ts';

type Packages = Record<string, { version?: string; optional?: boolean; os?: string[] }>;

const wanted: Packages = {
  '': { version: '0.1.0' },
  'node_modules/vite': { version: '8.0.0' },
  'node_modules/fsevents': { version: '2.0.0', optional: true },
};

/** A checkout with these packages installed, and a lockfile that is a minute newer or older. */
function checkoutWith(installed: Packages, age: 'newer' | 'older') {
  const folder = folderOf({
    'package-lock.json': JSON.stringify({ packages: wanted }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: installed }),
    ...Object.fromEntries(Object.keys(installed).map((path) => [`${path}/package.json`, '{}'])),
  });
  const time = Date.now() / 1000 + (age === 'newer' ? 60 : -60);
  utimesSync(join(folder, 'package-lock.json'), time, time);
  return folder;
}

describe('isInstalled', () => {
  test('notices that node_modules is missing', () => {
    expect(isInstalled(folderOf({ 'package-lock.json': '{"packages":{}}' }))).toBe(false);
  });

  test('is content with an installation that is newer than the lockfile', () => {
    expect(isInstalled(checkoutWith({}, 'older'))).toBe(true);
  });

  test('is content with the same packages, whatever the dates say', () => {
    const installed = { 'node_modules/vite': { version: '8.0.0' } };
    expect(isInstalled(checkoutWith(installed, 'newer'))).toBe(true);
  });

  test.each<[string, Packages]>([
    ['a missing package', {}],
    ['another version', { 'node_modules/vite': { version: '7.0.0' } }],
    [
      'another version of an optional package',
      {
        'node_modules/vite': { version: '8.0.0' },
        'node_modules/fsevents': { version: '1.0.0', optional: true },
      },
    ],
  ])('notices %s', (_, installed) => {
    expect(isInstalled(checkoutWith(installed, 'newer'))).toBe(false);
  });

  test('notices that a package is gone from the folder', () => {
    const folder = checkoutWith({ 'node_modules/vite': { version: '8.0.0' } }, 'older');
    expect(isInstalled(folder)).toBe(true);
    rmSync(join(folder, 'node_modules/vite'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
  });

  test('notices programs for another kind of computer', () => {
    const installed = { 'node_modules/binding': { version: '1.0.0', os: ['another'] } };
    expect(isInstalled(checkoutWith(installed, 'older'))).toBe(false);
  });

  test.each(['', '{"packages":', '{}'])('installs anew when its own list is %j', (list) => {
    const folder = checkoutWith({}, 'older');
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), list);
    expect(isInstalled(folder)).toBe(false);
  });
});
