import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../../package.json';
import { createSandbox } from '../../../src/sandbox/handler.ts';
import { faultHeader } from '../../../src/sandbox/http/faults/faults.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { buildProgram } from '../../support/builders/built-program.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { serve } from '../../support/fakes/http.ts';
import type { Site } from '../../support/fakes/http.ts';
import { startServer } from '../../support/fakes/server.ts';

/** The command as it is built. */
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const main = join(folder, 'server', 'main.js');
let server: Awaited<ReturnType<typeof startServer>> | undefined;
/** What the sandbox is asked for besides, and what it was asked so far. */
let fault = '';
const asked: Request[] = [];

beforeAll(async () => {
  buildProgram(folder);
  const sandbox = createSandbox({
    world: buildSampleWorld(),
    limits: { ...noLimits, quota: 10_000 },
  });
  server = await startServer({
    sandbox: (request) => {
      asked.push(request);
      if (fault === '') return sandbox(request);
      const headers = new Headers(request.headers);
      headers.set(faultHeader, fault);
      return sandbox(new Request(request.url, { headers, signal: request.signal }));
    },
  });
}, 60_000);

afterAll(() => {
  server?.stop();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command; the token comes in the environment, as a person would give it. */
async function run(args: readonly string[], token?: string): Promise<Ran> {
  const child = spawn(process.execPath, [main, 'doctor', ...args], {
    env: { ...process.env, SO_TEAMS_PAT: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.stdout += String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => (texts.stderr += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...texts };
}

const upstream = () => ['--upstream', server?.origin ?? '', '--team', 'demo'];

interface Told {
  readonly verdict: { readonly id: string; readonly sentence: string };
  readonly calls: readonly { readonly url: string; readonly errorId?: number }[];
}

const verdictOf = ({ stdout }: Ran) => (JSON.parse(stdout) as Told).verdict.id;

describe('the doctor', { timeout: 60_000 }, () => {
  test.each([
    ['sandbox-pat', 0, 'works'],
    ['sandbox-read-only', 3, 'read-only'],
    ['sandbox-low-quota', 3, 'low-quota'],
    ['sandbox-expired', 1, 'expired'],
    ['sandbox-other-team', 1, 'other-team'],
    ['sandbox-throttled', 4, 'throttled'],
    ['“sandbox-pat”', 1, 'token-smart-quotes'],
    ['', 1, 'token-empty'],
  ])('over a socket, the token %s exits with %i: %s', async (token, code, id) => {
    const ran = await run([...upstream(), '--write', '--json'], token);
    expect([ran.code, verdictOf(ran)]).toEqual([code, id]);
  });

  test.each([
    ['reset', 'invalid-response-incomplete'],
    ['truncated-gzip', 'invalid-response-incomplete'],
    ['gzip-header-plain-body', 'invalid-response-bad-encoding'],
    ['block-page', 'edge-blocked'],
    ['html-503', 'edge-down'],
    ['redirect', 'redirect'],
    ['wrong-type', 'invalid-response-wrong-type'],
    ['invalid-json', 'invalid-response-not-json'],
    ['invalid-utf-8', 'invalid-response-bad-utf8'],
    ['empty', 'invalid-response-empty'],
    ['no-wrapper', 'invalid-response-no-wrapper'],
  ])('over a socket, the fault %s exits with 4: %s', async (name, id) => {
    fault = name;
    asked.length = 0;
    const ran = await run([...upstream(), '--json'], 'sandbox-pat');
    fault = '';
    expect([ran.code, verdictOf(ran)]).toEqual([4, id]);
    expect(asked.map(({ headers }) => headers.get('x-api-access-token'))).toEqual([null]);
  });

  test('prints each call before it is sent, then the verdict as its last line', async () => {
    const { stdout, stderr, code } = await run([...upstream(), '--write'], 'sandbox-pat');
    const lines = stdout.trimEnd().split('\n');
    expect([code, stderr]).toEqual([0, '']);
    expect(lines.filter((line) => /^ {2}(GET|POST) /.test(line))).toHaveLength(4);
    expect(lines.filter((line) => /^ {2}→ 200, response in \d+ ms$/.test(line))).toHaveLength(4);
    expect(stdout).toContain('  X-API-Access-Token: (token)\n');
    expect(stdout).toContain('The token belongs to user 1, Ada.');
    expect(lines.at(-1)).toMatch(
      /^The token opens the team and reads and writes, and \d+ requests/,
    );
    expect(stdout).not.toContain('sandbox-pat');
  });

  test('shows the cleaned slug, and never a cleaned token', async () => {
    const args = ['--team', 'https://stackoverflowteams.com/c/acme/questions'];
    const { stdout, code } = await run(args, '"rl3x9JGX*8kLg))"');
    expect(code).toBe(1);
    expect(stdout).toContain('STOP token-quotes (likely)');
    expect(stdout).toContain('  Try:      --team acme');
    expect(stdout).not.toContain('rl3x9');
  });

  test('a canary is in no output, whatever comes of it', async () => {
    const canary = 'Zq7*8kLgJGXrl3x9(w04';
    for (const args of [
      [],
      ['--json'],
      ['--report'],
      ['--report', '--show-team'],
      ['--style', 'path'],
    ]) {
      const { stdout, stderr, code } = await run([...upstream(), ...args], canary);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(/8kLg|JGXr|w04/);
    }
  });

  test('the report has no slug unless it is wanted', async () => {
    const hidden = await run([...upstream(), '--report'], 'sandbox-expired');
    expect(hidden.stdout).toContain(`- Explorer: ${version} on node ${process.version}`);
    expect(hidden.stdout).toContain('/2.3/me?team=TEAM');
    expect(hidden.stdout).not.toContain('demo');
    const shown = await run([...upstream(), '--report', '--show-team'], 'sandbox-expired');
    expect(shown.stdout).toContain('- Team: demo');
  });

  test('examines a token of the sandbox without any network', async () => {
    const { code, stdout } = await run([
      '--sandbox',
      'sandbox-revoked',
      '--style',
      'path',
      '--json',
    ]);
    expect(code).toBe(1);
    const { verdict, calls } = JSON.parse(stdout) as Told;
    expect(verdict.id).toBe('deleted');
    expect(calls.at(-1)).toMatchObject({
      url: 'http://127.0.0.1/v2.3/teams/TEAM/me',
      header: 'Authorization',
      errorId: 402,
    });
  });

  test('names a host that is not there', async () => {
    const closed: Site = await serve(() => undefined);
    await closed.close();
    const refused = await run(['--team', 'a', '--upstream', closed.origin, '--json'], 'x');
    expect([refused.code, verdictOf(refused)]).toEqual([4, 'transport-error-refused']);
  });

  test('a mistake in the command line is one line on stderr and exits with 2', async () => {
    const { code, stdout, stderr } = await run(['--token', 'rl3x9JGX*8kLg))']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown argument.*\n$/);
    expect(stderr).not.toContain('rl3x9');
  });

  test('says how it is used', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: teams-api-explorer doctor --team <slug>');
  });

  test('Ctrl-C stops a call that takes long, and exits with 130', async () => {
    const silent = await serve(() => undefined);
    const child = spawn(
      process.execPath,
      [main, 'doctor', '--team', 'a', '--upstream', silent.origin],
      { env: { ...process.env, SO_TEAMS_PAT: 'x' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGINT'), 300));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    await silent.close();
    expect(code).toBe(130);
  });
});
