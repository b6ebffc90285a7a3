import fc from 'fast-check';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { exportBruno } from '../../src/exports/bruno.ts';
import { apiCollection, savedCollection } from '../../src/exports/collection.ts';
import { groupsOf } from '../../src/history/saved-order.ts';
import { decodeValue } from '../../src/request/encode.ts';
import {
  collectionOf,
  completeDraft,
  expectedRequest,
  withVariables,
} from '../support/builders/collections.ts';
import { clock } from '../support/builders/drafts.ts';
import { folderRow, requestRow } from '../support/builders/saved-requests.ts';

interface Pair {
  readonly name: string;
  readonly value: string;
  readonly enabled: boolean;
  readonly type?: 'query' | 'path';
}

interface BruRequest {
  readonly meta: { readonly name: string };
  readonly http: { readonly method: string; readonly url: string; readonly auth: string };
  readonly params?: readonly Pair[];
  readonly body?: { readonly formUrlEncoded: readonly Pair[] };
  readonly settings: object;
  readonly docs: string;
}

/** Bruno's own readers of its files. */
interface Lang {
  readonly bruToJsonV2: (text: string) => BruRequest;
  readonly bruToEnvJsonV2: (text: string) => { readonly variables: readonly object[] };
  readonly collectionBruToJson: (text: string) => { readonly auth: object };
}

const require = createRequire(import.meta.url);
const lang = require('@usebruno/lang') as Lang;

const whole = exportBruno(apiCollection());
const textOf = (path: string) => whole.find((file) => file.path === path)?.text ?? '';

/** What Bruno would send: method, URL and the pairs of the form. */
function readRequest(text: string) {
  const { http, params = [], body } = lang.bruToJsonV2(text);
  const url = params
    .filter(({ type }) => type === 'path')
    .reduce((address, { name, value }) => address.replace(`:${name}`, () => value), http.url);
  const query = params.filter(({ type, enabled }) => type === 'query' && enabled);
  const form = body?.formUrlEncoded.filter(({ enabled }) => enabled) ?? [];
  return {
    method: http.method.toUpperCase(),
    url: withVariables(url),
    query: query.map(({ name, value }) => `${name}=${withVariables(value)}`),
    form: form.map(({ name, value }) => `${name}=${value}`),
  };
}

/** A pair as Bruno can hold it: lines have the ends of Unix, its own marks are changed, blanks at the ends are lost. */
function heldPair(text: string): string {
  const [name = '', ...rest] = text.split('=');
  const value = rest.join('=').replace(/\r\n?/g, '\n').replaceAll("'''", '’’’');
  return `${name}=${value.trim()}`;
}

test('Bruno reads a request for each endpoint, in a folder for each family', () => {
  const requests = whole.filter(({ path }) => /\/(?!folder\.bru|team\.bru).*\.bru$/.test(path));
  expect(requests).toHaveLength(184);
  for (const { text } of requests) {
    const { http, settings } = lang.bruToJsonV2(text);
    expect(http.auth).toBe('inherit');
    expect(settings).toMatchObject({ encodeUrl: false, followRedirects: false });
  }
  expect(lang.bruToJsonV2(textOf('questions/folder.bru')).meta.name).toBe('Questions');
});

test('a saved request is the one that the explorer makes, whatever was typed', () => {
  fc.assert(
    fc.property(completeDraft(), (draft) => {
      const { verb, url, form } = expectedRequest(draft);
      const text = exportBruno(collectionOf([draft])).at(-1)?.text ?? '';
      expect(readRequest(text)).toEqual({
        method: verb,
        url,
        query: url.split('?')[1]?.split('&') ?? [],
        form: form === '' ? [] : form.split('&').map(decodeValue).map(heldPair),
      });
    }),
    { numRuns: 200 },
  );
});

test('names and notes are what they were, whatever is in them', () => {
  const notes = 'First.\n}\ndocs {\n  more';
  const requests = [
    requestRow({ id: 'a', folder: 'f', name: 'A/B: “c” ..', notes }),
    requestRow({ id: 'b', folder: 'f', name: 'a b', order: 1 }),
    requestRow({ id: 'c', folder: 'f', name: 'A B', order: 2 }),
  ];
  const groups = groupsOf({ folders: [folderRow({ id: 'f', name: '../Con' })], requests });
  const files = exportBruno(savedCollection(groups, new Map(), clock));
  expect(files.slice(3).map(({ path }) => path)).toEqual([
    'con_/folder.bru',
    'con_/a-b-“c”.bru',
    'con_/a-b.bru',
    'con_/a-b (2).bru',
  ]);
  const read = lang.bruToJsonV2(files[4]?.text ?? '');
  expect(read.meta.name).toBe('A/B: “c” ..');
  expect(read.docs).toContain(notes);
});

test('the token is a secret of the environment, without a value', () => {
  expect(lang.collectionBruToJson(textOf('collection.bru')).auth).toMatchObject({
    mode: 'apikey',
    apikey: { key: 'X-API-Access-Token', value: '{{SO_TEAMS_PAT}}', placement: 'header' },
  });
  expect(lang.bruToEnvJsonV2(textOf('environments/team.bru')).variables).toContainEqual(
    expect.objectContaining({ name: 'SO_TEAMS_PAT', value: '', secret: true }),
  );
});
