import { describe, expect, test } from 'vitest';
import { makeCanary } from '../support/builders/canary.ts';
import { runCommand } from '../support/fakes/command.ts';

async function explain(text: string, ...options: readonly string[]) {
  const { code, stdout } = await runCommand(['explain', text, ...options]);
  return { code, stdout };
}

const command = (secret: string): string =>
  `curl -H 'X-API-Access-Token: ${secret}' 'https://api.stackoverflowteams.com/2.3/questions?tagged=c%23&sort=foo&key=1&team=acme'`;

describe('explain', () => {
  test('says in JSON what of a command is kept, changed, ignored and wrong', async () => {
    const { code, stdout } = await explain(command(makeCanary()), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      endpoint: 'questions',
      values: { tagged: 'c#', sort: 'foo' },
      team: 'acme',
      kept: ['tagged', 'sort'],
      changed: [],
      ignored: [
        'key was dropped: a team needs no key of an application.',
        'It has an access token in the header X-API-Access-Token, which was left out.',
      ],
      problems: [expect.stringMatching(/^sort: “foo” isn't one of the options: /)],
    });
  });

  test('says the same to a person, with what it costs', async () => {
    const { stdout } = await explain(command(makeCanary()));
    expect(stdout).toMatch(/^curl command: GET \/questions \(questions\)\n/);
    expect(stdout).toMatch(/\n {2}tagged +c# +Only items with all of these tags\.\n/);
    expect(stdout).toMatch(/\nWrong:\n {2}- sort: “foo” isn't/);
    expect(stdout).toContain('At most 30 items: each further page is a request of its own.');
  });

  test('T08: no token is in it, wherever it stood', async () => {
    const token = makeCanary();
    for (const text of [
      command(token),
      `https://api.stackoverflowteams.com/2.3/me?team=acme&access_token=${token}`,
      `https://api.stackoverflowteams.com/2.3/questions?tagged=${token}&team=acme`,
      `{"error_id":402,"error_name":"invalid_access_token","error_message":"${token}"}`,
      `{"error_id":403,"error_name":"access_denied","error_message":"Bearer ${token} is invalid"}`,
      `https://${token}.com/2.3/questions?team=acme`,
      `curl "https://x.test/2.3/search?intitle=$${token}&team=a"`,
      `hello ${token}`,
      token,
      `!${token}`,
    ])
      for (const options of [[], ['--json']])
        for (const given of [token, ''])
          for (const args of [[text], ['-']]) {
            const world = { token: given, input: text };
            const ran = await runCommand(['explain', ...args, ...options], world);
            // What nobody knows to be a token, and stands as a filter, is one for nobody.
            const isUnknown = given === '' && text.startsWith('!');
            if (!isUnknown) expect(ran.stdout + ran.stderr).not.toContain(token);
          }
  });

  test('reads the standard input, and all commands that are in it', async () => {
    const input = 'curl https://x.example/2.3/tags\ncurl https://x.example/2.3/badges';
    const { code, stdout } = await runCommand(['explain', '-', '--json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      endpoint: 'tags',
      others: [{ endpoint: 'badges' }],
    });
  });

  test.each(['402', 'invalid_access_token', ' 402\n'])(
    'explains an error of the API by its id or name: %j',
    async (error) => {
      const { code, stdout } = await explain(error);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Error 402 invalid_access_token\nThe access token is not valid\.\n/);
      expect(stdout).toMatch(/\nUsual causes:\n {2}- .*\n\nCompare the token /s);
      const { stdout: data } = await explain(error, '--json');
      const known = { id: 402, name: 'invalid_access_token' };
      expect(JSON.parse(data)).toMatchObject({ kind: 'api-error', error: known });
    },
  );

  test('explains a filter: what it adds and lacks, whether it is safe, and its cost', async () => {
    const { stdout } = await explain('withbody', '--json');
    const { cost, ...explained } = JSON.parse(stdout) as {
      cost: { bytes: number; bytesOfDefault: number };
    };
    expect(explained).toMatchObject({ filter: 'withbody', safe: true, missing: [] });
    expect(explained).toHaveProperty('added', expect.arrayContaining(['question.body']));
    expect(cost.bytes).toBeGreaterThan(cost.bytesOfDefault);
    const { stdout: text } = await explain('none');
    expect(text).toContain('Lacks of default: ');
    expect(text).toMatch(/Cost: \d+ items of questions take 2 bytes in the sandbox/);
  });

  test('knows a filter that is public, and one that a sandbox has made', async () => {
    expect((await explain('!*bOpvmsY(F)')).stdout).toContain('badge.badge_id');
    const words = ['create-filter', 'base=none', 'include=.items;question.title', 'unsafe=true'];
    const made = await runCommand(['request', ...words, '--sandbox', '--run']);
    const { items } = JSON.parse(made.stdout) as { items: { filter: string }[] };
    const { stdout } = await explain(items[0]?.filter ?? '');
    expect(stdout).toContain('none + .items + question.title, unsafe');
    expect(stdout).toContain('Without .backoff a program cannot tell when to wait.');
  });

  test('says where to ask about a filter that nobody here knows', async () => {
    const { code, stderr } = await runCommand(['explain', '!9_bDDxJY5']);
    expect(code).toBe(1);
    expect(stderr).toContain("request read-filter filters='!9_bDDxJY5'");
  });

  test('explains an error of the API, and a response', async () => {
    const error = '{"error_id":402,"error_name":"invalid_access_token","error_message":"m"}';
    const told = await explain(error, '--json');
    expect(JSON.parse(told.stdout)).toMatchObject({
      kind: 'api-error',
      error: { id: 402 },
      causes: expect.any(Array) as unknown,
    });
    const { stdout } = await explain('{"items":[],"has_more":false,"quota_remaining":7}');
    expect(stdout).toContain('A response with 0 items, the last page, 7 requests are left.');
  });

  test('explains an endpoint by its slug or its path', async () => {
    for (const name of ['questions-by-ids', '/questions/{ids}', 'questions/1'])
      expect((await explain(name)).stdout).toContain('GET /questions/{ids} (questions-by-ids)');
  });

  test.each(['hello', 'hello world', 'https://example.com/'])('refuses “%s”', async (text) => {
    const { code, stdout, stderr } = await runCommand(['explain', text]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/ explain --help says what is read\.\n$/);
  });
});
