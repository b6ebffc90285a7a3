// This file writes types in TypeScript: an interface for each object.
import { fieldComment, headline } from './comments.ts';
import type { TypeLanguage } from './language.ts';
import { hasDates } from './shape.ts';
import type { ObjectShape, Shape, ShapeField } from './shape.ts';

export const typescript: TypeLanguage = {
  id: 'typescript',
  label: 'TypeScript',
  filename: (returned) => `${returned.replaceAll('_', '-')}-response.ts`,
  write: (shape, remark = '') => {
    const { response, error, objects } = shape;
    const blocks = [
      `// ${headline(shape, remark)}`,
      ...(hasDates(shape) ? [epochSeconds] : []),
      writeUnion(shape),
      ...[response, error, ...objects].map(writeObject),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

const epochSeconds = [
  '/** Seconds since 1970-01-01T00:00:00Z; new Date(seconds * 1000) */',
  'export type EpochSeconds = number;',
].join('\n');

const scalars: Readonly<Record<string, string>> = {
  integer: 'number',
  decimal: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'EpochSeconds',
};

function writeUnion({ response, error }: Shape): string {
  return [
    `/** What the API sends: one of the two, and 'error_id' in body tells which. */`,
    `export type ${response.name}OrError = ${response.name} | ${error.name};`,
  ].join('\n');
}

function writeObject({ name, summary, fields }: ObjectShape): string {
  const head = `/** ${summary} */\nexport interface ${name} {`;
  return fields.length === 0 ? `${head}}` : `${head}\n${fields.map(writeField).join('\n')}\n}`;
}

function writeField(field: ShapeField): string {
  const { name, type, list, optional } = field;
  const held = `${scalars[type] ?? type}${list ? '[]' : ''}`;
  return `  /** ${fieldComment(field)} */\n  ${name}${optional ? '?' : ''}: ${held};`;
}
