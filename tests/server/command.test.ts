import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { version } from '../../package.json';
import { buildProgram } from '../support/builders/built-program.ts';
import { writeFiles } from '../support/builders/folder.ts';

/** The server as it is built, with a page of its own, so that the test needs no build of the real one. */
const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
const main = join(folder, 'server', 'main.js');

beforeAll(() => {
  buildProgram(folder);
  writeFiles(folder, { 'client/index.html': '<head></head>page' });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const runMain = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', timeout: 10_000 });

async function start(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, line: String(line), port: Number(/:(\d+) /.exec(String(line))?.[1]) };
}

/** A part of the server that is loaded when it is needed. */
function partOf(copy: string, name: string): string {
  const assets = join(copy, 'server', 'assets');
  const file = readdirSync(assets).find((one) => one.startsWith(`${name}-`));
  return join(assets, file ?? '');
}

const pageAt = async (port: number) => (await fetch(`http://127.0.0.1:${port}/`)).text();

async function timeToStop(child: ChildProcess, signal: NodeJS.Signals) {
  const begin = performance.now();
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, ms: performance.now() - begin };
}

describe('command line', { timeout: 30_000 }, () => {
  test('prints one line with the address and serves the page there', async () => {
    const { line, port } = await start('--port', '0');
    expect(line).toBe(`Explorer on http://127.0.0.1:${port} (Ctrl-C stops it)\n`);
    const response = await fetch(`http://127.0.0.1:${port}/`);
    expect(await response.text()).toMatch(
      /<meta name="explorer-server" content="relay" data-session="[\w-]{43}" data-upstream="https:\/\/api\.stackoverflowteams\.com" data-writes="off" \/>/,
    );
  });

  test('names the host that was asked for', async () => {
    const { line, port } = await start('--port', '0', '--host', 'localhost');
    expect(line).toContain(`http://localhost:${port} `);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'stops at once on %s, whatever connections are open',
    async (signal) => {
      const { child, port } = await start('--port', '0');
      const idle = connect(port, '127.0.0.1').on('error', () => undefined);
      const kept = connect(port, '127.0.0.1').on('error', () => undefined);
      kept.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      await Promise.all([once(kept, 'data'), once(idle, 'connect')]);
      const { code, ms } = await timeToStop(child, signal);
      expect(code).toBe(0);
      expect(ms).toBeLessThan(500);
    },
  );

  test('serves on when nobody reads what it prints', async () => {
    const { child, port } = await start('--port', '0', '--verbose');
    child.stdout.destroy();
    const session = /data-session="([^"]+)"/.exec(await pageAt(port))?.[1] ?? '';
    const headers = {
      'Content-Type': 'application/json',
      Origin: `http://127.0.0.1:${port}`,
      'X-Explorer-Session': session,
    };
    // Refused, since writes are off, and logged all the same.
    const body = JSON.stringify({
      endpoint: 'create-question',
      values: { title: 'Who reads this?', body: 'Nobody does.', tags: 'x' },
      team: 'acme',
      style: 'query',
    });
    for (let time = 0; time < 3; time += 1) {
      const response = await fetch(`http://127.0.0.1:${port}/relay`, {
        method: 'POST',
        headers,
        body,
      });
      expect(await response.text()).toContain('--allow-writes');
    }
    expect(await pageAt(port)).toContain('page');
    expect(child.exitCode).toBeNull();
  });

  test('the doctor ends as usual when nobody reads what it says', async () => {
    const args = [main, 'doctor', '--sandbox', 'sandbox-pat', '--team', 'demo'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(String(child.stderr.read() ?? '')).toBe('');
  });

  test('says in one line that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => {
      other.close();
    });
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stdout, stderr } = runMain('--port', String(port));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `Port ${port} is taken: expected one that no program listens on. Choose another, for example --port 2323, or --port 0 for any free one.\n`,
    );
  });

  test.each([
    ['--host=0.0.0.0', 'Bad host "0.0.0.0": '],
    ['--port=99999', 'Bad port "99999": '],
    ['--colour', 'Unknown option "--colour": '],
  ])('rejects %s with one line and a failure', (option, begin) => {
    const { status, stdout, stderr } = runMain(option);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.startsWith(begin)).toBe(true);
  });

  test.each<[damage: string, run: (copy: string) => void, says: string]>([
    [
      'a part that is cut short',
      (copy) => {
        const part = partOf(copy, 'serve');
        truncateSync(part, statSync(part).size - 10);
      },
      'The program is damaged (SyntaxError): ',
    ],
    [
      'a part that is missing',
      (copy) => {
        rmSync(partOf(copy, 'serve'));
      },
      'The program is damaged (ERR_MODULE_NOT_FOUND): ',
    ],
    [
      'an empty page',
      (copy) => {
        writeFileSync(join(copy, 'client', 'index.html'), '');
      },
      'There is no page beside the program: ',
    ],
    [
      'no page',
      (copy) => {
        rmSync(join(copy, 'client'), { recursive: true });
      },
      'There is no page beside the program: ',
    ],
    [
      'a file of the page that leads nowhere',
      (copy) => {
        symlinkSync('nowhere', join(copy, 'client', 'gone.js'));
      },
      'The page cannot be read (ENOENT: ',
    ],
    [
      'a folder in place of a file of the page',
      (copy) => {
        mkdirSync(join(copy, 'client', 'gone.js'));
      },
      'The page cannot be read (not a file: ',
    ],
  ])('says in one line that the build has %s', (_, damage, says) => {
    const copy = mkdtempSync(join(tmpdir(), 'explorer-'));
    onTestFinished(() => {
      rmSync(copy, { recursive: true });
    });
    cpSync(folder, copy, { recursive: true });
    damage(copy);
    const args = [join(copy, 'server', 'main.js'), '--port=0'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^[^\n]+ Install teams-api-explorer anew\.\n$/);
    expect(stderr.startsWith(says)).toBe(true);
  });

  test('prints its version and its help', () => {
    expect(runMain('serve', '--version').stdout).toBe(`${version}\n`);
    expect(runMain('serve', '--help').stdout).toContain('--port <number>');
  });
});
