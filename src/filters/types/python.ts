// This file writes types in Python: a dataclass for each object, and a reader that makes them of JSON (3.9 and newer).
import { fieldComment, headline } from './comments.ts';
import type { TypeLanguage } from './language.ts';
import { hasDates } from './shape.ts';
import type { ObjectShape, Shape, ShapeField } from './shape.ts';

export const python: TypeLanguage = {
  id: 'python',
  label: 'Python',
  filename: (returned) => `${returned}_response.py`,
  write: (shape, remark = '') => {
    const { response, error, objects } = shape;
    const blocks = [
      `# ${headline(shape, remark)}\n\n${imports}`,
      ...(hasDates(shape) ? [epochSeconds] : []),
      writeClass(response, '@dataclass'),
      // Without eq, or else it had no hash, which some programs want of an exception.
      writeClass({ ...error, name: `${error.name}(Exception)` }, '@dataclass(eq=False)'),
      ...objects.map((object) => writeClass(object, '@dataclass')),
      writeNested(shape),
      reader,
    ];
    return `${blocks.join('\n\n\n')}\n`;
  },
};

const imports = [
  'from __future__ import annotations',
  '',
  'from dataclasses import dataclass, fields',
  'from typing import Any, TypeVar',
].join('\n');

const epochSeconds = [
  '# Seconds since 1970-01-01T00:00:00Z; datetime.fromtimestamp(seconds, timezone.utc)',
  'EpochSeconds = int',
].join('\n');

const scalars: Readonly<Record<string, string>> = {
  integer: 'int',
  decimal: 'float',
  string: 'str',
  boolean: 'bool',
  date: 'EpochSeconds',
  unknown: 'Any',
};

/** Words that cannot name a field; it gets the usual `_` behind (PEP 8). */
const keywords: ReadonlySet<string> = new Set(
  [
    'and as assert async await break class continue def del elif else except finally for from global',
    'if import in is lambda nonlocal not or pass raise return try while with yield',
  ].flatMap((words) => words.split(' ')),
);

function writeClass({ name, summary, fields }: ObjectShape, decorator: string): string {
  // Python wants fields with a default last.
  const sorted = fields.toSorted((a, b) => Number(a.optional) - Number(b.optional));
  const head = `${decorator}\nclass ${name}:\n    """${summary}"""`;
  return [head, ...sorted.map(writeField)].join('\n\n');
}

function writeField(field: ShapeField): string {
  const { type, list, optional } = field;
  const one = scalars[type] ?? type;
  const held = list ? `list[${one}]` : one;
  return `    # ${fieldComment(field)}\n    ${fieldName(field)}: ${held}${optional ? ' | None = None' : ''}`;
}

function fieldName({ name }: ShapeField): string {
  return keywords.has(name) ? `${name}_` : name;
}

/** Says in a table which fields hold objects: to ask the annotations for it takes Python 3.10. */
function writeNested({ response, objects }: Shape): string {
  const names = new Set(objects.map(({ name }) => name));
  const rows = [response, ...objects].flatMap(({ name, fields }) => {
    const nested = fields.filter(({ type }) => names.has(type));
    const pairs = nested.map((field) => `"${fieldName(field)}": ${field.type}`);
    return pairs.length === 0 ? [] : [`    ${name}: {${pairs.join(', ')}},`];
  });
  return ['_nested: dict[Any, dict[str, Any]] = {', ...rows, '}'].join('\n');
}

const reader = `Kind = TypeVar("Kind")


def read(kind: type[Kind], response: dict[str, Any]) -> Kind:
    """Makes dataclasses of decoded JSON; fields that the API adds later are left out."""
    if "error_message" in response:
        raise ApiError(response["error_id"], response["error_message"], response["error_name"])
    made: Kind = _make(kind, response)
    return made


def _make(kind: Any, value: Any) -> Any:
    if kind is None:
        return value
    if isinstance(value, list):
        return [_make(kind, one) for one in value]
    nested = _nested.get(kind, {})
    names = [field.name for field in fields(kind) if field.name.rstrip("_") in value]
    return kind(**{name: _make(nested.get(name), value[name.rstrip("_")]) for name in names})`;
