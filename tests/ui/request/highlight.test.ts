import { expect, test } from 'vitest';
import { highlight } from '../../../src/ui/request/highlight.ts';

const marked = (command: string) =>
  highlight(command)
    .filter(({ kind }) => kind !== undefined)
    .map(({ text, kind }) => [text, kind]);

test('the texts, options, variables and remarks of a command are told apart', () => {
  expect(
    marked(`# a remark\ncurl --compressed \\\n  --header "X: $SO_TEAMS_PAT" 'https://a/?b=1'`),
  ).toEqual([
    ['# a remark', 'comment'],
    ['--compressed', 'option'],
    ['--header', 'option'],
    ['"X: $SO_TEAMS_PAT"', 'text'],
    ["'https://a/?b=1'", 'text'],
  ]);
  expect(
    marked("Invoke-RestMethod -Uri 'https://a' -Headers @{ 'X' = $env:SO_TEAMS_PAT }"),
  ).toEqual([
    ['-Uri', 'option'],
    ["'https://a'", 'text'],
    ['-Headers', 'option'],
    ["'X'", 'text'],
    ['$env:SO_TEAMS_PAT', 'variable'],
  ]);
});

test.each(['', "it's", '"', "'a' 'b", '#', '%', '$', 'a\n\nb', '--', '%PATH%%'])(
  'the pieces of %j in one are the command',
  (command) => {
    expect(
      highlight(command)
        .map(({ text }) => text)
        .join(''),
    ).toBe(command);
  },
);
