import { describe, expect, test } from 'vitest';
import { makeCanary } from '../support/builders/canary.ts';
import { runCommand } from '../support/fakes/command.ts';

const team = ['--team', 'acme'];
const api = 'https://api.stackoverflowteams.com';

describe('request', () => {
  test.each<[words: readonly string[], url: string]>([
    [
      ['questions', 'tagged=c#', 'sort=votes'],
      `${api}/2.3/questions?sort=votes&tagged=c%23&team=acme`,
    ],
    [['questions-by-ids', 'ids=1;2'], `${api}/2.3/questions/1;2?team=acme`],
    [['/questions/{ids}', 'ids=1;2'], `${api}/2.3/questions/1;2?team=acme`],
    [
      ['/questions/1;2', '--filter', 'withbody'],
      `${api}/2.3/questions/1;2?filter=withbody&team=acme`,
    ],
    [['questions/1;2'], `${api}/2.3/questions/1;2?team=acme`],
    [['https://api.stackexchange.com/2.3/info?site=so'], `${api}/2.3/info?team=acme`],
    [['me', '--style', 'path'], `${api}/v2.3/teams/acme/me`],
    [['me', '--upstream', 'https://so.example.com'], 'https://so.example.com/2.3/me?team=acme'],
    [['questions', 'fromdate=2026-01-01'], `${api}/2.3/questions?fromdate=1767225600&team=acme`],
    [['questions', 'pagesize=5', 'team=other'], `${api}/2.3/questions?pagesize=5&team=acme`],
  ])('prints the URL of %j', async (words, url) => {
    const { code, stdout } = await runCommand(['request', ...words, ...team]);
    expect([code, stdout]).toEqual([0, `${url}\n`]);
  });

  test('takes the team from a URL, where nothing else names it', async () => {
    const url = `${api}/v2.3/teams/acme/tags`;
    expect((await runCommand(['request', url])).stdout).toBe(`${api}/2.3/tags?team=acme\n`);
  });

  test('without a team and a token it is for the sandbox', async () => {
    const { stdout } = await runCommand(['request', 'tags']);
    expect(stdout).toBe('http://127.0.0.1:2323/2.3/tags?team=demo\n');
  });

  test('with a token it asks which team', async () => {
    const { code, stderr } = await runCommand(['request', 'tags'], { token: makeCanary() });
    expect([code, stderr]).toEqual([
      1,
      'team: Enter the team slug: what follows /c/ in the address of your team. Give it with --team, or add --sandbox.\n',
    ]);
  });

  test('prints the form of a POST below its URL', async () => {
    const words = ['create-comment', 'id=1001', 'body=a b'];
    const { stdout } = await runCommand(['request', ...words, ...team]);
    expect(stdout).toBe(`POST ${api}/2.3/posts/1001/comments/add?team=acme\n\nbody=a%20b\n`);
  });

  test('describes the request to programs', async () => {
    const words = ['questions-by-ids', 'ids=1', '--json', ...team];
    const { stdout } = await runCommand(['request', ...words]);
    expect(JSON.parse(stdout)).toEqual({
      endpoint: 'questions-by-ids',
      values: { ids: '1' },
      team: 'acme',
      verb: 'GET',
      url: `${api}/2.3/questions/1?team=acme`,
      form: '',
      header: { name: 'X-API-Access-Token', scheme: '' },
    });
  });

  test('names all that is wrong at once, and prints no URL', async () => {
    const words = ['questions', 'pagesize=x', 'sort=foo', 'tagd=c', 'order=asc', 'order=desc'];
    const { code, stdout, stderr } = await runCommand(['request', ...words]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^tagd: questions has no parameter “tagd”: expected filter, page, /),
      'order: Given more than once: keep one; the entries of a list are joined with ;',
      'pagesize: “x” must be 0–100.',
      expect.stringMatching(/^sort: “foo” isn't one of the options: choose activity, votes, /),
    ]);
  });

  test('says so in JSON to programs', async () => {
    const { code, stdout, stderr } = await runCommand(['request', 'questions-by-ids', '--json']);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toEqual({
      problems: [{ parameter: 'ids', message: 'Enter ids, e.g. 1001;1004;1010' }],
    });
  });

  test.each([
    ['qestions-by-ids', /^No endpoint “qestions-by-ids”: did you mean questions-by-ids, /],
    ['/questons/1', /^No endpoint “\/questons\/1”: did you mean questions/],
    ['zzz', /^No endpoint “zzz”: expected a slug such as questions-by-ids, a path /],
  ])('asks whether another endpoint is meant than %s', async (name, says) => {
    const { code, stderr } = await runCommand(['request', name]);
    expect(code).toBe(1);
    expect(stderr).toMatch(says);
  });

  test('asks whether another parameter is meant', async () => {
    const { stderr } = await runCommand(['request', 'questions', 'taged=c', 'Sort=votes']);
    expect(stderr).toContain('taged: questions has no parameter “taged”: did you mean tagged?');
    expect(stderr).toContain('Sort: questions has no parameter “Sort”: did you mean sort?');
  });

  test.each([
    [['request']],
    [['request', 'questions', 'tagged']],
    [['request', 'questions', '--style', 'none']],
    [['request', 'questions', '--upstream', 'http://so.example.com']],
    [['request', 'questions', '--foo']],
    [['snippet', 'questions', '--as', 'cobol']],
    [['completion', 'cmd']],
    [['explain']],
    [['reqest']],
  ])('exits with 2 on %j, and says what was expected', async (args) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[A-Z“].*(?:expected|Try --help|Did you mean)/s);
  });
});

describe('request --run', () => {
  test('asks a sandbox within the process, and prints the response as it came', async () => {
    const { code, stdout, stderr } = await runCommand(['request', 'info', '--run']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{"items":\[\{.*"quota_remaining":\d+\}$/);
  });

  test('lays it out at a terminal, and where that is wanted', async () => {
    const words = ['request', 'info', '--run'];
    const atTerminal = await runCommand(words, { isTerminal: true });
    const wanted = await runCommand([...words, '--pretty']);
    expect(atTerminal.stdout).toMatch(/^\{\n {2}"items": \[\n/);
    expect(wanted.stdout).toMatch(/^\{\n {2}"items": \[\n.*\}\n$/s);
  });

  test('an error of the API is printed, explained on stderr, and exits with 1', async () => {
    const words = ['request', 'read-filter', 'filters=!nobodyMadeThis', 'pagesize=1', '--run'];
    const missing = await runCommand(words.filter((word) => !word.startsWith('pagesize')));
    expect(missing.code).toBe(0);
    const { code, stdout, stderr } = await runCommand([
      ...['request', 'questions', '--filter', '!nobodyMadeThis', '--run'],
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error_id: 400, error_name: 'bad_parameter' });
    expect(stderr).toMatch(/filter/);
  });

  test('does not call a team without a token', async () => {
    const { code, stdout, stderr } = await runCommand(['request', 'me', ...team, '--run']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^SO_TEAMS_PAT is not set: expected the token that opens the team acme\. /,
    );
  });

  test('T36: does not change a team unless that is allowed', async () => {
    const words = ['undo-upvote-answer', 'id=1', ...team, '--run', '--json'];
    const { code, stdout } = await runCommand(['request', ...words], { token: makeCanary() });
    expect(code).toBe(1);
    expect(stdout).toContain('undo-upvote-answer changes your team: expected --allow-writes');
  });

  test('writes to the sandbox at once', async () => {
    const words = [
      'create-question',
      'title=How do I test a command?',
      'body=In a process, and in one of its own.',
    ];
    const { code, stdout } = await runCommand(['request', ...words, 'tags=testing', '--run']);
    expect(code).toBe(0);
    expect(stdout).toContain('How do I test a command?');
  });
});

describe('secrets in a command', () => {
  test.each([
    [['questions', 'tagged=#']],
    [['questions', '#=1']],
    [['#']],
    [['https://api.stackoverflowteams.com/2.3/me?access_token=#']],
    [['me', '--team', '#']],
    [['me', '--#']],
    [['me', '--style=#']],
    [['me', '--upstream=https://#']],
    [['search', 'intitle=why Bearer #', '--run']],
  ])('T08: the token of the environment is in no output of %j', async (words) => {
    const token = makeCanary();
    for (const extra of [[], ['--json'], ['--run']]) {
      const args = words.map((word) => word.replace('#', token));
      for (const given of [token, '']) {
        const { stdout, stderr } = await runCommand(['request', ...args, ...extra], {
          token: given,
        });
        expect(stdout + stderr).not.toContain(token);
        const written = await runCommand(['snippet', ...args, ...extra], { token: given });
        expect(written.stdout + written.stderr).not.toContain(token);
      }
    }
  });

  test('a value that only looks like a token goes through once that is said', async () => {
    const words = ['request', 'questions', 'tagged=aB3dE5fG7hJ9kL1m'];
    const refused = await runCommand(words);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('Add --no-secret if it is none.');
    expect((await runCommand([...words, '--no-secret'])).code).toBe(0);
  });
});
