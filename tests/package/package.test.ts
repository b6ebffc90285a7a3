import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { writeFiles } from '../support/builders/folder.ts';
import { compile, exportsOf, importsIn, lend, mistakesOf, resolutions } from './consumer.ts';
import { install, run, runByNpx, runNode, whileServing } from './installed.ts';
import type { Installed } from './installed.ts';

let installed: Installed;

beforeAll(() => {
  installed = install();
}, 240_000);

afterAll(() => {
  rmSync(installed.folder, { recursive: true });
});

const path = (name: string) =>
  join(installed.folder, 'node_modules', 'teams-api-explorer', ...name.split('/'));

const read = (name: string) => readFileSync(path(name), 'utf8');

describe('the package', () => {
  test('has 3 MB at most, and what is built and to be read, nothing else', () => {
    expect(installed.size).toBeLessThan(3_000_000);
    const odd = installed.names.filter(
      (name) =>
        !/^(?:LICENSE|README\.md|package\.json|\.github\/(?:docs\/)?[\w-]+\.md|dist\/npm\/(?:client|server|library)\/.*)$/.test(
          name,
        ),
    );
    expect(odd).toEqual([]);
    expect(
      installed.names.filter((name) => /\.(?:map|gz|test\.|svelte$)|[^d]\.ts$/.test(name)),
    ).toEqual([]);
  });

  test('has every page of the manual that its readme links to', () => {
    const linked = [...read('README.md').matchAll(/\]\((\.github\/[^)#]+\.md)/g)];
    expect(linked.length).toBeGreaterThan(15);
    const pages = linked.map(([, page = '']) => page);
    expect(pages.filter((page) => !installed.names.includes(page))).toEqual([]);
  });

  test('depends on nothing, and runs nothing when it is installed', () => {
    const about = JSON.parse(read('package.json')) as Record<string, object | undefined>;
    expect(about.dependencies).toBeUndefined();
    expect(about.optionalDependencies).toBeUndefined();
    expect(about.private).toBeUndefined();
    const scripts = Object.keys(about.scripts ?? {});
    expect(scripts.filter((name) => /install$|^prepare$/.test(name))).toEqual([]);
  });

  test('says nothing of the machine that it was made on', () => {
    const texts = installed.names.filter((name) => /\.(?:js|ts|html|json|md|txt)$/.test(name));
    const telling = texts.filter((name) => read(name).includes(process.cwd()));
    expect(telling).toEqual([]);
  });

  test.each([
    ['client', ['monaco-editor', 'svelte']],
    ['server', ['undici', 'commander']],
    ['library', ['marked', 'unbash', 'valibot']],
  ])('brings the licences of what is bundled in its %s', (part, packages) => {
    const text = read(`dist/npm/${part}/THIRD-PARTY-LICENSES.txt`);
    for (const name of packages) expect(text).toContain(`## ${name} - `);
  });
});

describe('its command, without a network,', { timeout: 60_000 }, () => {
  test('serves the page', async () => {
    await whileServing(installed, ['--port', '0'], async (line) => {
      const origin = /http:\S+/.exec(line)?.[0] ?? '';
      const page = await (await fetch(origin)).text();
      expect(page).toContain('<title>');
      const [, script = ''] = /<script[^>]* src="([^"]+)"/.exec(page) ?? [];
      const get = (coding: string) =>
        fetch(new URL(script, origin), { headers: { 'accept-encoding': coding } });
      const [compressed, plain] = [await get('br'), await get('identity')];
      expect(compressed.headers.get('content-encoding')).toBe('br');
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await plain.text()).toBe(await compressed.text());
    });
  });

  test('serves the sandbox alone, and says where', async () => {
    await whileServing(installed, ['sandbox', '--port', '0', '--json'], async (line) => {
      const { origin, baseUrl, team, token } = JSON.parse(line) as Record<string, string>;
      expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const headers = { 'X-API-Access-Token': token ?? '' };
      const response = await fetch(`${baseUrl ?? ''}/questions?team=${team ?? ''}`, { headers });
      expect(((await response.json()) as { items: object[] }).items).toHaveLength(30);
      expect((await fetch(`${origin ?? ''}/`)).status).toBe(404);
    });
    await whileServing(installed, ['sandbox', '--port=0'], async (line) => {
      expect((await fetch(`${line}/sandbox/reset`, { method: 'POST' })).status).toBe(204);
    });
  });

  test('writes a copy of the page that any host can serve, compressed or not', () => {
    expect(run(installed, 'static', 'copy').code).toBe(0);
    const names = readdirSync(join(installed.folder, 'copy', 'assets'));
    const compressed = names.filter((name) => name.endsWith('.br'));
    expect(compressed.length).toBeGreaterThan(9);
    const others = compressed
      .map((name) => name.slice(0, -3))
      .flatMap((name) => [name, `${name}.gz`]);
    expect(others.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('says what it is called in its help, and what is wrong', () => {
    expect(run(installed, '--version').stdout).toBe(`${version}\n`);
    expect(run(installed, 'sandbox', '--help').stdout).toMatch(
      /^Usage: teams-api-explorer sandbox /,
    );
    const { code, stderr } = run(installed, 'sandbox', '--open');
    expect([code, stderr]).toEqual([
      2,
      'Unknown option "--open": expected --port, --host, --world, --no-throttle, --cors, --json or --help. Try --help.\n',
    ]);
  });

  test('writes snippets, and examines a token', () => {
    const { stdout } = runByNpx(installed, 'snippet', 'tags', '--team', 'acme', '--as', 'python');
    expect(stdout).toContain('/2.3/tags?team=acme');
    const examined = run(installed, 'doctor', '--sandbox', 'sandbox-pat');
    expect(examined.code).toBe(0);
    expect(examined.stdout).toContain('The token opens the team');
  });
});

describe('its modules', { timeout: 60_000 }, () => {
  test('are imported by JavaScript, and by any engine', () => {
    writeFiles(installed.folder, {
      'use.js': `import * as core from 'teams-api-explorer/core';
import { createSandbox } from 'teams-api-explorer/sandbox';
const { fetch, team, token } = createSandbox();
const request = core.buildRequest(core.createDraft('me'), { team });
const { kind } = await core.send(request, { token, fetch });
console.log(JSON.stringify({ kind, names: Object.keys(core) }));`,
    });
    const { stdout } = runNode(installed, 'use.js');
    const { kind, names } = JSON.parse(stdout) as { kind: string; names: string[] };
    expect(kind).toBe('success');
    expect(names).toContain('writeSnippet');
    const modules = installed.names.filter((name) => /^dist\/npm\/library\/.*\.js$/.test(name));
    const loaded = modules.flatMap((name) => importsIn(read(name)));
    expect(loaded.filter((name) => !name.startsWith('./'))).toEqual([]);
  });

  test('have types for a strict program, each with a docstring', () => {
    const names = ['core', 'sandbox'].map((name) => {
      writeFiles(installed.folder, {
        [`${name}.mts`]: `export * from 'teams-api-explorer/${name}';`,
      });
      return `${name}.mts`;
    });
    const program = compile(installed.folder, names, resolutions.bundler);
    expect(mistakesOf(program)).toEqual([]);
    const exported = names.map((name) => exportsOf(program, join(installed.folder, name)));
    expect(exported.map(({ size }) => size > 3)).toEqual([true, true]);
    const bare = exported.flatMap((all) => [...all].filter(([, isDocumented]) => !isDocumented));
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test('are used as the documentation says', () => {
    const blocks = ['package', 'sandbox-in-tests'].flatMap((name) =>
      blocksOf(read(`.github/docs/${name}.md`)),
    );
    // That one is no package of ours.
    const own = blocks.filter((block) => !block.includes("from 'msw'"));
    expect(own.length).toBeGreaterThan(4);
    const programs = Object.fromEntries(own.map((block, index) => [`example-${index}.mts`, block]));
    writeFiles(installed.folder, programs);
    lend(installed.folder, ['hono', '@playwright']);
    const options = { ...resolutions.nodenext, skipLibCheck: true };
    expect(mistakesOf(compile(installed.folder, Object.keys(programs), options))).toEqual([]);
  });
});

const blocksOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, block = '']) => block);
