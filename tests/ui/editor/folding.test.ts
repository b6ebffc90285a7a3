import { expect, test, vi } from 'vitest';
import { prettyPrint } from '../../../src/exchange/pretty.ts';
import { registerFolding } from '../../../src/ui/editor/folding.ts';

interface Lines {
  readonly getLineCount: () => number;
  readonly getLineContent: (line: number) => string;
  readonly isDisposed: () => boolean;
}
interface Provider {
  readonly provideFoldingRanges: (model: Lines, context: object, token: Token) => Promise<unknown>;
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
      isDisposed: () => false,
    },
    {},
    token,
  );
}

test('objects and lists fold to the line before their closing bracket, in their order, empty ones not', async () => {
  const text = prettyPrint('{"items":[{"id":1,"tags":["a{","b]"]},{}],"more":[]}');
  expect(await rangesOf(text)).toEqual([
    { start: 1, end: 12 },
    { start: 2, end: 10 },
    { start: 3, end: 8 },
    { start: 5, end: 7 },
  ]);
});

test('a text that stops being JSON folds as far as its brackets go', async () => {
  expect(await rangesOf('{\n  "a": [\n    1\n  ]\n}\n}\n] {')).toEqual([
    { start: 1, end: 4 },
    { start: 2, end: 3 },
  ]);
});

test('a million lines are gone through with pauses, and no further once nobody waits', async () => {
  const token = { isCancellationRequested: false };
  const ranges = rangesOf('{\n}\n'.repeat(500_000), token);
  token.isCancellationRequested = true;
  expect(await ranges).toEqual([]);
});
