import { expect, test } from 'vitest';
import { runCommand } from '../support/fakes/command.ts';

test.each<[words: readonly string[], next: readonly string[]]>([
  [
    [''],
    [
      ...['request', 'snippet', 'explain', 'openapi', 'reference', 'v3', 'static'],
      ...['completion', 'serve', 'sandbox', 'doctor'],
    ],
  ],
  [['reference', 'tags-by-n'], ['tags-by-name']],
  [['reference', 'questions', 'so'], []],
  [
    ['v3', 'questions', '--as', ''],
    ['curl', 'powershell'],
  ],
  [['sn'], ['snippet']],
  [['request', 'tags-by-n'], ['tags-by-name']],
  [['request', 'questions', 'sort=c'], ['sort=creation']],
  [['request', 'questions', 'sort=votes', 'so'], []],
  [['request', 'questions', '--filter', 'w'], ['withbody']],
  [['request', 'questions', '--allow'], ['--allow-writes']],
  [
    ['request', '--team', 'acme', 'questions', 'pagesi'],
    ['pagesize=', 'pagesize=100'],
  ],
  [['snippet', 'questions', '--as', 'po'], ['powershell']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['serve', '--wo'], ['--world']],
  [['doctor', '--rep'], ['--report']],
  [['sandbox', '--j'], ['--json']],
  [['explain', 'd'], ['default']],
  [['nothing', 'x'], []],
])('after %j comes %j', async (words, next) => {
  const { code, stdout } = await runCommand(['complete', 'bash', ...words]);
  expect(code).toBe(0);
  expect(stdout.split('\n').filter((line) => line !== '')).toEqual(next);
});

test.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
  const { code, stdout } = await runCommand(['completion', shell]);
  expect(code).toBe(0);
  expect(stdout).toContain('teams-api-explorer');
});
