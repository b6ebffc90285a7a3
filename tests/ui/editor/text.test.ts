import { expect, test } from 'vitest';
import { prettyPrint } from '../../../src/exchange/pretty.ts';
import { darkPalette, lightPalette } from '../../../src/ui/editor/colours.ts';
import type { Palette } from '../../../src/ui/editor/colours.ts';
import { findHidden, nameHidden } from '../../../src/ui/editor/hidden-characters.ts';
import { ProgressiveLayout } from '../../../src/ui/editor/layout.ts';
import { tokenizeLine } from '../../../src/ui/editor/tokenize.ts';

/** The line cut at its tokens, each with its scope. */
function cut(line: string): string[] {
  const tokens = tokenizeLine(line);
  return tokens.map(({ startIndex, scopes }, index) => {
    const text = line.slice(startIndex, tokens[index + 1]?.startIndex);
    return `${scopes} ${text}`.trim();
  });
}

test.each([
  ['"a": 1,', ['string.key "a"', 'delimiter :', 'number  1', 'delimiter ,']],
  ['-1.10e+5', ['number -1.10e+5']],
  ['true', ['keyword true']],
  ['nullish', ['invalid nullish']],
  ['[],', ['delimiter [],']],
  ['"{[,:]}"', ['string.value "{[,:]}"']],
  [
    '"a\\"b": "c"',
    ['string.key "a', 'string.escape \\"', 'string.key b"', 'delimiter :', 'string.value  "c"'],
  ],
  [
    '"\\u202e\\n"',
    ['string.value "', 'string.escape \\u202e', 'string.escape \\n', 'string.value "'],
  ],
  ['"cut off', ['string.value "cut off']],
  ['"cut off\\', ['string.value "cut off', 'invalid \\']],
  ['  "a"', ['string.value   "a"']],
  ['  ', ['']],
  ['', []],
])('colours %s', (line, tokens) => {
  expect(cut(line)).toEqual(tokens);
});

test('colours a long line in time in proportion to it', () => {
  const line = `"${'\\\\a'.repeat(100_000)}"`;
  expect(tokenizeLine(line)).toHaveLength(200_001);
});

const codePoints = [
  0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028,
  0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069,
  0x206f, 0x3164, 0xfeff, 0xffa0, 0xe0001, 0xe0061, 0xe007f, 0xe0100,
];

test.each(codePoints)('finds the hidden character %i (T52)', (codePoint) => {
  const char = String.fromCodePoint(codePoint);
  const codes = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  expect(findHidden(`a${char}b`)).toEqual([{ at: 1, text: char, codes }]);
});

test('takes neighbours together, and what can be seen for what it is', () => {
  expect(findHidden('x\u202e\u200by')).toEqual([
    { at: 1, text: '\u202e\u200b', codes: 'U+202E U+200B' },
  ]);
  expect(findHidden('{\n  "é": "привет 日本 😀"\n}')).toEqual([]);
});

test('names hidden characters in their places, but not what joins an emoji or is seen by its space (T52)', () => {
  expect(nameHidden('a\u202eb\u200b\u2060c')).toBe('a[U+202E]b[U+200B U+2060]c');
  for (const text of [
    'a\tb\r\nc',
    'привет 日本 😀 é',
    '👩\u200d👩\u200d👧',
    '❤\ufe0f\u200d🔥',
    '👩🏽\u200d💻',
  ])
    expect(nameHidden(text)).toBe(text);
  expect(nameHidden('😀\u200dx')).toBe('😀[U+200D]x');
});

test('shows a small body at once', async () => {
  const layout = new ProgressiveLayout('{"a":[1,2]}');
  expect(layout.isWhole).toBe(true);
  expect(await layout.whole()).toBe(layout.head);
  expect(layout.head).toBe(prettyPrint('{"a":[1,2]}'));
});

test.each([
  ['many small items', JSON.stringify(Array.from({ length: 60_000 }, (_, id) => ({ id })))],
  ['one long string', JSON.stringify({ body: 'é'.repeat(700_000) })],
])('lays %s out in parts that make up the whole', async (_, json) => {
  const layout = new ProgressiveLayout(json);
  expect(layout.isWhole).toBe(false);
  expect(layout.head).toHaveLength(100_000);
  const parts = [layout.head];
  for await (const part of layout.rest()) parts.push(part);
  const whole = await layout.whole();
  expect(parts.join('') === prettyPrint(json)).toBe(true);
  expect(whole === prettyPrint(json)).toBe(true);
});

test.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('every ink can be read on every paper of the %s theme', (_, palette) => {
  const { paper, selection, found, foundHere, raised, line, accent, onAccent, soft, ...others } =
    palette;
  const { added, addedHere, removed, removedHere, ...inks } = others;
  const marked = [selection, found, foundHere, added, addedHere, removed, removedHere];
  for (const ground of [paper, ...marked]) {
    for (const ink of Object.values(inks)) expect(contrast(ink, ground), ink).toBeGreaterThan(4.5);
  }
  expect(contrast(soft, paper)).toBeGreaterThan(4.5);
  expect(contrast(soft, raised)).toBeGreaterThan(4.5);
  expect(contrast(onAccent, accent)).toBeGreaterThan(4.5);
  expect(contrast(line, paper)).toBeGreaterThan(3);
});

/** The contrast of WCAG 2: 1 to 21. */
function contrast(one: Palette['ink'], other: Palette['paper']): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
