import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runStatic } from '../../src/cli/commands/static.ts';
import { folderOf } from '../support/builders/folder.ts';

/** A page of a version, as the build would make it. */
const pageOf = (version: string) =>
  folderOf({
    'index.html': `<title>Teams API Explorer</title><script src="./assets/main-${version}.js"></script>`,
    'icon.svg': '<svg/>',
    [`assets/main-${version}.js`]: version,
    'assets/same.js': 'same',
  });

async function write(folder: string, page: string, prune = false) {
  let said = '';
  const code = await runStatic({ folder, prune }, pathToFileURL(`${page}/`), {
    print: (text) => (said += text),
    tell: (line) => (said += `${line}\n`),
    token: '',
  });
  return { code, said };
}

describe('static', () => {
  test('writes the page into a folder that it makes', async () => {
    const folder = join(folderOf({}), 'www', 'explorer');
    const { code, said } = await write(folder, pageOf('1'));
    expect(code).toBe(0);
    expect(said).toContain('4 of 4 files are new');
    expect(readFileSync(join(folder, 'assets/main-1.js'), 'utf8')).toBe('1');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('main-1.js');
  });

  test('leaves the files of earlier versions to the tabs that are open, and says so', async () => {
    const folder = folderOf({});
    await write(folder, pageOf('1'));
    const { said } = await write(folder, pageOf('2'));
    expect(said).toContain('2 of 4 files are new or changed');
    expect(said).toContain('1 of earlier versions stay');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('main-2.js');
    expect(existsSync(join(folder, 'assets/main-1.js'))).toBe(true);
  });

  test('counts what is changed by going back to another version, and nothing that is as it was', async () => {
    const folder = folderOf({});
    const first = pageOf('1');
    for (const page of [first, pageOf('2')]) await write(folder, page);
    expect((await write(folder, first)).said).toContain('1 of 4 files are new or changed');
    expect((await write(folder, first)).said).toContain('0 of 4 files are new or changed');
  });

  test('has each text that is packed as brotli compressed it, plain and as gzip, too', async () => {
    const folder = folderOf({});
    const page = pageOf('1');
    writeFileSync(join(page, 'assets/text.js.br'), brotliCompressSync('a text'));
    expect((await write(folder, page)).said).toContain('7 of 7 files are new');
    expect(readFileSync(join(folder, 'assets/text.js'), 'utf8')).toBe('a text');
    const zipped = readFileSync(join(folder, 'assets/text.js.gz'));
    expect(gunzipSync(zipped).toString()).toBe('a text');
  });

  test('keeps no compressed file of an earlier version beside a file that is not compressed now', async () => {
    const folder = folderOf({});
    const page = pageOf('1');
    writeFileSync(join(page, 'icon.svg.br'), brotliCompressSync('<svg/>'));
    await write(folder, page);
    writeFileSync(join(folder, 'robots.txt.gz'), 'the host’s own');
    await write(folder, pageOf('2'));
    expect(readdirSync(folder).sort()).toEqual([
      '.explorer-files.json',
      'assets',
      'icon.svg',
      'index.html',
      'robots.txt.gz',
    ]);
  });

  test('removes them with --prune, but nothing that the host has beside them', async () => {
    const folder = folderOf({});
    await write(folder, pageOf('1'));
    const page = pageOf('2');
    const own = join(folder, 'robots.txt');
    writeFileSync(own, 'User-agent: *');
    writeFileSync(join(folder, 'assets/own.js'), 'the host’s');
    const { said } = await write(folder, page, true);
    expect(said).toContain('1 of earlier versions were removed');
    expect(existsSync(join(folder, 'assets/main-1.js'))).toBe(false);
    expect(existsSync(join(folder, 'assets/main-2.js'))).toBe(true);
    expect(existsSync(own)).toBe(true);
    expect(existsSync(join(folder, 'assets/own.js'))).toBe(true);
  });

  test('completes a copy that was interrupted', async () => {
    const folder = folderOf({});
    await write(folder, pageOf('1'));
    for (const name of ['index.html', 'icon.svg']) rmSync(join(folder, name));
    const { code, said } = await write(folder, pageOf('1'));
    expect([code, said]).toEqual([0, expect.stringContaining('2 of 4 files are new or changed')]);
  });

  test('two copies at once give one', async () => {
    const folder = folderOf({});
    const page = pageOf('1');
    const both = await Promise.all([write(folder, page), write(folder, page)]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(existsSync(join(folder, 'index.html'))).toBe(true);
  });

  test('never writes into the build, nor where no folder is named', async () => {
    const page = pageOf('1');
    const link = join(folderOf({}), 'link');
    symlinkSync(page, link);
    for (const folder of [page, join(page, 'sub'), join(link, 'sub')]) {
      const { code, said } = await write(folder, page);
      expect([code, said]).toEqual([1, expect.stringContaining('is in the build itself')]);
    }
    expect((await write('', page)).code).toBe(2);
    expect(existsSync(join(page, 'sub'))).toBe(false);
  });

  test('removes nothing elsewhere, whatever the list of the folder says', async () => {
    const folder = folderOf({ 'www/.explorer-files.json': '["../mine.txt"]', 'mine.txt': 'mine' });
    await write(join(folder, 'www'), pageOf('1'), true);
    expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
  });

  test('touches no folder that has something else in it', async () => {
    for (const files of [
      { 'notes.txt': 'mine' },
      { 'index.html': '<title>Teams API Explorer</title>' },
    ]) {
      const folder = folderOf(files);
      const { code, said } = await write(folder, pageOf('1'));
      expect(code).toBe(1);
      expect(said).toContain('has files of something else');
      expect(existsSync(join(folder, 'assets'))).toBe(false);
    }
  });

  // Node itself would try for ever.
  test.runIf(existsSync('/proc/self'))('names a folder that nobody can make', async () => {
    const { code, said } = await write('/proc/explorer/www', pageOf('1'));
    expect(code).not.toBe(0);
    expect(said).toContain('“/proc/explorer” cannot be read or written');
  });

  test('names a file in the place of the folder, and a build that is missing', async () => {
    const file = join(folderOf({ taken: '' }), 'taken');
    expect((await write(file, pageOf('1'))).said).toContain(`“${file}” cannot be read or written`);
    const { code, said } = await write(folderOf({}), join(folderOf({}), 'none'));
    expect(code).toBe(1);
    expect(said).toContain('none/” cannot be read or written (ENOENT)');
  });
});
