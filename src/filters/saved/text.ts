// This file writes saved filters as JSON, for the storage and for a file, and reads them back from wherever a text comes from.
import * as v from 'valibot';
import { parameters } from '../../catalog/parameters.ts';
import { parseJson } from '../../request/json.ts';
import { fieldForm, idForm } from '../filter.ts';
import { cleanName } from './saved-filter.ts';
import type { SavedFilter } from './saved-filter.ts';

/** `skipped` rows were no filters, `beyond` were too many to be read. A text of a `newer` version is not for this explorer to read or to write over. */
export type ReadFilters =
  | {
      readonly filters: readonly SavedFilter[];
      readonly skipped: number;
      readonly beyond: number;
    }
  | { readonly problem: string; readonly newer: boolean };

const version = 1;
/** More than the most filters with the most fields. Characters. */
const longest = 5_000_000;
const mostRows = 500;

const fieldNames = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.regex(fieldForm))), v.maxLength(2000)),
  [],
);

const rowSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(idForm), v.notValues(parameters.filter.builtIns)),
    name: v.optional(v.pipe(v.string(), v.transform(cleanName)), ''),
    base: v.picklist(parameters.filter.builtIns),
    include: fieldNames,
    exclude: fieldNames,
    safe: v.boolean(),
    how: v.optional(v.picklist(['made', 'read', 'known']), 'made'),
    at: v.pipe(v.string(), v.isoTimestamp(), v.transform(epochOf), v.integer(), v.minValue(0)),
    on: v.pipe(v.string(), v.maxLength(200), v.check(isOrigin)),
  }),
  v.transform(({ id, name, how, at, on, ...composition }): SavedFilter => {
    return { id, name, composition, how, at, on };
  }),
);

const versioned = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const fileSchema = v.object({ filters: v.array(v.unknown()) });

/** The filters as a text that people can read, too. */
export function writeFilters(list: readonly SavedFilter[]): string {
  const filters = list.map(({ id, name, composition, how, at, on }) => {
    const { base, include, exclude, safe } = composition;
    const moment = new Date(at * 1000).toISOString().replace('.000Z', 'Z');
    return { id, name, base, include, exclude, safe, how, at: moment, on };
  });
  return `${JSON.stringify({ version, filters }, null, 2)}\n`;
}

/** Reads any text whatever, and says what is wrong with one that holds no filters. */
export function readFilters(text: string): ReadFilters {
  if (text.length > longest) return problem('It is longer than any export of this explorer.');
  const value = parseJson(text);
  const found = v.safeParse(versioned, value);
  if (!found.success) return problem("It isn't an export of this explorer.");
  if (found.output.version > version) return newer(found.output.version);
  const file = v.safeParse(fileSchema, value);
  if (!file.success) return problem('It has no list of filters.');
  const rows = file.output.filters.slice(0, mostRows);
  const filters = rows.flatMap((row) => {
    const read = v.safeParse(rowSchema, row, { abortEarly: true });
    return read.success ? [read.output] : [];
  });
  const beyond = file.output.filters.length - rows.length;
  return { filters, skipped: rows.length - filters.length, beyond };
}

function problem(text: string): ReadFilters {
  return { problem: text, newer: false };
}

function newer(found: number): ReadFilters {
  return {
    problem: `It is version ${found}, but this explorer reads version ${version}: update the explorer and try again.`,
    newer: true,
  };
}

function epochOf(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
