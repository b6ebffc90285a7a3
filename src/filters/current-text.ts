// This file says how the texts are read that an edit replaces: with which call and filter, and into which parameters.
import { replacesText } from '../catalog/endpoint.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { fieldName } from '../catalog/fields.ts';
import { endpoints } from '../catalog/index.ts';
import type { Draft, DraftValues } from '../request/draft.ts';
import { isRecord, parseJson } from '../request/json.ts';
import { separator } from '../request/paste/list.ts';
import type { Composition } from './composition.ts';
import { namesOf } from './object-fields.ts';

export interface CurrentTextSource {
  /** What the edit is of, as the endpoint that returns it by its id. */
  readonly reader: Endpoint;
  /** The parameters of the edit, and the fields that hold what stands there now. */
  readonly fields: readonly { readonly parameter: string; readonly field: string }[];
}

/** Where the texts stand that an endpoint replaces; undefined where it replaces none. */
export function currentTextSource(edit: Endpoint): CurrentTextSource | undefined {
  const [collection] = edit.path.split('/{id}/');
  const reader = endpoints.find(
    ({ verb, path }) => verb === 'GET' && path === `${collection ?? ''}/{ids}`,
  );
  if (!replacesText(edit) || !reader) return undefined;
  const fields = edit.parameters
    .filter((parameter) => parameter.in === 'body')
    // An edit takes Markdown, but a body that is read is HTML.
    .map(({ name }) => ({ parameter: name, field: name === 'body' ? 'body_markdown' : name }))
    .filter(({ field }) => namesOf(reader.returns).includes(fieldName(reader.returns, field)));
  return { reader, fields };
}

/** Nothing but the texts. The filter is unsafe: under a safe one they would be encoded for HTML (docs/filters). */
export function filterForText({ reader, fields }: CurrentTextSource): Composition {
  const texts = fields.map(({ field }) => fieldName(reader.returns, field));
  return { base: 'none', include: [...wrapper, ...texts], exclude: [], safe: false };
}

/** The items, and what says how often the API may be asked. */
const wrapper = ['.backoff', '.items', '.quota_max', '.quota_remaining'];

export function draftToReadText({ reader }: CurrentTextSource, ids: string, filter: string): Draft {
  return { endpoint: reader, values: { ids, filter } };
}

/** The texts of a response, by the parameters that replace them; `none` where nothing has the id. Undefined where it is no such response. */
export function readCurrentText(
  { fields }: CurrentTextSource,
  json: string,
): DraftValues | 'none' | undefined {
  const body = parseJson(json);
  if (!isRecord(body) || !Array.isArray(body.items)) return undefined;
  const items: readonly unknown[] = body.items;
  const [item] = items;
  if (item === undefined) return 'none';
  if (!isRecord(item)) return undefined;
  const texts = fields.flatMap(({ parameter, field }) => {
    const text = toText(item[field]);
    return text === undefined ? [] : [[parameter, text] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(String).join(separator);
  return typeof value === 'string' ? value : undefined;
}
