import fc from 'fast-check';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { apiCollection } from '../../src/exports/collection.ts';
import type { RequestCollection } from '../../src/exports/collection.ts';
import { exportPostman, exportPostmanEnvironment } from '../../src/exports/postman.ts';
import { decodeValue } from '../../src/request/encode.ts';
import { withExamples } from '../../src/request/examples.ts';
import { collectionOf, completeDraft, expectedRequest } from '../support/builders/collections.ts';
import { draftOf } from '../support/builders/drafts.ts';

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly disabled?: boolean;
}

/** What of Postman's own reader of collections is used here. */
interface Sdk {
  readonly Collection: new (json: object) => {
    readonly variables: { readonly toObject: () => Readonly<Record<string, string>> };
    readonly auth: { readonly parameters: () => { readonly toObject: () => object } };
    readonly forEachItem: (visit: (item: Item) => void) => void;
  };
  readonly Property: {
    readonly replaceSubstitutions: (text: string, variables: object) => string;
  };
}

interface Item {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: { readonly getHost: () => string; readonly getPathWithQuery: () => string };
    readonly body?: { readonly urlencoded: { readonly all: () => readonly Pair[] } };
  };
}

const require = createRequire(import.meta.url);
const sdk = require('postman-collection') as Sdk;

/** What Postman would send: method, URL and the pairs of the form. */
function readCollection(collection: RequestCollection) {
  const read = new sdk.Collection(exportPostman(collection));
  const sent: { method: string; url: string; form: readonly string[] }[] = [];
  read.forEachItem(({ request: { method, url, body } }) => {
    const text = url.getHost() + url.getPathWithQuery();
    const form = body?.urlencoded.all().filter(({ disabled }) => disabled !== true) ?? [];
    sent.push({
      method,
      url: sdk.Property.replaceSubstitutions(text, read.variables.toObject()),
      form: form.map(({ key, value }) => `${key}=${value}`),
    });
  });
  return sent;
}

test('Postman reads a request for each endpoint, which is the one that the explorer makes', () => {
  const drafts = endpoints.map(({ slug }) => withExamples(draftOf(slug as never)));
  const expected = drafts.map(expectedRequest).map(({ verb, url }) => ({ method: verb, url }));
  const sent = readCollection(apiCollection()).map(({ method, url }) => ({ method, url }));
  expect(sent).toHaveLength(184);
  expect(sent).toEqual(expect.arrayContaining(expected));
});

test('a saved request is the one that the explorer makes, whatever was typed', () => {
  fc.assert(
    fc.property(completeDraft(), (draft) => {
      const { verb, url, form } = expectedRequest(draft);
      const pairs = form === '' ? [] : form.split('&').map(decodeValue);
      expect(readCollection(collectionOf([draft]))).toEqual([{ method: verb, url, form: pairs }]);
    }),
    { numRuns: 300 },
  );
});

test('what is optional stands there, switched off', () => {
  const { item } = exportPostman(collectionOf([draftOf('tags')])) as {
    item: readonly { request: { url: { query: readonly Pair[] } } }[];
  };
  const query = item[0]?.request.url.query ?? [];
  expect(query.find(({ key }) => key === 'inname')).toMatchObject({ value: 'ai', disabled: true });
  expect(query.filter(({ disabled }) => disabled !== true).map(({ key }) => key)).toEqual(['team']);
});

test('the token is a secret variable of an environment, and empty', () => {
  const { auth } = new sdk.Collection(exportPostman(apiCollection()));
  expect(auth.parameters().toObject()).toEqual({
    key: 'X-API-Access-Token',
    value: '{{SO_TEAMS_PAT}}',
    in: 'header',
  });
  expect(exportPostmanEnvironment()).toMatchObject({
    values: [{ key: 'SO_TEAMS_PAT', value: '', type: 'secret' }],
  });
});
