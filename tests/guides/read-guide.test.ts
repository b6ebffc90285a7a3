import { expect, test } from 'vitest';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { readExpectation } from '../../src/guides/expectation.ts';
import { judge } from '../../src/guides/judge.ts';
import { readGuideLink } from '../../src/guides/links.ts';
import { readProse } from '../../src/guides/prose.ts';
import { readGuide } from '../../src/guides/read-guide.ts';

const markdown = (block: string): string =>
  `# Paging\n\nWhat it is about.\n\n## Ask for two\n\nDo it.\n\n\`\`\`try questions\n${block}\n\`\`\`\n`;
const read = (block: string) => readGuide('04-paging.md', markdown(block));

test('a guide is read from its headings, and a step from what stands below its own', () => {
  const guide = read('pagesize=2\ntoken: sandbox-read-only\nexpect: items = 2\nhint: Press Run.');
  expect(guide).toMatchObject({
    id: 'paging',
    title: 'Paging',
    introduction: 'What it is about.',
    steps: [
      {
        id: 'ask-for-two',
        title: 'Ask for two',
        text: 'Do it.',
        attempt: {
          endpoint: { slug: 'questions' },
          values: { pagesize: '2' },
          token: 'sandbox-read-only',
          hint: 'Press Run.',
        },
      },
    ],
  });
});

test.each([
  ['pagesizes=2\nexpect: items = 2', '“pagesizes=2” is no field of questions.'],
  ['pagesize=2', 'a block to try needs a line such as “expect: items > 0”.'],
  ['expect: many items', '“many items” is no expectation.'],
  ['token: secret-of-mine\nexpect: items > 0', '“secret-of-mine” isn’t a token of the sandbox.'],
  ['style: short\nexpect: items > 0', '“short” is no address style.'],
  ['wish: items > 0\nexpect: items > 0', '“wish: items > 0” is no setting.'],
])('a mistake in a block is named with its place: %s', (block, message) => {
  const expected = `04-paging.md, “Ask for two”: ${message.replace('’', "'")}`;
  expect(() => read(block)).toThrow(expected);
});

test('a file without a title, with a wrong name or with a step twice is refused', () => {
  expect(() => readGuide('04-paging.md', 'Paging')).toThrow('expected a heading such as');
  expect(() => readGuide('paging.md', '# Paging\n')).toThrow(
    'expected a name such as 04-paging.md',
  );
  expect(() => readGuide('04-paging.md', '# A\n\n## B\n\nC\n\n## B\n\nD\n')).toThrow('two steps');
});

const clock = { now: 1_000_000, zone: 'utc' } as const;
const received = {
  status: 200,
  text: '',
  wireBytes: 0,
  bytes: 0,
  headers: [['Content-Encoding', 'gzip']],
};

function verdictOf(line: string, body: unknown, values = {}) {
  const { steps } = read(`expect: ${line}`);
  const [step] = steps;
  if (!step?.attempt) throw new Error('The step has nothing to try.');
  const timing = { startedAt: 0, duration: 0 };
  const outcome = {
    kind: 'success',
    received: { ...received, timing, text: JSON.stringify(body) },
    summary: {},
  } as unknown as Outcome;
  return judge(step.attempt, { outcome, values, clock, style: 'query' });
}

const two = {
  items: [
    { score: 3, tags: ['docker', 'ci'] },
    { score: 1, tags: ['docker'] },
  ],
};

test.each([
  ['status 200', two, 'Got there: status 200.'],
  ['items = 2', two, 'Got there: 2 items.'],
  ['items > 2', two, 'Not yet: expected items > 2, got 2 items. '],
  ['has_more = true', { ...two, has_more: true }, 'Got there: has_more true.'],
  ['has_more = true', two, 'Not yet: expected has_more = true, got no has_more. '],
  ['total > 0', { total: 3 }, 'Got there: total 3.'],
  ['field tags', two, 'Got there: tags is there.'],
  ['field answers.body', { items: [{ answers: [{ body: 'x' }] }] }, 'Got there: '],
  ['field body', two, 'Not yet: expected field body, got no body. '],
  ['no field body', two, 'Got there: no body.'],
  ['no field body', { items: [] }, 'Not yet: '],
  ['each score >= 1', two, 'Got there: each score >= 1.'],
  ['each score >= 2', two, 'Not yet: expected each score >= 2, got 1 of 2 items otherwise. '],
  ['each score >= 1', { items: [] }, 'Not yet: expected each score >= 1, got no items. '],
  ['each tags has docker', two, 'Got there: each tags has docker.'],
  ['each at >= 10s', { items: [{ at: 999_990 }] }, 'Got there: '],
  ['falling score', two, 'Got there: score falling.'],
  ['rising score', two, 'Not yet: expected rising score, got score in another order. '],
  ['header content-encoding gzip', two, 'Got there: content-encoding gzip.'],
  ['error 400', two, 'Not yet: expected error 400, got no error. '],
  ['style query', two, 'Got there: style query.'],
  ['style path', two, 'Not yet: expected style path, got style query. '],
  ['unreadable', two, 'Not yet: expected unreadable, got a readable response. '],
])('%s', (line, body, sentence) => {
  const verdict = verdictOf(line, body);
  expect(verdict.sentence.startsWith(sentence)).toBe(true);
  expect(verdict.isReached).toBe(sentence.startsWith('Got there'));
});

test('what was sent counts as it was typed', () => {
  expect(verdictOf('sent page 2', two, { page: ' 2 ' }).isReached).toBe(true);
  expect(verdictOf('sent filter !*', two, { filter: '!abc' }).isReached).toBe(true);
  expect(verdictOf('sent filter !*', two, { filter: 'total' }).isReached).toBe(false);
  expect(verdictOf('sent filter !*', two).sentence).toContain('got no filter');
  expect(verdictOf('sent page 2', two, { page: 'abc' }).sentence).toContain('got another page.');
  expect(verdictOf('sent min *', two, { min: ' ' }).isReached).toBe(false);
  // Whatever it was, it isn't said again.
  expect(verdictOf('sent min *', two, { min: '3' }).sentence).toBe('Got there: min sent.');
});

test('an error where none was expected is named, and the hint says what to do', () => {
  const [step] = read('expect: items > 0\nhint: Press Run.').steps;
  const error = { id: 402, name: 'invalid_access_token', message: '' };
  const outcome = { kind: 'api-error', received, error } as unknown as Outcome;
  const run = { outcome, values: {}, clock, style: 'query' } as const;
  expect(step?.attempt && judge(step.attempt, run).sentence).toBe(
    'Not yet: the API refused it with error 402 invalid_access_token. Press Run.',
  );
});

test('what stands in no guide is refused', () => {
  expect(() => readProse('| a | b |\n|---|---|\n| c | d |')).toThrow(TypeError);
  expect(() => readProse('An <b>element</b>.')).toThrow(TypeError);
  expect(() => readGuideLink('endpoint:nothing')).toThrow('leads nowhere');
  expect(() => readGuideLink('javascript:alert(1)')).toThrow('leads nowhere');
  expect(readExpectation('anything else')).toBeUndefined();
});
