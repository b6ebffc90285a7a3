// This file reads the sources for what must not stand in them, and what those that are pure import.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src', path.replaceAll('\\', '/')))
  .filter((path) => /\.(?:ts|mjs|svelte|html)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Each makes code or a document out of a text, or changes the prototype of an object where the text says so. */
const dangerous: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  ['{@html}', /\{@html\b/, '{@html title}'],
  ['innerHTML', /\b(?:inner|outer)HTML\s*[=}]/, 'one.innerHTML = title'],
  ['a shorthand for innerHTML', /bind:(?:innerHTML|outerHTML)/, '<p bind:innerHTML={title}>'],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/, "one.insertAdjacentHTML('beforeend', title)"],
  ['setHTMLUnsafe', /\b(?:setHTMLUnsafe|parseHTMLUnsafe)\b/, 'one.setHTMLUnsafe(title)'],
  ['a range', /\bcreateContextualFragment\b/, 'range.createContextualFragment(title)'],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\b/, 'document.write(title)'],
  ['eval', /(?<![\w.'"-])eval\s*\(/, 'eval(title)'],
  ['a function of a text', /\bnew\s+(?:Async)?Function\s*\(/, 'new Function(title)'],
  ['a timer with a text', /\bset(?:Timeout|Interval)\s*\(\s*['"`]/, "setTimeout('run()', 1)"],
  ['Object.assign', /\bObject\s*\.\s*assign\b/, 'Object.assign({}, body)'],
  ['a prototype', /\bsetPrototypeOf\b/, 'Object.setPrototypeOf(one, body)'],
];

describe('the sources (T25)', () => {
  test.each(dangerous)('have no %s', (_, pattern, example) => {
    expect(example).toMatch(pattern);
    expect(sources.length).toBeGreaterThan(600);
    expect(sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('make a document of a text in one file, of what was cleaned', () => {
    const files = sources.filter(({ text }) => /\bsrcdoc\b/.test(text)).map(({ path }) => path);
    expect(files.filter((path) => !path.startsWith('src/ui/response/preview/'))).toEqual([]);
  });
});

/** What these import beside each other; nothing of them knows a page, a server or a clock of its own. */
const pure: Readonly<Record<string, readonly string[]>> = {
  catalog: [],
  request: ['unbash'],
  snippets: [],
  secrets: [],
  laboratory: [],
  doctor: [],
  filters: ['valibot'],
  exchange: ['valibot'],
  migration: ['papaparse'],
};

test.each(Object.entries(pure))('%s imports nothing but what is pure (T76)', (folder, packages) => {
  const own = sources.filter(({ path }) => path.startsWith(`src/${folder}/`));
  expect(own.length).toBeGreaterThan(0);
  const imported = own.flatMap(({ path, text }) =>
    ts
      .preProcessFile(text)
      .importedFiles.map(({ fileName }) =>
        fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
      ),
  );
  const isPure = (name: string) =>
    packages.includes(name) || Object.keys(pure).includes(/^src\/(\w+)\//.exec(name)?.[1] ?? '');
  expect(imported.filter((name) => !isPure(name))).toEqual([]);
});
