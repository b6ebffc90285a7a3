import { describe, expect, test } from 'vitest';
import { readPasted } from '../../src/request/paste/read-pasted.ts';
import { loadSnippets } from '../../src/snippets/index.ts';
import { runCommand } from '../support/fakes/command.ts';

const languages = await loadSnippets();

describe('snippet', () => {
  test.each(languages.map(({ id }) => id))('writes the request as %s', async (id) => {
    const words = ['questions-by-ids', 'ids=1;2', '--team', 'acme', '--as', id];
    const { code, stdout } = await runCommand(['snippet', ...words]);
    expect(code).toBe(0);
    const read = readPasted(stdout);
    expect(read).toMatchObject({
      commands: [
        { draft: { endpoint: { slug: 'questions-by-ids' }, values: { ids: '1;2' } }, team: 'acme' },
      ],
    });
  });

  test('takes a URL, the name of a language as its tab has it, and curl without any', async () => {
    const url = 'https://api.stackoverflowteams.com/2.3/me?team=acme';
    const named = await runCommand(['snippet', url, '--as', 'PowerShell']);
    expect(named.stdout).toContain(`Uri = '${url}'`);
    expect((await runCommand(['snippet', url])).stdout).toMatch(/^curl /);
  });

  test('has all texts and notes as JSON', async () => {
    const { stdout } = await runCommand(['snippet', 'me', '--as', 'cmd', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      language: 'cmd',
      blocks: [{ label: 'PowerShell' }, { label: 'curl.exe' }],
      notes: expect.any(Array) as unknown,
    });
  });

  test('names what is wrong instead of writing it', async () => {
    const { code, stdout, stderr } = await runCommand(['snippet', 'questions-by-ids', 'ids=x']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^ids: “x” isn't an ID\. /);
  });
});
