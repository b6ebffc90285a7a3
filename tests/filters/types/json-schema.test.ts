import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { builtIns } from '../../../src/filters/filter.ts';
import type { Filter } from '../../../src/filters/filter.ts';
import { jsonSchema } from '../../../src/filters/types/json-schema.ts';
import { shapeOf } from '../../../src/filters/types/shape.ts';
import { gatherResponses } from '../../support/builders/filtered.ts';
import type { ParsedBody } from '../../support/builders/filtered.ts';
import { defaultAnd, sampleFilters } from '../../support/builders/filters.ts';

test('the schema lets every response of the sandbox through, errors too, whatever the filter', async () => {
  for (const filter of sampleFilters(3)) {
    const validators = new Map<string, ValidateFunction>();
    for (const { slug, returned, body } of await gatherResponses(filter)) {
      const validate = validators.get(returned) ?? compile(returned, filter);
      validators.set(returned, validate);
      expect({ slug, faults: faultsOf(validate, body) }).toEqual({ slug, faults: [] });
    }
  }
});

test('the responses are not empty', async () => {
  const responses = await gatherResponses(builtIns.default);
  const full = responses.filter(
    ({ body }) => (body.items as readonly unknown[] | undefined)?.length,
  );
  expect(responses.length - full.length).toBeLessThan(10);
  expect(responses.filter(({ body }) => 'error_id' in body).map(({ slug }) => slug)).toEqual([
    'simulate-error',
    'refused',
  ]);
});

const shallowUser = { account_id: 901, user_type: 'registered' };
const question = {
  ...{ tags: ['python'], owner: shallowUser, is_answered: false, view_count: 1, answer_count: 0 },
  ...{ score: 0, last_activity_date: 1_800_000_000, creation_date: 1_800_000_000 },
  ...{ question_id: 1, link: 'https://team.example/1', title: 'Why?' },
};
const wrapper = { has_more: false, quota_max: 10_000, quota_remaining: 9_999 };
const untitled = Object.fromEntries(Object.entries(question).filter(([name]) => name !== 'title'));
const apiError = { error_id: 400, error_message: 'page', error_name: 'bad_parameter' };
const response = (items: unknown) => ({ items, ...wrapper });

const validateQuestions = compile('question', builtIns.default);

test.each([
  ['a response', response([question])],
  ['a response without items in it', response([])],
  ['a response that asks to wait', { ...response([]), backoff: 10 }],
  ['an error', apiError],
])('%s is let through', (_, body) => {
  expect(faultsOf(validateQuestions, body)).toEqual([]);
});

test.each([
  ['a field that was not chosen', response([{ ...question, body: '<p>Text</p>' }]), '/items/0'],
  ['a required field left out', response([untitled]), '/items/0'],
  ['a date as text', response([{ ...question, creation_date: '2027-01-15' }]), '/creation_date'],
  ['a date with a fraction', response([{ ...question, creation_date: 1.5 }]), '/creation_date'],
  ['null for what is left out', response([{ ...question, owner: null }]), '/items/0/owner'],
  ['a fault of an inner object', response([{ ...question, owner: {} }]), '/items/0/owner'],
  ['one object in place of a list', response(question), '/items'],
  ['a response without its items', wrapper, ''],
  ['an error in part', { error_id: 400 }, ''],
  ['an error with items', { ...response([]), ...apiError }, ''],
  ['a list', [], ''],
])('%s is refused', (_, body, place) => {
  expect(faultsOf(validateQuestions, body).join('\n')).toContain(`${place} must`);
});

test('objects inside their like are looked at', () => {
  const included = new Set(['.items', 'flag_option.sub_options', 'flag_option.title']);
  const validate = compile('flag_option', { included, safe: true });
  const nested = (title: unknown) => ({ items: [{ sub_options: [{ sub_options: [{ title }] }] }] });
  expect(faultsOf(validate, nested('Spam'))).toEqual([]);
  expect(faultsOf(validate, nested(1))).not.toEqual([]);
});

test('a field that the catalog does not know may hold anything', () => {
  const validate = compile('question', defaultAnd('question.brand_new'));
  for (const held of [1, 'x', [], {}]) {
    expect(faultsOf(validate, response([{ ...question, brand_new: held }]))).toEqual([]);
  }
  expect(faultsOf(validate, response([question]))).toEqual([]);
});

/** Strict: a keyword that the validator does not know, or that cannot apply, is an error. */
function compile(returned: string, filter: Filter): ValidateFunction {
  const schema = JSON.parse(jsonSchema.write(shapeOf(returned, filter), 'a remark')) as object;
  return new Ajv2020({ strict: true, allErrors: true }).compile(schema);
}

function faultsOf(
  validate: ValidateFunction,
  body: ParsedBody | readonly unknown[],
): readonly string[] {
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
