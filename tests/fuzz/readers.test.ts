import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { readPasted as readResponse } from '../../src/exchange/pasted.ts';
import { findPastedFilter } from '../../src/filters/find-pasted-filter.ts';
import { readFilters, writeFilters } from '../../src/filters/saved/text.ts';
import { readSavedFile } from '../../src/history/saved-file.ts';
import { readLink, writeLink } from '../../src/request/link.ts';
import { addToList } from '../../src/request/paste/add-to-list.ts';
import { readAddress } from '../../src/request/paste/address.ts';
import { readPasted } from '../../src/request/paste/read-pasted.ts';
import { cleanAddress } from '../../src/secrets/address.ts';
import { explainPasted } from '../../src/secrets/explain-pasted.ts';
import { loadSnippets } from '../../src/snippets/index.ts';
import { anyDraft, anyText, wellFormedText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { invalidJson, validJson } from '../support/builders/json-texts.ts';
import { savedFilterOf } from '../support/builders/saved-filters.ts';
import { cpuOf } from '../support/cpu.ts';
import { runCommand } from '../support/fakes/command.ts';
import { runs } from './runs.ts';

/** Milliseconds of processor time. */
const longest = 1000;

const snippets = await loadSnippets();
const written = [
  'advanced-search',
  'create-question',
  'questions-by-ids',
  'create-filter',
] as const;
const request = { q: "it's", tagged: 'c#;.net', title: 'a', body: '"b"', tags: 'ci', ids: '1;2' };
const commands = written.flatMap((slug) =>
  snippets.flatMap((snippet) =>
    snippet.write(requestOf(draftOf(slug, request)), undefined).map(({ text }) => text),
  ),
);
const files = [
  '{"format":"teams-api-explorer","version":1,"folders":[{"name":"F","requests":[{"name":"A","endpoint":"questions","values":{"tagged":"ci"},"style":"query"}]}],"requests":[],"variables":[{"name":"x","text":"1"}]}',
  writeFilters([savedFilterOf()]),
  '{"items":[{"question_id":1,"title":"a","tags":["b"]}],"has_more":true,"quota_max":10,"quota_remaining":9}',
  '{"log":{"entries":[{"request":{"method":"GET","url":"https://x.test/2.3/tags?inname=c","headers":[]}}]}}',
  ...validJson.filter(({ length }) => length < 1000),
  ...invalidJson.filter(({ length }) => length < 1000),
];
const links = endpoints.map((endpoint) => writeLink({ endpoint, values: request }).fragment);

/** A text that is nearly one of these: with parts cut out, doubled, moved or put in. */
function nearly(texts: readonly string[]): fc.Arbitrary<string> {
  const edit = fc.tuple(
    fc.constantFrom('cut', 'double', 'put', 'splice' as const),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(anyText(), fc.constantFrom(...Array.from(`'"\`\\$(){}[]<>&|;,=%#?!@^*\n\r\t\0`))),
    fc.integer({ min: 1, max: 200 }),
  );
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { maxLength: 5 }))
    .map(([text, edits]) =>
      edits.reduce((now, [kind, one, other, part, times]) => {
        const [from, to] = [one, other].map((at) => Math.floor(at * now.length)).toSorted(order);
        const [head, middle, tail] = [now.slice(0, from), now.slice(from, to), now.slice(to)];
        if (kind === 'cut') return head + tail;
        if (kind === 'put') return head + part + middle + tail;
        if (kind === 'splice') return head + tail + middle;
        return head + middle.repeat(Math.min(times, 20_000 / (middle.length + 1))) + tail;
      }, text),
    );
}

const order = (one: number, other: number): number => one - other;

const readers: readonly (readonly [
  name: string,
  texts: readonly string[],
  read: (text: string) => unknown,
])[] = [
  [
    'a pasted request',
    [...commands, ...files],
    (text) => {
      const read = readPasted(text);
      // What this says is that the reader gave up: only on brackets without end.
      if (read.kind === 'nothing' && text.length < 2000)
        expect(read.problem).not.toMatch(/^The text could not be read/);
      if (read.kind === 'commands') for (const one of read.commands) explainPasted(one);
    },
  ],
  ['a pasted response', files, (text) => readResponse(text, 0, ['secret-token'])],
  ['an address', [...commands, ...links], readAddress],
  ['a link', links, readLink],
  ['the address of the page', links, (hash) => cleanAddress({ search: hash, hash }, ['secret'])],
  ['a pasted filter', [...commands, '!nOedRLbqzB', 'withbody'], findPastedFilter],
  ['an export of filters', files, readFilters],
  ['an export of requests', files, readSavedFile],
  ['a pasted list', ['1;2;3', 'c#, .net', ...commands], (text) => addToList(['1'], text, 'tags')],
];

test.each(readers)('%s is read in a moment, whatever it is', (_, texts, read) => {
  fc.assert(
    fc.property(fc.oneof({ arbitrary: nearly(texts), weight: 4 }, anyText(400)), (text) => {
      expect(cpuOf(() => void read(text))).toBeLessThan(longest);
    }),
    runs(400),
  );
});

test('a link of any draft, and what is nearly one, opens something', () => {
  const fragments = anyDraft().map((draft) => writeLink(draft).fragment);
  fc.assert(
    fc.property(
      fragments.chain((one) => nearly([one])),
      (text) => {
        expect(readLink(text).notices).toBeInstanceOf(Array);
      },
    ),
    runs(400),
  );
});

test('the command explains any text, or says what it expected', async () => {
  const texts = fc.oneof(nearly([...commands, ...files]), wellFormedText(200));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { code, stdout, stderr } = await runCommand(['explain', '--', text]);
      expect(`${stdout}${stderr}`).not.toBe('');
      expect([0, 1, 2]).toContain(code);
    }),
    runs(150),
  );
});
