// This file says whether a response of the sandbox is what the catalog says of the endpoint.
import type { Endpoint } from '../catalog/endpoint.ts';
import { fieldName } from '../catalog/fields.ts';
import type { Field } from '../catalog/object.ts';
import { builtIns } from '../filters/filter.ts';
import { fieldsOf, isObject } from '../filters/object-fields.ts';
import { isRecord } from '../request/json.ts';
import { endpointExample } from './example-draft.ts';

export interface ReceivedExample {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What is wrong with the response to the example request, as the end of a sentence; undefined where nothing is. */
export function findFault(
  endpoint: Endpoint,
  { status, body }: ReceivedExample,
): string | undefined {
  const { empty, error } = endpointExample(endpoint);
  if (error !== undefined)
    return body.error_id === error ? undefined : `should give error ${error}: ${said(body)}`;
  const { items } = body;
  if (status !== 200 || !Array.isArray(items)) return `was refused with ${status}: ${said(body)}`;
  if (items.length === 0 && empty === undefined) return 'has no items: give it values that have.';
  return items.flatMap((item: unknown) => faultsIn(item, endpoint.returns))[0];
}

function said(body: ReceivedExample['body']): string {
  return JSON.stringify(body.error_message ?? Object.keys(body));
}

/** What an object has that the default filter does not give, or lacks that it always gives. */
function faultsIn(value: unknown, object: string): readonly string[] {
  if (!isRecord(value)) return [`should hold a ${object}, not ${JSON.stringify(value)}.`];
  const expected = fieldsOf(object)
    .map(({ field }) => field)
    .filter(({ name }) => builtIns.default.included.has(fieldName(object, name)));
  const names = new Set(expected.map(({ name }) => name));
  const unknown = Object.keys(value).filter((name) => !names.has(name));
  return [
    ...unknown.map((name) => `has ${object}.${name}, which the default filter does not give.`),
    ...expected.flatMap((field) => faultsOf(field, value[field.name], object)),
  ];
}

function faultsOf(field: Field, value: unknown, object: string): readonly string[] {
  const { name, type, list, optional, scope, teams } = field;
  if (value === undefined)
    return optional || scope !== undefined || teams === 'no' ? [] : [`lacks ${object}.${name}.`];
  const values: readonly unknown[] = list ? (Array.isArray(value) ? value : [undefined]) : [value];
  return values.flatMap((one) =>
    isObject(type)
      ? faultsIn(one, type)
      : isOfType(one, type)
        ? []
        : [`has ${object}.${name} = ${JSON.stringify(one)}, which is no ${type}.`],
  );
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'decimal') return typeof value === 'number';
  return Number.isInteger(value);
}
