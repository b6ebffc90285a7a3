import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { exportOpenApi } from '../../src/exports/openapi/document.ts';
import { builtIns } from '../../src/filters/filter.ts';
import { gatherResponses } from '../support/builders/filtered.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description: string;
  readonly example?: unknown;
  readonly schema: object;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter & { readonly $ref?: string })[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: FormSchema }>>;
  };
}

interface FormSchema {
  readonly properties: Readonly<Record<string, { readonly examples?: readonly unknown[] }>>;
  readonly required: readonly string[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, object> };
}

const plain = exportOpenApi() as Document & Record<string, unknown>;

const operations = Object.entries(plain.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([verb, operation]) => ({ verb: verb.toUpperCase(), path, operation })),
);

function operationOf(slug: string): Operation {
  const found = operations.find(({ operation }) => operation.operationId === slug);
  if (!found) throw new TypeError(`No operation is called ${slug}.`);
  return found.operation;
}

function parameterOf(slug: string, name: string): Parameter {
  const found = operationOf(slug).parameters?.find((parameter) => parameter.name === name);
  if (!found) throw new TypeError(`${slug} has no parameter ${name} of its own.`);
  return found;
}

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(plain));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

test('every endpoint is an operation, with the name of its official page', () => {
  const written = operations.map(({ verb, path, operation }) => [
    operation.operationId,
    verb,
    path,
  ]);
  expect(written).toHaveLength(endpoints.length + 1);
  expect(written).toEqual(
    expect.arrayContaining(endpoints.map(({ slug, verb, path }) => [slug, verb, path])),
  );
});

test('every response of the sandbox fits its schema, and has no field that the schema lacks', async () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  const { schemas } = plain.components;
  const strict = Object.entries(schemas).map(([name, schema]) => [
    name,
    { ...schema, additionalProperties: false },
  ]);
  const text = JSON.stringify({ $id: 'openapi.json', $defs: Object.fromEntries(strict) as object });
  ajv.addSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as object);
  const responses = await gatherResponses(builtIns.default);
  const seen = new Set<string>();
  for (const { slug, body } of responses) {
    const name = 'error_id' in body ? 'ApiError' : nameOfResponse(slug);
    const $ref = `openapi.json#/$defs/${name}`;
    const isValid = ajv.validate({ $ref }, body);
    expect({ slug, isValid, errors: ajv.errors ?? [] }).toEqual({
      slug,
      isValid: true,
      errors: [],
    });
    seen.add(name);
  }
  const onTeams = endpoints.filter(({ teams }) => teams === 'yes' || teams === 'likely');
  const expected = new Set(onTeams.map(({ slug }) => nameOfResponse(slug)));
  expect([...expected].filter((name) => !seen.has(name))).toEqual([]);
});

function nameOfResponse(slug: string): string {
  const { responses } = operationOf(slug) as unknown as {
    responses: { 200: { content: { 'application/json': { schema: { $ref: string } } } } };
  };
  return responses[200].content['application/json'].schema.$ref.replace(/^.*\//, '');
}

test('the examples fit the schemas of what must be filled in', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false });
  const filled = operations.flatMap(({ operation }) => [
    ...(operation.parameters ?? [])
      .filter(({ required }) => required)
      .map(({ name, schema, example }) => ({ of: operation.operationId, name, schema, example })),
    ...Object.values(operation.requestBody?.content ?? {}).flatMap(({ schema }) =>
      schema.required.map((name) => ({
        of: operation.operationId,
        name,
        schema: schema.properties[name] ?? {},
        example: schema.properties[name]?.examples?.[0],
      })),
    ),
  ]);
  expect(filled.length).toBeGreaterThan(150);
  for (const { of, name, schema, example } of filled)
    expect({ of, name, fits: ajv.validate(schema, example) }).toEqual({ of, name, fits: true });
});

test.each([
  ['questions', 'min', '`votes`: a number, for `score`'],
  ['questions', 'max', '`hot`: takes neither `min` nor `max`'],
  ['questions', 'min', '`creation`: epoch seconds, for `creation_date`'],
  ['badges', 'max', '`rank`: one of `gold` < `silver` < `bronze`, for `rank`'],
  ['users', 'min', '`name`: a text, for `display_name`'],
  ['suggested-edits', 'sort', '`approval`: Excludes edits that were never approved'],
  ['questions-by-ids', 'ids', 'Separated by `;`, at most 100'],
])('%s says of %s: %s', (slug, name, said) => {
  expect(parameterOf(slug, name).description).toContain(said);
});

test.each([
  ['questions', 'min', { type: 'integer' }],
  ['users', 'min', { type: ['integer', 'string'] }],
  ['badges', 'sort', { type: 'string', enum: ['rank', 'name', 'type'], default: 'rank' }],
  ['advanced-search', 'accepted', { type: 'boolean' }],
])('%s takes in %s what the catalog says', (slug, name, schema) => {
  expect(parameterOf(slug, name).schema).toEqual(schema);
});

test('the schemas have the fields of the filter that is asked for', () => {
  const withBody = exportOpenApi('withbody') as Document;
  expect(plain.components.schemas.Question).not.toHaveProperty('properties.body');
  expect(withBody.components.schemas.Question).toHaveProperty('properties.body');
});

test('two exports are the same', () => {
  expect(exportOpenApi()).toEqual(plain);
});
