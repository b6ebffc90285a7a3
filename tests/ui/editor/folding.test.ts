import { expect, test, vi } from 'vitest';
import { prettyPrint } from '../../../src/exchange/pretty.ts';
import { registerFolding } from '../../../src/ui/editor/folding.ts';

interface Lines {
  readonly getLineCount: () => number;
  readonly getLineContent: (line: number) => string;
  readonly getValueLength: () => number;
  readonly isDisposed: () => boolean;
}
interface Range {
  readonly start: number;
  readonly end: number;
}
interface Provider {
  readonly provideFoldingRanges: (
    model: Lines,
    context: object,
    token: Token,
  ) => Promise<readonly Range[]>;
}
interface Token {
  isCancellationRequested: boolean;
}

const registered = vi.hoisted(() => ({ providers: [] as unknown[] }));
vi.mock('../../../src/ui/editor/stages/monaco.ts', () => ({
  languages: {
    registerFoldingRangeProvider: (_: string, provider: unknown) =>
      registered.providers.push(provider),
  },
}));
registerFolding('json');
const [provider] = registered.providers as [Provider];

function rangesOf(text: string, token: Token = { isCancellationRequested: false }) {
  const lines = text.split('\n');
  return provider.provideFoldingRanges(
    {
      getLineCount: () => lines.length,
      getLineContent: (line) => lines[line - 1] ?? '',
      getValueLength: () => text.length,
      isDisposed: () => false,
    },
    {},
    token,
  );
}

test('objects and lists fold to the line before their closing bracket, in their order, empty ones not', async () => {
  const text = prettyPrint('{"items":[{"id":1,"tags":["a{","b]"]},{}],"more":[]}');
  expect(await rangesOf(text)).toMatchObject([
    { start: 1, end: 12 },
    { start: 2, end: 10 },
    { start: 3, end: 8 },
    { start: 5, end: 7 },
  ]);
});

test('a text that stops being JSON folds as far as its brackets go', async () => {
  expect(await rangesOf('{\n  "a": [\n    1\n  ]\n}\n}\n] {')).toMatchObject([
    { start: 1, end: 4 },
    { start: 2, end: 3 },
  ]);
});

test('of too many in a large text, the inmost are left out, the last of them first', async () => {
  const item = '{\n"a": {\n"b": [\n1\n]\n}\n}\n';
  const text = `[\n${item.repeat(20_000)}${' '.repeat(10_000_000)}\n]`;
  const ranges = await rangesOf(text);
  expect(ranges).toHaveLength(30_000);
  const lengths = ranges.map(({ start, end }) => end - start);
  expect(lengths.filter((length) => length === 5)).toHaveLength(20_000);
  expect(lengths.filter((length) => length === 3)).toHaveLength(9999);
  expect(lengths.filter((length) => length === 1)).toEqual([]);
});

test('a million lines are gone through with pauses, and no further once nobody waits', async () => {
  const token = { isCancellationRequested: false };
  const ranges = rangesOf('{\n}\n'.repeat(500_000), token);
  token.isCancellationRequested = true;
  expect(await ranges).toEqual([]);
});
