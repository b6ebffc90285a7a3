// This file says what is kept of saved requests: rows of their own, so that two tabs never write over each other's.
import * as v from 'valibot';
import { findEndpoint, parametersOf } from '../request/draft.ts';
import type { Draft, DraftValues } from '../request/draft.ts';
import { findStyle } from '../request/target.ts';
import { variablesIn } from '../request/variables.ts';

/** Of the name of a request or folder. Characters. Other texts are as long as they were typed: a row that was saved is read. */
export const longestName = 120;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{4,40}$/));
const order = v.pipe(v.number(), v.finite());
const version = v.literal(1);

/** A name as it is kept: one line without invisible characters; empty where nothing is left of it. */
export function cleanName(name: string): string {
  const line = name
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  return Array.from(line.trim()).slice(0, longestName).join('').trimEnd();
}

const name = v.pipe(v.string(), v.transform(cleanName), v.nonEmpty());

/** What a request is, wherever it stands. There is no place for a token, a header or a slug in it. */
export const requestFields = {
  name,
  notes: v.optional(v.string(), ''),
  endpoint: v.pipe(v.string(), v.check(isKnown)),
  /** As typed, with variables. */
  values: v.record(v.string(), v.string()),
  /** The address style. */
  style: v.pipe(v.string(), v.check(isStyle)),
  /** How the response is looked at. */
  view: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), 'json'),
  /** What the filter was called here, where it was a saved one. */
  filterName: v.optional(v.string(), ''),
};

export const variableFields = {
  name: v.pipe(v.string(), v.check(isVariableName)),
  text: v.string(),
};

const rowSchema = v.variant('kind', [
  v.object({ kind: v.literal('folder'), version, id, name, order }),
  v.object({
    kind: v.literal('request'),
    version,
    id,
    folder: v.string(),
    order,
    ...requestFields,
  }),
  v.object({ kind: v.literal('variable'), version, ...variableFields }),
  v.object({ kind: v.literal('settings'), version, hidesStarterSet: v.boolean() }),
]);

export type SavedRow = v.InferOutput<typeof rowSchema>;
export type Folder = Extract<SavedRow, { kind: 'folder' }>;
/** `folder` is the id of one, or empty. */
export type SavedRequest = Extract<SavedRow, { kind: 'request' }>;
export type Variable = Extract<SavedRow, { kind: 'variable' }>;

/** A row as it is kept; undefined where it is damaged, of a later version, or of an endpoint that is not in the catalog. */
export function readRow(value: unknown): SavedRow | undefined {
  const read = v.safeParse(rowSchema, value, { abortEarly: true });
  if (!read.success) return undefined;
  const row = read.output;
  return row.kind === 'request' ? { ...row, values: knownValues(row) } : row;
}

/** Whether a row was written by a later version of the page. */
export function isNewer(value: unknown): boolean {
  const newer = v.object({ version: v.pipe(v.number(), v.minValue(2)) });
  return v.is(newer, value);
}

export function keyOf(row: SavedRow): string {
  switch (row.kind) {
    case 'settings':
      return 'settings';
    case 'variable':
      return `variable ${row.name}`;
    case 'folder':
    case 'request':
      return `${row.kind} ${row.id}`;
  }
}

/** What would be typed for a request. */
export function draftOfSaved({
  endpoint,
  values,
}: Pick<SavedRequest, 'endpoint' | 'values'>): Draft {
  const found = findEndpoint(endpoint);
  if (!found) throw new TypeError(`A row of the unknown endpoint ${endpoint} was taken for one.`);
  return { endpoint: found, values };
}

/** The values that the endpoint has a parameter for. */
export function knownValues({
  endpoint,
  values,
}: Pick<SavedRequest, 'endpoint' | 'values'>): DraftValues {
  const found = findEndpoint(endpoint);
  const names = found ? parametersOf(found).map((parameter) => parameter.name) : [];
  const known = names.filter((one) => Object.hasOwn(values, one));
  return Object.fromEntries(known.map((one) => [one, values[one] ?? '']));
}

/** A new id: only these are made, whoever writes. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function isVariableName(candidate: string): boolean {
  return variablesIn(`{{${candidate}}}`)[0] === candidate;
}

function isKnown(slug: string): boolean {
  return findEndpoint(slug) !== undefined;
}

function isStyle(style: string): boolean {
  return findStyle(style) !== undefined;
}
