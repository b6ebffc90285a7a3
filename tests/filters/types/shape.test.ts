import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objects } from '../../../src/catalog/objects.ts';
import { builtIns } from '../../../src/filters/filter.ts';
import { typeLanguages } from '../../../src/filters/types/index.ts';
import { shapeOf } from '../../../src/filters/types/shape.ts';
import { anyFilter, defaultAnd, everything } from '../../support/builders/filters.ts';

const keeping = (...names: readonly string[]) => ({ included: new Set(names), safe: true });
const namesOf = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name);

test('a shape has the objects that the chosen fields lead to, the items first', () => {
  const { response, objects: found } = shapeOf('question', builtIns.default);
  expect(response.name).toBe('QuestionResponse');
  expect(namesOf(found).slice(0, 3)).toEqual(['Question', 'MigrationInfo', 'ShallowUser']);
  expect(namesOf(found)).not.toContain('Answer');
  const { objects: more } = shapeOf('question', defaultAnd('question.answers'));
  expect(namesOf(more)).toContain('Answer');
});

test('fields stand in the order of the catalog, whatever the order they were chosen in', () => {
  const shape = shapeOf('tag', keeping('tag.name', '.total', '.items', 'tag.count'));
  expect(namesOf(shape.response.fields)).toEqual(['items', 'total']);
  expect(shape.objects.map(({ fields }) => namesOf(fields))).toEqual([['count', 'name']]);
});

test('without items no object appears', () => {
  expect(shapeOf('question', builtIns.total)).toMatchObject({ objects: [] });
  expect(namesOf(shapeOf('question', builtIns.total).response.fields)).toEqual(['total']);
});

test('an object of which no field is chosen is empty', () => {
  const shape = shapeOf('question', keeping('.items', 'question.owner'));
  expect(shape.objects.map(({ name, fields }) => [name, fields.length])).toEqual([
    ['Question', 1],
    ['ShallowUser', 0],
  ]);
});

test('an object may lead back to itself', () => {
  const shape = shapeOf('flag_option', keeping('.items', 'flag_option.sub_options'));
  expect(namesOf(shape.objects)).toEqual(['FlagOption']);
  expect(shape.objects[0]?.fields).toMatchObject([{ type: 'FlagOption', list: true }]);
});

test('an error holds its three fields under every filter, and a response none of them', () => {
  fc.assert(
    fc.property(anyFilter(), (filter) => {
      const { response, error } = shapeOf('question', filter);
      // Recorded: an error holds these and nothing else.
      expect(namesOf(error.fields)).toEqual(['error_id', 'error_message', 'error_name']);
      expect(error.fields.every(({ optional }) => !optional)).toBe(true);
      expect(namesOf(response.fields).filter((name) => name.startsWith('error_'))).toEqual([]);
    }),
  );
});

test('a field that needs a scope may be missing', () => {
  const [question] = shapeOf('question', everything).objects;
  expect(question?.fields.find(({ name }) => name === 'upvoted')).toMatchObject({
    optional: true,
    summary: 'Whether the token owner voted it up. Only with the scope private_info.',
  });
});

test('a field that the catalog does not know may come and hold anything', () => {
  const { objects: found } = shapeOf('tag', defaultAnd('tag.brand_new', 'nothing.at_all'));
  expect(found[0]?.fields.at(-1)).toMatchObject({
    name: 'brand_new',
    type: 'unknown',
    optional: true,
  });
});

test('what cannot be the name of a field is left out', () => {
  const hostile = ['tag.x; evil()', 'tag.a\nb', 'tag.', 'tag.__class__', 'tag.question.title'];
  expect(shapeOf('tag', defaultAnd(...hostile))).toEqual(shapeOf('tag', builtIns.default));
});

test('no two types of the catalog get one name', () => {
  const shapes = objects.map(({ name }) => shapeOf(name, builtIns.none));
  const all = [
    ...objects.map(({ name }) => shapeOf(name, everything).objects[0]?.name),
    ...shapes.flatMap(({ response, error }) => [
      response.name,
      `${response.name}OrError`,
      error.name,
    ]),
    'EpochSeconds',
  ].filter((name) => name !== 'ApiError');
  expect(new Set(all).size).toBe(all.length);
});

test.each(typeLanguages)('$label: the same filter gives the same text', ({ write }) => {
  fc.assert(
    fc.property(anyFilter(), ({ included, safe }) => {
      const turned = { included: new Set([...included].reverse()), safe };
      expect(write(shapeOf('question', turned))).toBe(
        write(shapeOf('question', { included, safe })),
      );
    }),
  );
});

test.each(typeLanguages)(
  '$label: the first comment says which responses these are',
  ({ write }) => {
    const text = write(shapeOf('question', builtIns.default), 'default, safe');
    const said = 'Responses of API v2.3 with items of the type question, filter: default, safe';
    expect(text.split('\n').slice(0, 2).join('')).toContain(said);
  },
);

test.each(typeLanguages)('$label: no remark gets out of its comment', ({ write }) => {
  const shape = shapeOf('tag', builtIns.default);
  const plain = write(shape).split('\n');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (remark) => {
      const text = write(shape, `${remark}\r\n\u2028 */ evil() \u202E coding: utf-7`);
      const changed = text.split(/[\n\r\u2028\u2029]/).filter((line, at) => line !== plain[at]);
      expect(changed).toHaveLength(1);
      expect(changed[0]).not.toMatch(/\*\/|coding[:=]|\p{C}/u);
    }),
  );
});

test('files are named after the items', () => {
  expect(typeLanguages.map(({ filename }) => filename('tag_synonym'))).toEqual([
    'tag-synonym-response.ts',
    'tag-synonym-response.schema.json',
    'tag_synonym_response.py',
  ]);
});
