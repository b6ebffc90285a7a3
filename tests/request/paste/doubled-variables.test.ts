// This file pastes short texts that would become endless if each variable in them were put in.
import { expect, test } from 'vitest';
import { readPasted } from '../../../src/request/paste/read-pasted.ts';

const url = 'https://x.test/2.3/questions';
const times = 60;
const long = 'x'.repeat(40_000);

const doubled: Readonly<Record<string, string>> = {
  'a shell': `a=x;${'a=$a$a; '.repeat(times)}curl "${url}?tagged=$a"`,
  'Python, by texts': `a = 'x'\n${'a = a + a\n'.repeat(times)}requests.get('${url}', params={'tagged': a})`,
  'Python, by lists': `a = ['x']\n${'a = [a, a]\n'.repeat(times)}requests.get('${url}', params={'tagged': a})`,
  'Python, by format': `a = 'x'\n${"a = '{0}{0}'.format(a)\n".repeat(times)}requests.get('${url}', params={'tagged': a})`,
  'PowerShell, by texts': `$a = "x"\n${'$a = "$a$a"\n'.repeat(times)}irm "${url}?tagged=$a"`,
  'PowerShell, by lists': `$a = @(1)\n${'$a = $a, $a\n'.repeat(times)}irm "${url}?tagged=$a"`,
  'PowerShell, by -f': `$a = ${"('{0}{0}' -f ".repeat(40)}'x'${')'.repeat(40)}\nirm "${url}?tagged=$a"`,
  JavaScript: `let a = 'x';\n${'a = `${a}${a}`;\n'.repeat(times)}fetch('${url}?tagged=' + a)`,
  'a long value that stands in a text often': `a=${long}; curl "${url}?tagged=${'$a'.repeat(20_000)}"`,
};

test.each(Object.entries(doubled))('of %s, what is too long has to be filled in', (_, text) => {
  expect(readPasted(text)).toMatchObject({
    kind: 'commands',
    commands: [
      {
        draft: { values: {} },
        problems: [expect.stringMatching(/^tagged is empty: fill it in for “/)],
      },
    ],
  });
});

test.each([
  ['cmd', `set a=${long}\ncurl "${url}?tagged=${'%a%'.repeat(15_000)}" ^\n -s`],
  ['an .http file', `@a=${long}\nGET ${url}?tagged=${'{{a}}'.repeat(10_000)}`],
])('a long value that stands often in %s stays within bounds', (_, text) => {
  const read = readPasted(text);
  expect(read.kind).toBe('commands');
  expect(JSON.stringify(read).length).toBeLessThan(2_000_000);
});

test('brackets without end are no reason to throw', () => {
  for (const mark of ['(', '[', '{', '$(', '`', '"', '${', 'fetch(', '@{', 'if '])
    for (const before of ['', 'curl ', 'irm ', 'fetch '])
      expect(readPasted(before + mark.repeat(Math.floor(90_000 / mark.length)))).toMatchObject({
        kind: expect.stringMatching(/^(?:nothing|response)$/) as unknown,
      });
});
