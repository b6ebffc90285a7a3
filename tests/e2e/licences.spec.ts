import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/fixtures.ts';

/** The packages that the sources load, by the program that bundles them. */
function packagesOf(folders: readonly string[]): readonly string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|svelte)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const loaded =
    /^\s*(?:import|export) (?!type)[^;]*?from '([^'.][^']*)'|import\('([^'.][^']*)'\)/gm;
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(loaded)].map(([, from, later]) => from ?? later ?? ''),
  );
  return [
    ...new Set(names.filter((name) => !name.startsWith('node:')).map(packageName)),
  ].toSorted();
}

const packageName = (path: string) => path.split('/', path.startsWith('@') ? 2 : 1).join('/');

/** What a list of licences says of each package. */
function readLicences(text: string): ReadonlyMap<string, string> {
  const [, ...sections] = text.split(/^## (?=\S+ - \d+\.\d+\.\d+)/m);
  return new Map(sections.map((section) => [section.split(' - ', 1)[0] ?? '', section]));
}

const grants = /Permission is hereby granted|Permission to use, copy|Apache License/;

function expectLicences(text: string, packages: readonly string[]): void {
  const licences = readLicences(text);
  expect([...licences.keys()]).toEqual(expect.arrayContaining([...packages]));
  const bare = [...licences].filter(([, section]) => !grants.test(section));
  expect(bare.map(([name]) => name)).toEqual([]);
}

test('the page leads to the licences of everything that is bundled in it', async ({
  page,
  explorer,
  excuse,
}) => {
  // Beside a plain text the browser looks for an icon of its own accord.
  excuse(/404/);
  await explorer.open();
  const opened = page.waitForEvent('popup');
  await explorer.openMenu();
  await page.getByRole('link', { name: 'Open-source licences' }).click();
  const text = await (await opened).locator('body').innerText();
  const packages = packagesOf(['src/ui', 'src/sandbox', 'src/exchange', 'src/filters']);
  expect(packages).toEqual(expect.arrayContaining(['marked', 'monaco-editor', 'svelte']));
  expectLicences(text, packages);
  // Monaco holds copies of others, one with a remark at its head and the rest in a list.
  expect(text).toContain('@license DOMPurify');
  expect(text).toContain('JS Beautifier');
});

test('the server brings the licences of everything that is bundled in it', () => {
  const text = readFileSync('dist/server/THIRD-PARTY-LICENSES.txt', 'utf8');
  expectLicences(text, packagesOf(['src/server', 'src/sandbox']));
});
