import { expect, test } from 'vitest';
import { recordedMessages } from '../../src/catalog/error-messages.ts';
import { errors } from '../../src/catalog/errors.ts';
import { endpoints } from '../../src/catalog/index.ts';
import type { Slug } from '../../src/catalog/index.ts';
import { quirksOf, sharedQuirks } from '../../src/catalog/quirks.ts';
import { fieldsOf } from '../../src/filters/object-fields.ts';
import { accessFacts } from '../../src/reference/access.ts';
import { examples } from '../../src/reference/examples.ts';
import { expectedErrors } from '../../src/reference/expected-errors.ts';
import { writeReference } from '../../src/reference/markdown.ts';
import { endpointOf, parametersOf } from '../../src/request/draft.ts';

const idsOf = (slug: Slug) => {
  const { own } = expectedErrors(endpointOf(slug));
  return own.map(({ error }) => error.id);
};
const textsOf = (slug: Slug) => quirksOf(endpointOf(slug)).map(({ text }) => text);

test.each(endpoints)('the reference of $slug is whole', (endpoint) => {
  const text = writeReference(endpoint, examples[endpoint.slug]);
  for (const { name } of parametersOf(endpoint)) expect(text).toContain(`- \`${name}\``);
  for (const { field } of fieldsOf(endpoint.returns)) expect(text).toContain(`- \`${field.name}\``);
  for (const quirk of endpoint.quirks) expect(text).toContain(quirk);
  expect(text).toContain(`https://api.stackoverflowteams.com/docs/${endpoint.slug}`);
  expect(text.includes('## Example')).toBe(endpoint.slug in examples);
  expect(text).not.toMatch(/undefined|\[object|- \n/);
});

test.each<[slug: Slug, ids: readonly number[]]>([
  ['questions', [400, 402, 403]],
  ['questions-by-ids', [400, 402, 403, 404]],
  ['me', [400, 401, 402, 403]],
  ['create-question', [400, 401, 402, 403, 407, 409]],
  ['errors', [400]],
])('%s can give the errors %j', (slug, ids) => {
  expect(idsOf(slug)).toEqual(ids);
});

test('every error of the catalog is expected somewhere', () => {
  const all = endpoints.map(expectedErrors).flatMap(({ own, any }) => [...own, ...any]);
  expect(new Set(all.map(({ error }) => error.id))).toEqual(new Set(errors.map(({ id }) => id)));
});

test('a recorded message is shown where its parameter is, and belongs to an error that there is', () => {
  const messagesOf = (slug: Slug) =>
    expectedErrors(endpointOf(slug)).own.flatMap(({ messages }) => messages);
  const said = (slug: Slug) => messagesOf(slug).map(({ message }) => message);
  expect(said('questions')).toContain('pagesize');
  expect(said('questions')).not.toContain('ids');
  expect(said('questions-by-ids')).toContain('ids');
  const ids: readonly number[] = errors.map(({ id }) => id);
  for (const { error } of recordedMessages) expect(ids).toContain(error);
});

test('shared quirks stand where they hold, after those of the endpoint, each with a source', () => {
  expect(textsOf('questions-by-ids')).toContain(
    'IDs that do not exist are missing from items, which can be empty: that is no error.',
  );
  expect(textsOf('questions').join()).not.toContain('commas');
  expect(textsOf('me').join()).toContain('twin below /users/{ids}');
  expect(textsOf('questions')[0]).toBe(endpointOf('questions').quirks[0]);
  for (const { text, source, holds } of sharedQuirks) {
    expect(endpoints.some(holds), text).toBe(true);
    expect(source.name).not.toBe('');
  }
});

test('what is only a judgement of an endpoint is said to be one', () => {
  const onTeams = (slug: Slug) => accessFacts(endpointOf(slug))[0]?.text;
  expect(onTeams('questions')).toBe('On Teams, according to a source.');
  expect(onTeams('answers-on-questions')).toContain('a judgement');
});

test('writes say which plan they need', () => {
  const names = (slug: Slug) => accessFacts(endpointOf(slug)).map(({ name }) => name);
  expect(names('create-question')).toContain('Plan');
  expect(names('questions')).not.toContain('Plan');
});
