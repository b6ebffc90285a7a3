// This file says where a value of a response leads: to the endpoints that take such an id or tag, and to a page.
import type { Endpoint } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import type { Collection, Parameter } from '../catalog/parameter.ts';
import type { DraftValues } from '../request/draft.ts';
import { isRecord } from '../request/json.ts';
import { fieldAt } from './json/field-at.ts';
import type { JsonPath, JsonPlace, Scalar } from './json/place.ts';

/** An endpoint with what goes into its form. */
export interface Lead {
  readonly endpoint: Endpoint;
  readonly values: DraftValues;
}

/** The leads with the same ids or tags. */
export interface LeadGroup {
  /** As in `question_id 1353` and `all 30`. */
  readonly label: string;
  readonly leads: readonly Lead[];
}

export interface ValueInResponse {
  readonly path: JsonPath;
  /** A number that has more digits than JavaScript keeps comes as it is written. */
  readonly value: unknown;
  /** The parsed response. */
  readonly body: unknown;
  /** What the endpoint returns. */
  readonly returned: string;
}

/** What a field with an id of a collection is called; a question, an answer and an article are posts, too. */
const collectionsOf: ReadonlyMap<string, readonly Collection[]> = new Map([
  ['question_id', ['questions', 'posts']],
  ['answer_id', ['answers', 'posts']],
  ['accepted_answer_id', ['answers', 'posts']],
  ['article_id', ['articles', 'posts']],
  ['post_id', ['posts']],
  ['comment_id', ['comments']],
  ['reply_to_comment_id', ['comments']],
  ['user_id', ['users']],
  ['account_id', ['accounts']],
  ['badge_id', ['badges']],
  ['suggested_edit_id', ['suggested edits']],
  ['revision_guid', ['revisions']],
]);

const tagFields: ReadonlySet<string> = new Set(['question.tags', 'article.tags', 'tag.name']);

/** The most ids that a vector takes. */
const most = 100;

/** A value as it is to be sent: a number with all of its digits. */
export function exactValue({ value, raw }: Pick<JsonPlace, 'value' | 'raw'>): Scalar | undefined {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? raw : value;
}

/** Where a value leads by itself, then with all values of its kind in the response; empty where it leads nowhere. */
export function leadsFrom({ path, value, body, returned }: ValueInResponse): readonly LeadGroup[] {
  const takers = takersOf(path, value, returned);
  if (takers.length === 0) return [];
  const name = nameAt(path);
  const own = [{ label: `${name} ${String(value)}`, leads: leadsTo(takers, [String(value)]) }];
  const all = valuesAlong(body, path);
  // Some of them have lost digits.
  const isExact = all.every((one) => !/^\d+$/.test(one) || Number.isSafeInteger(Number(one)));
  if (all.length < 2 || !isExact) return own;
  const some = all.slice(0, most);
  const count =
    some.length < all.length ? `the first ${most} of ${all.length}` : `all ${all.length}`;
  // Nothing has all tags of a page.
  const vectors = takers.filter(
    ({ parameter }) => parameter.kind === 'list' && parameter.match !== 'all',
  );
  return [...own, { label: count, leads: leadsTo(vectors, some) }];
}

/** A parameter that takes such a value. */
interface Taker {
  readonly endpoint: Endpoint;
  readonly parameter: Parameter;
}

function takersOf(path: JsonPath, value: unknown, returned: string): readonly Taker[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const collections = collectionsOf.get(nameAt(path)) ?? [];
  const isTag = tagFields.has(fieldAt(path, returned)?.name ?? '');
  return endpoints.flatMap((endpoint) => {
    if (endpoint.verb !== 'GET' || endpoint.teams === 'no') return [];
    const inPath = endpoint.parameters.filter((parameter) => parameter.in === 'path');
    const parameter = isTag
      ? endpoint.parameters.find(takesTags)
      : inPath.find((one) => takesIds(one, collections));
    const isEnough = inPath.every((one) => one === parameter);
    return parameter && isEnough ? [{ endpoint, parameter }] : [];
  });
}

function takesTags(parameter: Parameter): boolean {
  return parameter.kind === 'list' && parameter.of === 'tag' && parameter.name !== 'nottagged';
}

function takesIds(parameter: Parameter, collections: readonly Collection[]): boolean {
  return (
    (parameter.kind === 'list' || parameter.kind === 'number') &&
    parameter.collection !== undefined &&
    collections.includes(parameter.collection)
  );
}

function leadsTo(takers: readonly Taker[], values: readonly string[]): readonly Lead[] {
  return takers.map(({ endpoint, parameter }) => ({
    endpoint,
    values: { [parameter.name]: values.join(';') },
  }));
}

/** The name of the field, also where the value is an entry of its list. */
function nameAt(path: JsonPath): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

/** Every value of a response at the same path but for the places in lists, once and in its order. */
export function valuesAlong(body: unknown, path: JsonPath): readonly string[] {
  const values = path.reduce<readonly unknown[]>(
    (found, step) =>
      found.flatMap((one) => {
        if (typeof step === 'number') return Array.isArray(one) ? (one as unknown[]) : [];
        return isRecord(one) && step in one ? [one[step]] : [];
      }),
    [body],
  );
  return [
    ...new Set(
      values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String),
    ),
  ];
}
