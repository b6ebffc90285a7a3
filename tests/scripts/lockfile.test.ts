import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync('package-lock.json', 'utf8');

interface Package {
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, Package>>;
}

const { packages } = JSON.parse(text) as Lockfile;
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** What others may do with them is no more than with ours, or concerns their own files only. */
const licences = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD'],
  ...['MPL-2.0', '(MPL-2.0 OR Apache-2.0)'],
  // The licence of Python, whose argparse was translated.
  'PSF-2.0',
];

describe('lockfile', () => {
  test('leaves where packages come from to the settings of whoever installs', () => {
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/registry\./);
    expect(text).not.toMatch(/\.tgz/);
  });

  test('T75: says of every package what its bytes must be', () => {
    const unsure = locked.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'));
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  // A lockfile made where a package could not be fetched lacks it, and then `npm ci` refuses everywhere.
  test('has the packages of every platform', () => {
    const names = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    const paths = Object.keys(packages);
    const missing = names.filter((name) => !paths.some((path) => path.endsWith(`/${name}`)));
    expect(missing).toEqual([]);
  });

  test('T75: installs at most 200 packages', () => {
    const here = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')) as Lockfile;
    const count = Object.keys(here.packages).length;
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(200);
  });

  test('T75: has no package that runs anything when it is installed', () => {
    expect(locked.filter(([, one]) => one.hasInstallScript === true)).toEqual([]);
  });

  test('T77: has only packages with licences that are known here', () => {
    const foreign = locked.filter(([, { license }]) => !licences.includes(license ?? 'none'));
    expect(foreign.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });
});
