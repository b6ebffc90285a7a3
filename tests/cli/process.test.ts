import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from '../support/builders/built-program.ts';
import { makeCanary } from '../support/builders/canary.ts';
import { writeFiles } from '../support/builders/folder.ts';
import { startUpstream, testCaPath } from '../support/fakes/fake-upstream.ts';
import type { FakeUpstream } from '../support/fakes/fake-upstream.ts';

/** The program as it is built, and as the command `teams-api-explorer`. */
const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const bin = join(folder, 'bin');
let main = '';
let upstream: FakeUpstream;
const token = makeCanary();
/** What the API responds. */
let body = '';

beforeAll(async () => {
  main = buildProgram(folder);
  writeFiles(folder, {
    'bin/teams-api-explorer': `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`,
  });
  chmodSync(join(bin, 'teams-api-explorer'), 0o755);
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  upstream = await startUpstream(() => Promise.resolve(new Response(body, { headers })));
}, 60_000);

afterAll(async () => {
  await upstream.close();
  rmSync(folder, { recursive: true });
});

const environment = {
  ...process.env,
  SO_TEAMS_PAT: token,
  NODE_EXTRA_CA_CERTS: testCaPath,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
};

async function run(args: readonly string[], input: string | Uint8Array = '') {
  const child = spawn(process.execPath, [main, ...args], { env: environment });
  child.stdin.end(input);
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

const toTeam = (...words: readonly string[]) =>
  run(['request', ...words, '--team', 'acme', '--upstream', upstream.origin, '--run']);

describe('a call to a team', { timeout: 30_000 }, () => {
  test('goes out once with the token in its header, and its response is printed byte for byte', async () => {
    body = '{"items":[{"question_id":12345678901234567890,"score":1.10}],"has_more":false}';
    const before = upstream.seen.length;
    const { code, stdout, stderr } = await toTeam('questions', 'tagged=c#');
    expect([code, stdout, stderr]).toEqual([0, body, '']);
    const [seen, ...others] = upstream.seen.slice(before);
    expect(others).toEqual([]);
    expect(seen?.url).toBe('/2.3/questions?tagged=c%23&team=acme');
    const at = seen?.rawHeaders.findIndex((name) => /^x-api-access-token$/i.test(name)) ?? -1;
    expect(seen?.rawHeaders[at + 1]).toBe(token);
  });

  test('says which pause the API asks for', async () => {
    body = '{"items":[],"backoff":7}';
    const { stderr } = await toTeam('questions');
    expect(stderr).toBe('The API asks for a pause: wait 7 s before the next call of questions.\n');
  });

  test('T33: a redirect is not followed', async () => {
    upstream.next(({ outgoing }) => {
      outgoing.writeHead(302, { location: 'https://elsewhere.example/' });
      outgoing.end();
    });
    const before = upstream.seen.length;
    const { code, stdout, stderr } = await toTeam('questions');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/redirect/i);
    expect(upstream.seen.length - before).toBe(1);
  });

  test('T08: a token that the API repeats is printed nowhere', async () => {
    body = `{"error_id":402,"error_name":"invalid_access_token","error_message":"${token}"}`;
    for (const extra of [[], ['--json'], ['--pretty']]) {
      const { code, stdout, stderr } = await toTeam('me', ...extra);
      expect(code).toBe(1);
      expect(stdout).toContain('"error_id"');
      expect(stderr).not.toBe('');
      expect(stdout + stderr).not.toContain(token);
    }
  });

  test('Ctrl-C stops it, and it exits with 130', async () => {
    upstream.next(() => undefined);
    const args = [main, 'request', 'me', '--team=acme', `--upstream=${upstream.origin}`, '--run'];
    const child = spawn(process.execPath, args, { env: environment });
    const before = upstream.seen.length;
    await expect.poll(() => upstream.seen.length, { timeout: 10_000 }).toBe(before + 1);
    child.kill('SIGINT');
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(130);
  });
});

describe('the program', { timeout: 30_000 }, () => {
  test('goes on when nobody reads what it prints', () => {
    const script =
      'set -o pipefail; teams-api-explorer request questions --sandbox --run | head -c 9';
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      env: environment,
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([0, '{"items":', '']);
  });

  test.runIf(existsSync('/dev/full'))('says that its output is lost where a disk is full', () => {
    const { status, stderr } = spawnSync('bash', ['-c', 'teams-api-explorer openapi > /dev/full'], {
      env: environment,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([
      1,
      'The output could not be written (ENOSPC): expected a place that takes it. Free space there, or choose another.\n',
    ]);
  });

  test('says that a folder is no input', () => {
    const { status, stderr } = spawnSync('bash', ['-c', 'teams-api-explorer explain - < /'], {
      env: environment,
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The standard input cannot be read: expected a text\./);
  });

  test.each(['utf-16le', 'utf-16be'])(
    'reads %s as Windows PowerShell 5.1 writes it',
    async (encoding) => {
      const bytes = Buffer.from('\ufeffcurl https://x.example/2.3/tags', 'utf16le');
      const { code, stdout } = await run(
        ['explain', '-', '--json'],
        encoding === 'utf-16le' ? bytes : bytes.swap16(),
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ endpoint: 'tags' });
    },
  );

  test.each([
    ['serve', '--port', 'abc'],
    ['serve', '--world', '-5'],
    ['--port', 'abc'],
    ['request', 'me', '--upstream', 'https://hidden@x.example'],
  ])('exits with 2 for %s %s %s', async (...args) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).not.toContain('hidden');
  });

  test.each([
    '--port TOKEN',
    '--upstream https://x.example/TOKEN',
    '--TOKEN',
    'serve TOKEN',
    'serve --host TOKEN',
    'sandbox TOKEN',
    'sandbox --TOKEN',
    'sandbox --port=TOKEN=',
    'sandbox --world TOKEN',
    'sandbox --cors TOKEN',
    'sandbox --json=TOKEN',
    'doctor --TOKEN',
    'doctor --upstream TOKEN',
    'TOKEN',
    'openapi --TOKEN',
    'completion TOKEN',
    'reference TOKEN',
    'explain TOKEN',
    'v3 TOKEN',
    'request TOKEN',
    'request me --upstream https://x.example/TOKEN',
    'snippet me --as TOKEN',
  ])('T08: does not repeat the token of the environment: %s', async (line) => {
    const { code, stdout, stderr } = await run(line.replace('TOKEN', token).split(' '));
    expect(code).not.toBe(0);
    expect(stderr).not.toBe('');
    expect(stdout + stderr).not.toContain(token);
  });

  test('reads a command from the standard input', async () => {
    const { code, stdout } = await run(
      ['explain', '-', '--json'],
      'curl https://x.example/2.3/tags',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ endpoint: 'tags', kept: [] });
  });

  test.each([
    [['--help']],
    [['request', '--help']],
    [['snippet', '--help']],
    [['explain', '--help']],
  ])('explains itself with examples or exit codes: %j', async (args) => {
    const { code, stdout } = await run(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: teams-api-explorer /);
    expect(stdout).toMatch(/\nExit codes: 0 fine, 1 |\nExamples:\n/);
  });

  test('serves, and examines a token', async () => {
    expect((await run(['serve', '--help'])).stdout).toContain(
      'Usage: teams-api-explorer [options]',
    );
    expect((await run(['doctor', '--help'])).stdout).toContain('Usage: teams-api-explorer doctor ');
  });
});

/** Each shell, how it starts bare and at a prompt, and how it takes the script. */
const shells = [
  ['bash', ['--norc', '--noprofile', '-i'], 'source <(teams-api-explorer completion bash)'],
  [
    'zsh',
    ['-f', '-i'],
    'autoload -U compinit; compinit -u -D; source <(teams-api-explorer completion zsh)',
  ],
  ['fish', ['--no-config', '-i'], 'teams-api-explorer completion fish | source'],
] as const;

const pathOf = (program: string): string =>
  spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim();

describe('completion', { timeout: 30_000 }, () => {
  test.for(shells)('Tab completes a command in %s', ([name, options, setUp], { skip }) => {
    const [shell, python] = [pathOf(name), pathOf('python3')];
    if (shell === '' || python === '') skip(`needs ${shell === '' ? name : 'python3'}`);
    const words = 'teams-api-explorer requ\tquestions-by-i\tid\t1 --team acme --sty\tpa\t\n';
    const terminal = join('tests', 'support', 'shells', 'terminal.py');
    const { stdout } = spawnSync(python, [terminal, shell, ...options], {
      input: `${setUp}\n${words}exit\n`,
      env: { ...environment, SO_TEAMS_PAT: '', TERM: 'dumb' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(stdout).toContain('https://api.stackoverflowteams.com/v2.3/teams/acme/questions/1\r\n');
  });
});
