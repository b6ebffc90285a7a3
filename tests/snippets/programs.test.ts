// This file runs the programs of the languages that every machine has, as `npm run proof` runs all of them.
import { expect, test } from 'vitest';
import { pathStyle, sandboxTarget } from '../../src/request/target.ts';
import { typescript } from '../../src/snippets/languages/typescript.ts';
import { examine, examineDates } from '../proof/examine.ts';
import { languageRunners } from '../proof/languages.ts';
import type { Runner } from '../proof/runner.ts';
import { shellRunners } from '../proof/shells.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';
import { compile } from '../support/compiler.ts';
import { noPython } from '../support/shells/python.ts';
import { cases } from './requests.ts';

test.each(['node', 'python'])(
  '%s sends each request as the explorer does, shows an error and follows no redirect',
  async (name) => {
    if (noPython !== undefined) throw new Error(noPython);
    const runner = languageRunners.find((each) => each.name === name);
    const { faults, cases: count } = runner ? await examine(runner) : { faults: [], cases: 0 };
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(150);
  },
);

test.each(['bash', 'dash', 'zsh', 'fish', 'ksh'])(
  'curl in %s computes the dates when it runs',
  async (shell) => {
    const runner = shellRunners.find(({ name }) => name === `curl in ${shell}`);
    expect(runner && (await examineDates(runner))).toEqual([]);
  },
);

test('the proof sees a date that is another', async () => {
  const runner = languageRunners.find(({ name }) => name === 'node');
  const runAll: Runner['runAll'] = (texts, place) =>
    runner?.runAll(
      texts.map((text) => text.replace('604800', '604810')),
      place,
    ) ?? Promise.reject(new Error('There is no runner for node.'));
  expect(runner && (await examineDates({ ...runner, runAll }))).toMatchObject([{ of: 'error' }]);
});

test('the proof sees a header, a body or a URL that is another, and a request too many', async () => {
  const runner = languageRunners.find(({ name }) => name === 'raw');
  if (!runner) throw new Error('There is no runner for raw requests.');
  const spoil = async (change: (text: string) => string): Promise<number> => {
    const runAll: typeof runner.runAll = (texts, place) => runner.runAll(texts.map(change), place);
    return (await examine({ ...runner, runAll })).faults.length;
  };
  expect(await spoil((text) => text)).toBe(0);
  expect(await spoil((text) => text.replace('YOUR_PAT', 'YOUR_PAT!'))).toBeGreaterThan(100);
  expect(await spoil((text) => text.replaceAll('%20', '%2B'))).toBeGreaterThan(20);
  expect(await spoil((text) => text.replace('x-www-form-', ''))).toBeGreaterThan(20);
  const twice: typeof runner.runAll = (texts, place) =>
    runner.runAll([...texts, ...texts.slice(0, 1)], place);
  expect((await examine({ ...runner, runAll: twice })).faults.length).toBeGreaterThan(0);
});

test('the TypeScript compiles', () => {
  const bearer = requestOf(draftOf('me'), {
    style: pathStyle,
    target: sandboxTarget('http://localhost'),
  });
  const texts = [
    ...Object.values(cases).map(({ request, publicToken }) =>
      typescript.write(request, publicToken),
    ),
    typescript.write(bearer, undefined),
  ].map(([block]) => block?.text ?? '');
  const node =
    'export {};\ndeclare const process: { readonly env: Readonly<Record<string, string | undefined>>; exitCode?: number };\n';
  const found = compile(
    Object.fromEntries(texts.map((text, at) => [`snippet-${at}`, node + text])),
  );
  expect([...found.values()].flat()).toEqual([]);
});
