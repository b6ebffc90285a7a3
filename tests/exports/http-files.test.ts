import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiCollection } from '../../src/exports/collection.ts';
import { exportHttpFiles } from '../../src/exports/http-files.ts';
import type { EditorId } from '../../src/exports/http-files.ts';
import {
  collectionOf,
  completeDraft,
  expectedRequest,
  withVariables,
} from '../support/builders/collections.ts';
import { draftOf } from '../support/builders/drafts.ts';

const editors = ['vscode', 'jetbrains'] as const satisfies readonly EditorId[];

/** The requests of a file, as the editors divide it. */
function sectionsOf(text: string): readonly string[] {
  return text.split(/^### /m).slice(1);
}

/** Method, URL and body of a request, with all that is a remark left out. */
function readSection(section: string) {
  const [head = '', form = ''] = section.split('\n\n');
  const lines = head.split('\n').slice(1);
  const [line = '', ...headers] = lines.filter((one) => !one.startsWith('#'));
  const [, method, url = ''] = /^(\w+) (\S+)$/.exec(line) ?? [];
  return { method, url: withVariables(url), headers, form: form.trim() };
}

test.each(editors)('the files for %s have a request for each endpoint', (editor) => {
  const files = exportHttpFiles(apiCollection(), editor);
  const sections = files.flatMap(({ text }) => sectionsOf(text));
  expect(sections).toHaveLength(184);
  expect(sections.map(readSection).filter(({ method }) => method === undefined)).toEqual([]);
});

test.each(editors)('a saved request for %s is the one that the explorer makes', (editor) => {
  fc.assert(
    fc.property(completeDraft(), (draft) => {
      const { verb, url, form } = expectedRequest(draft);
      const [section = ''] = sectionsOf(
        exportHttpFiles(collectionOf([draft]), editor).at(-1)?.text ?? '',
      );
      expect(readSection(section)).toMatchObject({ method: verb, url, form });
    }),
    { numRuns: 200 },
  );
});

test('what is optional is listed with an example', () => {
  const text = exportHttpFiles(collectionOf([draftOf('tags')]), 'vscode').at(-1)?.text;
  expect(text).toContain('#   &inname=ai  Only items whose name contains this text.');
});

test.each([
  ['vscode', 'questions.http', 'X-API-Access-Token: {{$processEnv SO_TEAMS_PAT}}'],
  ['jetbrains', 'questions.http', 'X-API-Access-Token: {{SO_TEAMS_PAT}}'],
  ['jetbrains', 'http-client.private.env.json', '"SO_TEAMS_PAT": ""'],
] as const)('the token for %s is a variable (%s)', (editor, path, line) => {
  const file = exportHttpFiles(apiCollection(), editor).find((one) => one.path === path);
  expect(file?.text).toContain(line);
});
