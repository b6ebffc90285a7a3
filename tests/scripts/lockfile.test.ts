import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as {
  packages: Record<string, { integrity?: string; optionalDependencies?: Record<string, string> }>;
};

describe('lockfile', () => {
  test('leaves where packages come from to the settings of whoever installs', () => {
    expect(text).not.toContain('"resolved"');
    expect(text).not.toMatch(/registry\./);
    expect(text).not.toMatch(/\.tgz/);
  });

  test('says of every package what its bytes must be', () => {
    const unsure = Object.entries(packages).filter(
      ([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'),
    );
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
});
