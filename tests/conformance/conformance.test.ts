import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runConformance } from './main.ts';

/** Runs the checks over a folder that holds these files. */
async function run(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  try {
    mkdirSync(join(folder, 'responses'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const lines: string[] = [];
    const code = await runConformance(folder, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function response(items: unknown): Readonly<Record<string, string>> {
  const index = [{ file: 'a.json', endpoint: 'questions', url: null }];
  return {
    'responses/index.json': JSON.stringify(index),
    'responses/a.json': JSON.stringify(items),
  };
}

test.each([undefined, '/nowhere/at/all'])(
  'skips, without failing, the folder %s',
  async (folder) => {
    const lines: string[] = [];
    expect(await runConformance(folder, (line) => lines.push(line))).toBe(0);
    expect(lines.join()).toContain('skipped: no folder');
  },
);

test('counts the addresses that come back as they were, and names the others', async () => {
  const { code, text } = await run({
    'urls.txt': 'https://x.test/2.3/questions/1%3B2?site=so&page=2\nhttps://x.test/2.3/nothing\n',
    'console-permalinks.txt': 'https://x.test/docs/users-by-ids#ids=1&order=desc&run=true\n',
    'curl.txt': `curl -X POST "https://x.test/2.3/questions/7/answers/add" -d "body=a+b&key=k"\n`,
  });
  expect(code).toBe(0);
  expect(text).toContain('1 of 2 addresses are read');
  expect(text).toContain('No endpoint matches “/2.3/nothing”');
  expect(text.match(/1 of 1 addresses are read/g)).toHaveLength(2);
});

test('fails when an address comes back as another one', async () => {
  const { code, text } = await run({ 'urls.txt': 'https://x.test/2.3/questions?sort=hot&min=5\n' });
  expect(code).toBe(1);
  expect(text).toContain('FAULT');
});

test('names fields and types that the catalog does not know', async () => {
  const { text } = await run(
    response({ items: [{ tags: 'x', score: '5', colour: 1, question_id: 7 }] }),
  );
  expect(text).toContain('question.tags is not a list');
  expect(text).toContain('question.score is "5", not integer');
  expect(text).toContain('question.colour is not in the catalog');
});

test('names keys that stand in another order in the catalog', async () => {
  const { text } = await run(response({ items: [{ title: 'x', question_id: 7, tags: [] }] }));
  expect(text).toContain('question: title before tags in 1 objects, the other way in 0');
});

test('moves recorded addresses to the sandbox, and says what does not get the response it should', async () => {
  const { code, text } = await run({
    'urls.txt': [
      'https://x.test/2.3/questions?site=so&key=k&sort=votes',
      'https://x.test/2.2/tags/?site=so&filter=!unknown',
      'https://x.test/2.3/search',
      'https://x.test/2.3/sites?pagesize=999',
      'https://x.test/2.3/nothing',
    ].join('\n'),
  });
  expect(code).toBe(0);
  expect(text).toContain('1 of 5 return the objects of their endpoint');
  expect(text).toContain('4 of 5 are refused, as they have to be');
});

test('triggers the errors that were recorded', async () => {
  const envelope = (message: string) =>
    JSON.stringify({ error_id: 502, error_message: message, error_name: 'throttle_violation' });
  const { code, text } = await run({
    'responses/index.json': JSON.stringify([
      { file: 'a.json', endpoint: 'errors-envelope', url: null },
      { file: 'b.json', endpoint: 'errors-envelope', url: null },
    ]),
    'responses/a.json': envelope('Violation of backoff parameter'),
    'responses/b.json': envelope('Nobody has ever seen this'),
  });
  expect(code).toBe(1);
  expect(text).toContain('1 of 2 recorded errors');
  expect(text).toContain('FAULT     502 throttle_violation: Nobody has ever seen this');
});
