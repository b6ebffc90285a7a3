import { expect, test } from 'vitest';
import { runCommand } from '../support/fakes/command.ts';

test.each([['questions-by-ids'], ['/questions/{ids}']])(
  'reference %s prints what is known, with an example',
  async (name) => {
    const { code, stdout } = await runCommand(['reference', name]);
    expect(code).toBe(0);
    expect(stdout).toContain('# GET /questions/{ids}');
    expect(stdout).toContain('- `ids` (required): Ids of questions, up to 100.');
    expect(stdout).toContain('GET /2.3/questions/1001;1004;1010?pagesize=1&team=demo');
    expect(stdout).toContain('"question_id": ');
    expect(stdout).toContain('- `accepted_answer_id` (integer): ');
  },
);

test('reference of what Teams lacks has no example', async () => {
  const { code, stdout } = await runCommand(['reference', 'sites']);
  expect(code).toBe(0);
  expect(stdout).not.toContain('## Example');
});

test('reference of no endpoint says which ones may be meant', async () => {
  const { code, stdout, stderr } = await runCommand(['reference', 'questons']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('No endpoint “questons”');
});
