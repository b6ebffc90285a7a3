// This file proves that a mistake in the catalog does not compile: it hands small sources to the TypeScript compiler.
import { beforeAll, expect, test } from 'vitest';
import { compile, root } from '../support/compiler.ts';

const right = {
  slug: `'sample'`,
  verb: `'GET'`,
  path: `'/sample/{ids}'`,
  summary: `'Shows a sample.'`,
  returns: `'question'`,
  teams: `'yes'`,
  parameters: `[ids('samples', '1;2')]`,
};

const formField = `{ name: 'text', kind: 'text', in: 'body', summary: 'The text.', example: 'a' }`;

const sources = {
  right: entry({}),
  rightPost: entry({ verb: `'POST'`, parameters: `[ids('samples', '1'), ${formField}]` }),
  missingVariable: entry({ parameters: '[]' }),
  undeclaredVariable: entry({ path: `'/sample'` }),
  otherVariable: entry({ path: `'/sample/{id}'` }),
  getWithForm: entry({ parameters: `[ids('samples', '1'), ${formField}]` }),
  unknownVerb: entry({ verb: `'PUT'` }),
  unknownObject: entry({ returns: `'qestion'` }),
  misspeltKind: entry({
    path: `'/sample'`,
    parameters: `[{ name: 'q', kind: 'txet', in: 'query', summary: 'The text.', example: 'a' }]`,
  }),
  listOfNothing: entry({
    path: `'/sample'`,
    parameters: `[{ name: 'q', kind: 'list', in: 'query', summary: 'A list.', example: 'a' }]`,
  }),
  relativePath: entry({ path: `'sample/{ids}'` }),
  noSummary: entry({}).replace(/summary: '.*',/, ''),
  unknownFamily: entry({}).replace(`family('Questions')`, `family('Qestions')`),
} as const;

let findings: ReadonlyMap<string, readonly string[]>;

beforeAll(() => {
  findings = compile(sources);
}, 30_000);

test.each([
  ['an endpoint', 'right'],
  ['a POST with a form', 'rightPost'],
] as const)('%s written as it should be compiles', (_, name) => {
  expect(findings.get(name)).toEqual([]);
});

test.each([
  ['a variable of the path without a parameter', 'missingVariable', 'The path names'],
  ['a path parameter without a variable', 'undeclaredVariable', 'but declared are'],
  ['a path parameter of another name', 'otherVariable', 'The path names'],
  ['a GET with a form', 'getWithForm', `not assignable to type '"POST"'`],
  ['a verb that the API does not have', 'unknownVerb', `'"PUT"' is not assignable`],
  ['an unknown returned object', 'unknownObject', '"qestion"'],
  ['a misspelt kind', 'misspeltKind', '"txet"'],
  ['a list that does not say of what', 'listOfNothing', `'of' is missing`],
  ['a path without a slash', 'relativePath', 'is not assignable'],
  ['a missing summary', 'noSummary', `'summary' is missing`],
  ['an unknown family', 'unknownFamily', '"Qestions"'],
] as const)('%s does not compile, and the message says why', (_, name, message) => {
  expect(findings.get(name)?.join('\n')).toContain(message);
});

function entry(change: Partial<typeof right>): string {
  const pairs = Object.entries({ ...right, ...change }).map(([key, text]) => `${key}: ${text},`);
  return [
    `import { family } from '${root}/src/catalog/endpoint.ts';`,
    `import { ids } from '${root}/src/catalog/parameters.ts';`,
    `export const sample = family('Questions')({`,
    ...pairs,
    '});',
    'export const used = ids;',
  ].join('\n');
}
