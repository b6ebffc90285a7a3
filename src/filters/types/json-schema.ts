// This file writes types as a JSON Schema that lets through exactly the chosen fields (draft 2020-12).
import { fieldComment, headline } from './comments.ts';
import type { TypeLanguage } from './language.ts';
import type { ObjectShape, ShapeField } from './shape.ts';

export const jsonSchema: TypeLanguage = {
  id: 'json-schema',
  label: 'JSON Schema',
  filename: (returned) => `${returned.replaceAll('_', '-')}-response.schema.json`,
  write: (shape, remark = '') => {
    const { response, error, objects } = shape;
    const schema = {
      $comment: headline(shape, remark),
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      anyOf: [refer(response.name), refer(error.name)],
      $defs: Object.fromEntries(
        [response, error, ...objects].map((object) => [
          object.name,
          { ...objectSchema(object, refer), additionalProperties: false },
        ]),
      ),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
  },
};

const scalars: Readonly<Record<string, object>> = {
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  date: { type: 'integer' },
  unknown: {},
};

function refer(name: string): object {
  return { $ref: `#/$defs/${name}` };
}

/** An object with its chosen fields; `refer` names the place of another object. Others may stand beside them. */
export function objectSchema(
  { summary, fields }: ObjectShape,
  refer: (name: string) => object,
): object {
  return {
    type: 'object',
    description: summary,
    properties: Object.fromEntries(
      fields.map((field) => [field.name, fieldSchema(field, refer)] as const),
    ),
    required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
  };
}

function fieldSchema(field: ShapeField, refer: (name: string) => object): object {
  const one = scalars[field.type] ?? refer(field.type);
  const description = fieldComment(field) + (field.type === 'date' ? ' Epoch seconds, UTC.' : '');
  return field.list ? { type: 'array', description, items: one } : { ...one, description };
}
