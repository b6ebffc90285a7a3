// This file describes the parameters of an endpoint as those of OpenAPI, and as the fields of a form.
import type { Parameter, Sort } from '../../catalog/parameter.ts';
import { parameters as shared, team } from '../../catalog/parameters.ts';
import { describeParameter } from '../describe.ts';
import { exampleOf } from '../examples.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Those that every endpoint describes in the same words. */
const sharedParameters: readonly Parameter[] = Object.values(shared).filter(
  (parameter) => parameter.in !== 'body' && parameter.kind !== 'bound',
);

/** The parameters that stand in the components, by name. */
export function sharedComponents(): Readonly<Record<string, object>> {
  const entries = sharedParameters.map((parameter) => [parameter.name, describe(parameter, [])]);
  // Required wherever it is taken.
  return Object.fromEntries([
    ...entries,
    ['team', describe({ ...team, required: true }, [])],
  ]) as Readonly<Record<string, object>>;
}

/** A parameter of the path or the query string, of an endpoint with these sorts. */
export function toParameter(parameter: Parameter, sorts: readonly Sort[]): object {
  return sharedParameters.includes(parameter)
    ? { $ref: `#/components/parameters/${parameter.name}` }
    : describe(parameter, sorts);
}

function describe(parameter: Parameter, sorts: readonly Sort[]): object {
  const isRequired = parameter.required === true || parameter.in === 'path';
  return {
    name: parameter.name,
    in: parameter.in,
    description: describeParameter(parameter, sorts),
    ...(isRequired && { required: true, example: typedExample(parameter) }),
    schema: schemaOf(parameter, sorts),
  };
}

/** The body of a form with these fields. */
export function toForm(fields: readonly Parameter[], sorts: readonly Sort[]): object {
  const required = fields.filter((field) => field.required === true).map(({ name }) => name);
  const properties = fields.map((field) => [field.name, toProperty(field, sorts)] as const);
  return {
    required: required.length > 0,
    content: {
      'application/x-www-form-urlencoded': {
        schema: { type: 'object', properties: Object.fromEntries(properties), required },
      },
    },
  };
}

function toProperty(field: Parameter, sorts: readonly Sort[]): Schema {
  return {
    ...schemaOf(field, sorts),
    description: describeParameter(field, sorts),
    // Consoles fill in every example: only what must be filled in has one.
    ...(field.required === true && { examples: [typedExample(field)] }),
  };
}

function typedExample(parameter: Parameter): string | number {
  const text = exampleOf(parameter);
  return parameter.kind === 'number' || parameter.kind === 'date' ? Number(text) : text;
}

function schemaOf(parameter: Parameter, sorts: readonly Sort[]): Schema {
  switch (parameter.kind) {
    case 'number':
      return {
        type: 'integer',
        ...(parameter.min !== undefined && {
          minimum: Math.min(parameter.min, ...(parameter.besides ?? [])),
        }),
        ...(parameter.max !== undefined && { maximum: parameter.max }),
        ...(parameter.default !== undefined && { default: parameter.default }),
      };
    case 'date':
      return { type: 'integer' };
    case 'enum':
      return optionSchema(parameter.options, parameter.default);
    case 'sort':
      return optionSchema(
        parameter.sorts.map(({ name }) => name),
        parameter.default,
      );
    case 'bound':
      return { type: boundTypes(sorts) };
    case 'list':
      return { type: 'string', pattern: listPattern(parameter) };
    case 'text':
      return { type: 'string', ...(parameter.required && { minLength: 1 }) };
    case 'filter':
      return { type: 'string', default: 'default' };
  }
}

function optionSchema(options: readonly string[], fallback: string | undefined): Schema {
  const isBoolean = options.length === 2 && options.includes('true') && options.includes('false');
  if (!isBoolean)
    return {
      type: 'string',
      enum: options,
      ...(fallback !== undefined && { default: fallback }),
    };
  return { type: 'boolean', ...(fallback !== undefined && { default: fallback === 'true' }) };
}

function boundTypes(sorts: readonly Sort[]): string | readonly string[] {
  const kinds = sorts.map(({ bound }) => bound.kind);
  const hasText = kinds.some((kind) => kind === 'text' || kind === 'rank');
  const hasNumber = kinds.some((kind) => kind === 'date' || kind === 'number');
  if (!hasText) return 'integer';
  return hasNumber ? ['integer', 'string'] : 'string';
}

/** OpenAPI knows no lists with semicolons: they are texts of this pattern. */
function listPattern(list: Extract<Parameter, { kind: 'list' }>): string {
  const entry = list.options
    ? `(?:${list.options.join('|')})`
    : list.of === 'id'
      ? '-?\\d+'
      : '[^;]+';
  const more = list.limit === undefined ? '*' : `{0,${list.limit - 1}}`;
  return `^${entry}(?:;${entry})${more}$`;
}
