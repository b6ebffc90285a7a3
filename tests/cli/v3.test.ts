import { expect, test } from 'vitest';
import { runCommand } from '../support/fakes/command.ts';

test('v3 prints the commands, and tells what is lost and changed', async () => {
  const words = ['questions', 'tagged=c#', 'min=5', 'sort=votes', '--team', 'acme'];
  const { code, stdout, stderr } = await runCommand(['v3', ...words]);
  expect(code).toBe(0);
  expect(stdout).toContain('/v3/teams/acme/tags?partialName=c%23&pageSize=100');
  expect(stdout).toContain('sort=score&tagId=ID_OF_c%23');
  expect(stderr).toContain('Equal, with high confidence');
  expect(stderr).toContain('Replace ID_OF_c#: the id of the item whose name is c#');
  expect(stderr).toContain('Lost: min=5 has no equal');
  expect(stderr).toContain('Watch out: tagId takes IDs, not names.');
});

test('v3 takes a URL, and writes PowerShell', async () => {
  const url = 'https://api.stackoverflowteams.com/2.3/me?team=acme';
  const { stdout } = await runCommand(['v3', url, '--as', 'powershell']);
  expect(stdout).toContain("Uri = 'https://api.stackoverflowteams.com/v3/teams/acme/users/me'");
});

test('v3 without a team names it as something to replace', async () => {
  const { stdout, stderr } = await runCommand(['v3', 'tags']);
  expect(stdout).toContain('/v3/teams/YOUR_TEAM/tags?');
  expect(stderr).toContain('Replace YOUR_TEAM: the slug of your team');
});

test('v3 has all of it as JSON, also the routes to choose from', async () => {
  const words = ['questions-by-ids', 'ids=1;2', '--team', 'acme', '--json'];
  const { stdout } = await runCommand(['v3', ...words]);
  expect(JSON.parse(stdout)).toMatchObject({
    endpoint: 'questions-by-ids',
    match: 'equal',
    combine: 'either',
    confidence: 'high',
    routes: [
      { operation: 'GET /questions', calls: [{ verb: 'GET' }], lost: [] },
      { operation: 'GET /questions/{questionId}', calls: [{ verb: 'GET' }, { verb: 'GET' }] },
    ],
  });
});

test('v3 exits with 1 where there is nothing, and says why', async () => {
  const { code, stdout, stderr } = await runCommand(['v3', 'me-badges']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('None: v3 has no badges.');
});

test('v3 names what is wrong with a request', async () => {
  const { code, stderr } = await runCommand(['v3', 'questions-by-ids', 'ids=x']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ids: “x” isn't an ID\. /);
});
