import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as {
  packages: Record<string, { integrity?: string; hasInstallScript?: boolean }>;
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
});
