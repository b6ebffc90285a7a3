import { expect, test } from 'vitest';
import type { Endpoint } from '../../src/catalog/endpoint.ts';
import type { ApiErrorKind } from '../../src/catalog/errors.ts';
import { errors } from '../../src/catalog/errors.ts';
import { endpoints } from '../../src/catalog/index.ts';
import type { Field } from '../../src/catalog/object.ts';
import { objects } from '../../src/catalog/objects.ts';
import type { Parameter } from '../../src/catalog/parameter.ts';
import { filter, parameters, team } from '../../src/catalog/parameters.ts';
import { checkValue } from '../../src/request/check.ts';
import { endpointOf, parametersOf } from '../../src/request/draft.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { clock } from '../support/builders/drafts.ts';

const primitives = ['integer', 'string', 'boolean', 'date', 'decimal'];
/** The items of the wrapper are whatever the endpoint returns. */
const anyObject = 'object';
const objectNames = objects.map(({ name }): string => name);
const fields = objects.flatMap((object) =>
  object.fields.map((field: Field) => ({ object: object.name, field })),
);
const given = endpoints.flatMap((endpoint) =>
  parametersOf(endpoint).map((parameter) => ({ endpoint, parameter })),
);

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** The parameters for which a claim does not hold, named so that a failure can be found. */
function inputsThat(claim: (parameter: Parameter, endpoint: Endpoint) => boolean) {
  return given
    .filter(({ endpoint, parameter }) => claim(parameter, endpoint))
    .map(({ endpoint, parameter }) => `${endpoint.slug}: ${parameter.name}`);
}

function isSentence(text: string): boolean {
  return (
    /^(?:[A-Z\d`]|true ).*[^.]\.$/s.test(text) && !/[.!?] [A-Z]/.test(text) && !text.includes('\n')
  );
}

test('has the 184 endpoints of the documentation', () => {
  expect(endpoints).toHaveLength(184);
});

test('names every endpoint once', () => {
  expect(repeated(endpoints.map(({ slug }) => slug))).toEqual([]);
  expect(endpoints.filter(({ slug }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
});

test('has no two endpoints with one verb and path, aliases and names of variables aside', () => {
  const routes = endpoints.flatMap(({ verb, path, aliases }) =>
    [path, ...aliases].map((spelling) => `${verb} ${spelling.replace(/\{\w+\}/g, '{}')}`),
  );
  expect(repeated(routes)).toEqual([]);
});

test('writes every path in lower case, with whole segments for variables', () => {
  const odd = endpoints
    .flatMap(({ path, aliases }) => [path, ...aliases])
    .filter((path) => !/^(?:\/(?:[a-z-]+|\{[a-zA-Z]+\}))+$/.test(path));
  expect(odd).toEqual([]);
});

test('declares every variable of a path, and of its aliases, once', () => {
  const variables = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  for (const { path, aliases, parameters } of endpoints) {
    const declared = parameters
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    for (const spelling of [path, ...aliases]) {
      expect(variables(spelling).sort(), spelling).toEqual([...declared].sort());
    }
  }
});

test('requires every variable of a path', () => {
  expect(inputsThat(({ in: place, required }) => place === 'path' && required !== true)).toEqual(
    [],
  );
});

test('names every parameter of an endpoint once', () => {
  const twice = endpoints.filter(
    (endpoint) => repeated(parametersOf(endpoint).map(({ name }) => name)).length > 0,
  );
  expect(twice.map(({ slug }) => slug)).toEqual([]);
});

test('leaves filter and team, which all have, to the form', () => {
  const own = endpoints.filter(({ parameters }) =>
    parameters.some(({ name }) => name === filter.name || name === team.name),
  );
  expect(own.map(({ slug }) => slug)).toEqual([]);
});

test('uses names of parameters that need no escape', () => {
  expect(inputsThat(({ name }) => !/^[a-zA-Z_]+$/.test(name))).toEqual([]);
});

test('sends a form only with POST', () => {
  expect(inputsThat((parameter, { verb }) => parameter.in === 'body' && verb !== 'POST')).toEqual(
    [],
  );
});

test('asks for a token and write access wherever something is stored', () => {
  const stores = ({ verb, path, slug }: Endpoint) =>
    verb === 'POST' && !path.endsWith('/render') && slug !== 'create-filter';
  const open = endpoints.filter(
    (endpoint) =>
      stores(endpoint) && !(endpoint.needsToken && endpoint.scopes.includes('write_access')),
  );
  expect(open.map(({ slug }) => slug)).toEqual([]);
});

test('takes the default of every sort and choice from its own options', () => {
  const strange = inputsThat((parameter) => {
    if (parameter.kind === 'sort')
      return !parameter.sorts.some(({ name }) => name === parameter.default);
    return (
      parameter.kind === 'enum' &&
      parameter.default !== undefined &&
      !parameter.options.includes(parameter.default)
    );
  });
  expect(strange).toEqual([]);
});

test('offers no sort, choice or rank twice', () => {
  const twice = inputsThat((parameter) => {
    if (parameter.kind === 'enum') return repeated(parameter.options).length > 0;
    return (
      parameter.kind === 'sort' && repeated(parameter.sorts.map(({ name }) => name)).length > 0
    );
  });
  expect(twice).toEqual([]);
});

test('has order, min and max wherever there is a sort, and nowhere else', () => {
  const names = (endpoint: Endpoint) =>
    endpoint.parameters
      .map(({ name }) => name)
      .filter((name) => ['order', 'min', 'max', 'sort'].includes(name));
  const sets = new Set(endpoints.map((endpoint) => names(endpoint).join(' ')));
  expect([...sets].sort()).toEqual(['', 'order min max sort']);
});

test('starts the parameters of a listing like the official console', () => {
  const listing = endpointOf('questions');
  expect(listing.parameters.map(({ name }) => name)).toEqual([
    'page',
    'pagesize',
    'fromdate',
    'todate',
    'order',
    'min',
    'max',
    'sort',
    'tagged',
  ]);
});

test('gives every parameter an example that passes its own check', () => {
  const wrong = given.flatMap(({ endpoint, parameter }) => {
    const draft = { endpoint, values: {} };
    const message = checkValue(parameter, parameter.example, { draft, clock });
    return parameter.kind === 'bound' || message === undefined
      ? []
      : [`${endpoint.slug} ${parameter.name}: ${message}`];
  });
  expect(wrong).toEqual([]);
});

test('finds no problem in an endpoint filled with its required examples', () => {
  const wrong = endpoints.flatMap((endpoint) => {
    const values = Object.fromEntries(
      endpoint.parameters
        .filter((parameter) => parameter.required === true)
        .map(({ name, example }) => [name, example]),
    );
    const draft = { endpoint, values };
    return problemsOf(draft, 'acme', clock).map(({ message }) => `${endpoint.slug}: ${message}`);
  });
  // The one rule between fields that asks for either of two optional parameters.
  expect(wrong.filter((text) => !text.startsWith('search: This search needs'))).toEqual([]);
});

test('gives every example of a shared parameter a sentence of its own', () => {
  for (const [name, parameter] of Object.entries(parameters)) {
    expect(parameter.name).toBe(name);
    expect(parameter.example).not.toBe('');
  }
});

test('returns only objects that are described', () => {
  const unknown = endpoints.filter(({ returns }) => !objectNames.includes(returns));
  expect(unknown.map(({ slug }) => slug)).toEqual([]);
});

test('has 50 objects with 490 fields', () => {
  expect(objects).toHaveLength(50);
  expect(fields).toHaveLength(490);
});

test('names every object, and every field of an object, once', () => {
  expect(repeated(objectNames)).toEqual([]);
  expect(repeated(fields.map(({ object, field }) => `${object} ${field.name}`))).toEqual([]);
});

test('gives every field a primitive type or that of a described object', () => {
  const known = new Set([...primitives, ...objectNames, anyObject]);
  expect(fields.filter(({ field }) => !known.has(field.type))).toEqual([]);
});

test('leaves the type of the items alone to the endpoint', () => {
  const loose = fields.filter(({ field }) => field.type === anyObject);
  expect(loose.map(({ object, field }) => `${object}.${field.name}`)).toEqual(['.wrapper.items']);
});

test('says of ten fields that Teams leaves them out, and why', () => {
  const marked = fields.filter(({ field }) => field.teams === 'no');
  expect(marked.map(({ object, field }) => `${object}.${field.name}`).sort()).toEqual([
    ...['answer', 'comment', 'post', 'question', 'question_timeline', 'revision'].map(
      (object) => `${object}.content_license`,
    ),
    'shallow_user.accept_rate',
    'user.accept_rate',
    'user.email',
    'user.is_deactivated',
  ]);
  expect(marked.filter(({ field }) => field.note === undefined || !field.optional)).toEqual([]);
  // An object that Teams lacks says so itself.
  expect(marked.filter(({ field }) => objectNames.includes(field.type))).toEqual([]);
});

test('knows every error once, in ascending order', () => {
  const ids = errors.map(({ id }) => id);
  expect(ids).toEqual([400, 401, 402, 403, 404, 405, 406, 407, 409, 500, 502, 503]);
  expect(repeated(errors.map(({ name }) => name))).toEqual([]);
});

test('says of every error what leads to it and what to do', () => {
  const kinds: readonly ApiErrorKind[] = errors;
  const silent = kinds.filter(
    ({ causes, remedy, description }) =>
      causes.length === 0 || !isSentence(remedy) || !description.endsWith('.'),
  );
  expect(silent).toEqual([]);
});

test('sums every endpoint up in one sentence', () => {
  expect(endpoints.filter(({ summary }) => !isSentence(summary))).toEqual([]);
});

test('sums every parameter up in one sentence', () => {
  expect(inputsThat(({ summary }) => !isSentence(summary))).toEqual([]);
});

test('sums every field up in one sentence', () => {
  expect(fields.filter(({ field }) => !isSentence(field.summary))).toEqual([]);
});

test('says of 149 endpoints that Teams has them, by a source or by judgement', () => {
  const count = (availability: Endpoint['teams']) =>
    endpoints.filter(({ teams }) => teams === availability).length;
  expect(count('yes') + count('likely')).toBe(149);
  expect(count('yes')).toBeGreaterThan(0);
});

test('caps the vectors of ids at 100', () => {
  const caps = given
    .flatMap(({ parameter }) => (parameter.kind === 'list' ? [parameter] : []))
    .filter((list) => list.in === 'path' && list.of === 'id')
    .map(({ limit }) => limit);
  expect(caps.length).toBeGreaterThan(20);
  expect(new Set(caps)).toEqual(new Set([100]));
});
