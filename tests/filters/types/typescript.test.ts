import { beforeAll, expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { builtIns } from '../../../src/filters/filter.ts';
import { shapeOf } from '../../../src/filters/types/shape.ts';
import { typescript } from '../../../src/filters/types/typescript.ts';
import { gatherResponses } from '../../support/builders/filtered.ts';
import { defaultAnd, everything, sampleFilters } from '../../support/builders/filters.ts';
import { compile } from '../../support/compiler.ts';

const returned = [...new Set(endpoints.map(({ returns }) => returns))];
const filters = sampleFilters(3);

const withMore = typescript.write(
  shapeOf('question', defaultAnd('question.up_vote_count', 'question.brand_new')),
);

const right = `
  export function read(body: QuestionResponseOrError): string | undefined {
    if ('error_id' in body) return body.error_message;
    const [first] = body.items;
    if (!first) return undefined;
    const votes: number = first.up_vote_count;
    const moved: EpochSeconds | undefined = first.migrated_from?.on_date;
    return votes + String(moved) + first.title + first.tags.join() + (first.owner?.display_name ?? '');
  }`;

const wrong = {
  notChosen: `export const read = (one: Question) => one.body;`,
  notChosenAmong: `export const read = (one: ShallowUser) => one.badge_counts;`,
  mayBeMissing: `export const read = (one: Question) => one.owner.link;`,
  neverNull: `export const one: Pick<Question, 'closed_reason'> = { closed_reason: undefined };`,
  missing: `export const one: Pick<Question, 'title' | 'score'> = { title: '' };`,
  textForMoment: `export const one: Pick<Question, 'creation_date'> = { creation_date: '2027-01-15' };`,
  unread: `export const read = (body: QuestionResponseOrError) => body.items;`,
  unchecked: `export const read = (one: Question) => one.brand_new.length;`,
} as const;

let findings: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  findings = compile({
    ...types(),
    ...(await literals()),
    right: withMore + right,
    ...Object.fromEntries(Object.entries(wrong).map(([name, text]) => [name, withMore + text])),
  });
}, 60_000);

test('the types of every endpoint compile under strict, whatever the filter', () => {
  expect(diagnosed(/^types-/)).toEqual([]);
});

test('the responses of the sandbox are of their types, and have no field besides', () => {
  expect(diagnosed(/^answer-/)).toEqual([]);
});

test('what was chosen can be read', () => {
  expect(findings.get('right')).toEqual([]);
});

test.each([
  ['a field that was not chosen', 'notChosen', `'body' does not exist`],
  ['a field of an inner object that was not chosen', 'notChosenAmong', `'badge_counts' does not`],
  ['what may be missing, unasked', 'mayBeMissing', `possibly 'undefined'`],
  ['undefined in place of a missing field', 'neverNull', 'exactOptionalPropertyTypes'],
  ['a required field left out', 'missing', `'score' is missing`],
  ['a text for a moment', 'textForMoment', `'string' is not assignable to type 'number'`],
  ['items before errors are ruled out', 'unread', `'items' does not exist on type 'ApiError'`],
  ['a field of unknown type, unasked', 'unchecked', `is of type 'unknown'`],
] as const)('%s does not compile', (_, name, message) => {
  expect(findings.get(name)?.join('\n')).toContain(message);
});

test('moments are explained where there are some', () => {
  const told = 'Seconds since 1970-01-01T00:00:00Z; new Date(seconds * 1000)';
  expect(typescript.write(shapeOf('question', builtIns.default))).toContain(told);
  expect(typescript.write(shapeOf('badge', builtIns.none))).not.toContain('EpochSeconds');
});

function types(): Readonly<Record<string, string>> {
  const texts = filters.flatMap((filter, place) =>
    returned.map((name) => [`types-${place}-${name}`, typescript.write(shapeOf(name, filter))]),
  );
  return Object.fromEntries(texts) as Readonly<Record<string, string>>;
}

/** A literal is held against its type more strictly than a value: nothing may be too much. */
async function literals(): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const [place, filter] of [builtIns.withbody, everything].entries()) {
    for (const { slug, returned, body } of await gatherResponses(filter)) {
      const shape = shapeOf(returned, filter);
      const literal = `export const body: ${shape.response.name}OrError = ${JSON.stringify(body)};`;
      texts[`answer-${place}-${slug}`] = typescript.write(shape) + literal;
    }
  }
  return texts;
}

function diagnosed(names: RegExp) {
  return [...findings].filter(([name, found]) => names.test(name) && found.length > 0);
}
