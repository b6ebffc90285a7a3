import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadFiles } from '../../../src/server/http/files.ts';
import { folderOf } from '../../support/builders/folder.ts';

const read = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('loadFiles', () => {
  test('tells the page that a server is behind it', () => {
    const files = loadFiles(folderOf({ 'index.html': '<head><title>x</title></head><body>' }));
    const page =
      '<head><title>x</title><meta name="explorer-server" content="sandbox" /></head><body>';
    expect(read(files.get('/')?.plain)).toBe(page);
    expect(read(files.get('/index.html')?.plain)).toBe(page);
    expect(files.get('/')?.cache).toBe('no-store');
  });

  test('tells the page of the relay, whatever is in what it says', () => {
    const relay = { session: `"><script>$&'`, upstream: 'https://a.example', allowsWrites: true };
    const page = read(
      loadFiles(folderOf({ 'index.html': '<head></head>' }), relay).get('/')?.plain,
    );
    expect(page).toBe(
      '<head><meta name="explorer-server" content="relay" data-session="&#34;&#62;&#60;script&#62;$&#38;&#39;" data-upstream="https://a.example" data-writes="on" /></head>',
    );
  });

  test('leaves the policy to the header, which says the same', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`;
    const files = loadFiles(folderOf({ 'index.html': `<head>\n    ${policy}\n</head><body>` }));
    const page = '<head>\n<meta name="explorer-server" content="sandbox" /></head><body>';
    expect(read(files.get('/')?.plain)).toBe(page);
  });

  test('knows the type of every file of the build', () => {
    const names = ['index.html', 'icon.svg', 'assets/a-1.js', 'assets/a-1.css', 'assets/a-1.woff2'];
    const files = loadFiles(folderOf(Object.fromEntries(names.map((name) => [name, '']))));
    expect(Object.fromEntries([...files].map(([path, { type }]) => [path, type]))).toEqual({
      '/': 'text/html; charset=utf-8',
      '/index.html': 'text/html; charset=utf-8',
      '/icon.svg': 'image/svg+xml; charset=utf-8',
      '/assets/a-1.js': 'text/javascript; charset=utf-8',
      '/assets/a-1.css': 'text/css; charset=utf-8',
      '/assets/a-1.woff2': 'font/woff2',
    });
  });

  test('keeps what has a hash in its name for ever and nothing else', () => {
    const files = loadFiles(folderOf({ 'assets/a-1.js': '', 'icon.svg': '' }));
    expect(files.get('/assets/a-1.js')?.cache).toBe('public, max-age=31536000, immutable');
    expect(files.get('/icon.svg')?.cache).toBe('no-store');
  });

  test('makes a plain file anew of one that is there only compressed, as in the package', () => {
    const folder = folderOf({ 'index.html': '<head></head>' });
    writeFileSync(join(folder, 'a.js.br'), brotliCompressSync('let a;'));
    const files = loadFiles(folder);
    expect(read(files.get('/a.js')?.plain)).toBe('let a;');
    expect([...(files.get('/a.js')?.compressed.keys() ?? [])]).toEqual(['br']);
  });

  test('finds the compressed copies and does not serve them as files', () => {
    const files = loadFiles(
      folderOf({ 'assets/a.js': 'aaa', 'assets/a.js.br': 'b', 'assets/a.js.gz': 'g' }),
    );
    expect([...files.keys()]).toEqual(['/assets/a.js']);
    const compressed = files.get('/assets/a.js')?.compressed ?? new Map<string, Uint8Array>();
    expect([...compressed].map(([name, bytes]) => [name, read(bytes)])).toEqual([
      ['br', 'b'],
      ['gzip', 'g'],
    ]);
  });

  test('leaves out what is of no known type', () => {
    const files = loadFiles(folderOf({ '.env': 'x', 'assets/secret': 'x', 'stamp.lock': 'x' }));
    expect(files.size).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('loadFiles refuses', () => {
  test('a link that leads nowhere, and names it', () => {
    const folder = folderOf({ 'assets/a.js': '' });
    symlinkSync('nowhere', join(folder, 'assets', 'b.js'));
    expect(() => loadFiles(folder)).toThrow(join('assets', 'b.js'));
  });

  test('a folder with the name of a file, and names it', () => {
    const folder = folderOf({ 'index.html': '' });
    mkdirSync(join(folder, 'a.js'));
    expect(() => loadFiles(folder)).toThrow(`not a file: '${join(folder, 'a.js')}'`);
  });

  test.each(['a.js', 'a.js.br'])('a pipe at %s, which it does not wait for', (name) => {
    const folder = folderOf({ 'index.html': '', ...(name === 'a.js' ? {} : { 'a.js': '' }) });
    execFileSync('mkfifo', [join(folder, name)]);
    expect(() => loadFiles(folder)).toThrow(`not a file: '${join(folder, name)}'`);
  });
});
