// Languages read our literals here where this machine has them; `npm run proof` runs all of them.
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { demoAccess } from '../../src/request/target.ts';
import { java } from '../../src/snippets/languages/java.ts';
import { quoteCodePoints, quoteSingle, quoteUtf16 } from '../../src/snippets/literals.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import { noPython, runPython } from '../support/shells/python.ts';

const texts = [
  ...hostileTexts.map(([, text]) => text),
  ...['\\', "\\'", '\\\\', '\\u0041', '\\n', '"', '`${1}`', '#{1}', '$x @x %s'],
  ...fc.sample(anyText(), { numRuns: 300, seed: 7 }),
];

test('JavaScript reads a literal as its text', () => {
  for (const text of texts) expect(runInNewContext(quoteUtf16(text))).toBe(text);
});

test('no literal for UTF-16 has an escape that Java takes for a line end or a quote', () => {
  for (const text of texts) expect(quoteUtf16(text)).not.toMatch(/\\u00(?:0[ad]|22|5c)/);
});

test('Python reads a literal as its text', () => {
  if (noPython !== undefined) throw new Error(noPython);
  const output = runPython({
    text: `import json\nfrom literals import texts\nprint(json.dumps(texts))\n`,
    modules: { 'literals.py': `texts = [\n${texts.map(quoteCodePoints).join(',\n')}\n]\n` },
    input: '',
  });
  expect(JSON.parse(output)).toEqual(texts.map((text) => text.toWellFormed()));
});

test('Perl reads a literal of one line as its text', () => {
  const passable = texts.map((text) => text.toWellFormed().replace(/[\0\r\n]/g, ''));
  const script = `print join("\\0", ${passable.map(quoteSingle).join(', ')});`;
  const { stdout, error } = spawnSync('perl', ['-'], { input: script });
  if (error) throw new Error('This test runs perl, which is not installed: apt-get install perl.');
  expect(stdout.toString().split('\0')).toEqual(passable);
});

test('double-quoted literals are printable ASCII', () => {
  for (const text of texts)
    for (const quote of [quoteUtf16, quoteCodePoints]) expect(quote(text)).toMatch(/^"[ -~]*"$/);
});

test.each([
  [65_534, 1],
  [65_535, 2],
  [200_000, 4],
])('a form of %d characters is %d constants of Java', (length, count) => {
  const body = 'x'.repeat(length - 'body='.length);
  const request = requestOf(draftOf('create-comment', { id: '1', body }));
  const [block] = java.write(request, demoAccess.token);
  const constants = Array.from(
    block?.text.matchAll(/"((?:body=)?x+)"/g) ?? [],
    ([, text = '']) => text,
  );
  expect(constants).toHaveLength(count);
  expect(Math.max(...constants.map((text) => text.length))).toBeLessThan(65_535);
  expect(constants.join('')).toBe(request.form);
});
