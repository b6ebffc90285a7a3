// This file makes values for property tests: texts of every sort, and drafts by what the catalog says of their parameters.
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Endpoint } from '../../../src/catalog/endpoint.ts';
import { endpoints } from '../../../src/catalog/index.ts';
import type {
  Bound,
  ListParameter,
  Parameter,
  TextParameter,
} from '../../../src/catalog/parameter.ts';
import type { Draft, DraftValues } from '../../../src/request/draft.ts';
import { parametersOf } from '../../../src/request/draft.ts';
import { chosenBound } from '../../../src/request/sort.ts';
import { hostileTexts } from './hostile.ts';

const unitOfUtf16 = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Any text at all: half emojis, control characters, NUL. */
export function anyText(maxLength = 40): Arbitrary<string> {
  return fc.oneof(
    fc.string({ maxLength }),
    fc.string({ unit: codePoint, maxLength }),
    fc.string({ unit: unitOfUtf16, maxLength }),
    fc.constantFrom(...hostileTexts.map(([, text]) => text)),
  );
}

/** Any text that UTF-8 can hold. */
export function wellFormedText(maxLength = 40): Arbitrary<string> {
  return anyText(maxLength).map((text) => text.toWellFormed());
}

/** One of these characters. */
export function mark(characters: string): Arbitrary<string> {
  return fc.constantFrom(...Array.from(characters));
}

/** Any endpoint with any texts in any of its parameters. */
export function anyDraft(): Arbitrary<Draft> {
  return fc.constantFrom(...endpoints).chain((endpoint) =>
    fc
      .record(Object.fromEntries(parametersOf(endpoint).map(({ name }) => [name, anyText()])), {
        requiredKeys: [],
      })
      .map((values) => ({ endpoint, values: definedOf(values) })),
  );
}

/** A draft of an endpoint as it comes back from its own address: dates as epochs, lists joined, nothing blank. */
export function normalDraft(endpoint: Endpoint): Arbitrary<Draft> {
  const parameters = parametersOf(endpoint);
  const plain = parameters.filter(({ kind }) => kind !== 'bound');
  const bounds = parameters.filter(({ kind }) => kind === 'bound');
  const required = parameters
    .filter((parameter) => parameter.required === true)
    .map(({ name }) => name);
  return recordOf(plain, required, (parameter) => normalValue(parameter)).chain((values) => {
    const bound = chosenBound(endpoint, values);
    return recordOf(bound.kind === 'none' ? [] : bounds, [], () => boundValue(bound)).map(
      (limits) => ({ endpoint, values: { ...values, ...limits } }),
    );
  });
}

function recordOf(
  parameters: readonly Parameter[],
  required: readonly string[],
  value: (parameter: Parameter) => Arbitrary<string>,
): Arbitrary<DraftValues> {
  const model = Object.fromEntries(
    parameters.map((parameter) => [parameter.name, value(parameter)]),
  );
  const always = required.filter((name) => name in model);
  return fc.record(model, { requiredKeys: always }).map(definedOf);
}

/** Without what was left out, in the shape of values. */
function definedOf(values: Readonly<Record<string, string | undefined>>): DraftValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function normalValue(parameter: Parameter): Arbitrary<string> {
  switch (parameter.kind) {
    case 'number':
      return fc.integer({ min: parameter.min ?? 0, max: parameter.max ?? 2 ** 31 - 1 }).map(String);
    case 'date':
      return epoch();
    case 'enum':
      return fc.constantFrom(...parameter.options);
    case 'sort':
      return fc.constantFrom(...parameter.sorts.map(({ name }) => name));
    case 'list':
      return listValue(parameter);
    case 'filter':
      return fc.oneof(fc.constantFrom(...parameter.builtIns), filterId());
    case 'text':
      return textValue(parameter);
    case 'bound':
      return wellFormedText().filter((text) => text.trim() === text && text !== '');
  }
}

function boundValue(bound: Bound): Arbitrary<string> {
  switch (bound.kind) {
    case 'date':
      return epoch();
    case 'number':
      return fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }).map(String);
    case 'rank':
      return fc.constantFrom(...bound.ranks);
    case 'text':
    case 'none':
      return wellFormedText().filter((text) => text.trim() === text && text !== '');
  }
}

function epoch(): Arbitrary<string> {
  return fc.integer({ min: 0, max: 2 ** 31 - 1 }).map(String);
}

function filterId(): Arbitrary<string> {
  const unit = mark('ABCxyz019()*._-');
  return fc.string({ unit, minLength: 3, maxLength: 30 }).map((payload) => `!${payload}`);
}

/** FilterTitle that stand in paths: `create` for an id would be another address. */
const words = new Set(
  endpoints.flatMap(({ path, aliases }) => [path, ...aliases].join('/').split('/')),
);

function listValue({ of, options, limit, in: place }: ListParameter): Arbitrary<string> {
  const entry =
    options !== undefined
      ? fc.constantFrom(...options)
      : of === 'id'
        ? fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(String)
        : of === 'tag'
          ? fc.string({ unit: mark('abcåz09+#.-'), minLength: 1, maxLength: 35 })
          : wellFormedText().filter((text) => text !== '' && !/[\s,;]/.test(text));
  const climbs = (text: string) => /^\.{1,2}$/.test(text);
  return fc
    .uniqueArray(entry, { minLength: 1, maxLength: Math.min(limit ?? 8, 8) })
    .map((entries) => entries.join(';'))
    .filter((text) => place !== 'path' || (!climbs(text) && !words.has(text)));
}

function textValue({ in: place }: TextParameter): Arbitrary<string> {
  return wellFormedText().filter(
    (text) =>
      text.trim() !== '' &&
      (place !== 'path' || (!/^\.{1,2}$/.test(text.trim()) && !words.has(text))),
  );
}
