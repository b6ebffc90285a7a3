// This file checks that the catalog knows the fields and types of recorded responses, and the order of their keys.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Field, ObjectType } from '../../src/catalog/object.ts';
import { objects } from '../../src/catalog/objects.ts';
import { findEndpoint } from '../../src/request/draft.ts';
import { readApiUrl } from '../../src/request/paste/api-url.ts';
import { counted } from './report.ts';
import type { ReportSection } from './report.ts';

const indexSchema = v.array(
  v.object({
    file: v.string(),
    endpoint: v.string(),
    url: v.nullable(v.string()),
    note: v.nullish(v.string(), ''),
  }),
);
type Entry = v.InferOutput<typeof indexSchema>[number];

const recordSchema = v.record(v.string(), v.unknown());

const byName = new Map<string, ObjectType>(objects.map((object) => [object.name, object]));

/** What the folders hold whose name is no endpoint. */
const kinds: Readonly<Record<string, string>> = {
  'access-tokens': 'access_token',
  'errors-envelope': '.wrapper',
  filters: 'filter',
  'flags-options': 'flag_option',
  'posts-revisions': 'revision',
  'tags-synonyms': 'tag_synonym',
  'tags-wikis': 'tag_wiki',
  'users-associated': 'network_user',
  'users-timeline': 'user_timeline',
  'users-top': 'top_tag',
};

/** Keys of an object as they came, for the order. */
interface Sight {
  readonly object: string;
  readonly keys: readonly string[];
}

class Notes {
  readonly unknown: string[] = [];
  /** Fields that the catalog has in every response and a recorded one has not. */
  readonly missing: string[] = [];
  objects = 0;
  readonly types: string[] = [];
  readonly sights: Sight[] = [];
  fields = 0;
}

export function checkResponses(folder: string): readonly ReportSection[] {
  const index = join(folder, 'responses/index.json');
  if (!existsSync(index)) return [];
  const entries = v.parse(indexSchema, JSON.parse(readFileSync(index, 'utf8')));
  const notes = new Notes();
  const recent = new Notes();
  const whole = new Notes();
  for (const entry of entries) {
    const text = readFileSync(join(folder, 'responses', entry.file), 'utf8');
    const wrapper = v.parse(recordSchema, JSON.parse(text));
    readWrapper(wrapper, returnedBy(entry), notes);
    if (!isOld(entry)) readWrapper(wrapper, returnedBy(entry), recent);
    if (isWhole(entry)) readWrapper(wrapper, returnedBy(entry), whole);
  }
  return [
    {
      title: 'fields and types of responses',
      facts: [`${notes.fields} fields in ${entries.length} responses were compared`],
      faults: [],
      exceptions: counted([...notes.unknown, ...notes.types]),
    },
    orderSection(recent.sights),
    {
      title: 'fields that are left out, under the default filter since version 2.2',
      facts: [`${whole.objects} objects were looked at`],
      faults: [],
      exceptions: counted(whole.missing),
    },
  ];
}

/** Versions 2.0 and 2.1 wrote most objects in the opposite order. */
function isOld({ url, note }: Entry): boolean {
  return /\/2\.[01]\/|v2\.[01]/.test(`${url ?? ''} ${note}`);
}

/** Asked for without a filter, and not cut by who recorded it. */
function isWhole(entry: Entry): boolean {
  const { url, endpoint } = entry;
  return (
    !isOld(entry) && endpoint !== 'errors-envelope' && url !== null && !url.includes('filter=')
  );
}

function returnedBy({ endpoint, url }: Entry): string {
  const read = url === null ? undefined : readApiUrl(url);
  if (read && 'draft' in read) return read.draft.endpoint.returns;
  const kind = Object.entries(kinds).find(([name]) => endpoint.startsWith(name))?.[1];
  return kind ?? findEndpoint(endpoint.split('-')[0] ?? '')?.returns ?? endpoint;
}

function readWrapper(wrapper: Readonly<Record<string, unknown>>, type: string, notes: Notes): void {
  const { items, ...rest } = wrapper;
  readObject(rest, '.wrapper', notes);
  notes.sights.push({ object: '.wrapper', keys: Object.keys(wrapper) });
  if (Array.isArray(items)) for (const item of items) readObject(item, type, notes);
}

function readObject(value: unknown, type: string, notes: Notes): void {
  const parsed = v.safeParse(recordSchema, value);
  const object = byName.get(type);
  if (!parsed.success || !object) {
    notes.types.push(
      object ? `${type}: an object was expected` : `${type} is no object of the catalog`,
    );
    return;
  }
  const keys = Object.keys(parsed.output);
  notes.objects += 1;
  notes.missing.push(...missingIn(object, keys));
  if (type !== '.wrapper') notes.sights.push({ object: type, keys });
  for (const key of keys) {
    notes.fields += 1;
    const field = object.fields.find(({ name }) => name === key);
    if (field) readField(parsed.output[key], { field, name: `${type}.${key}` }, notes);
    else notes.unknown.push(`${type}.${key} is not in the catalog`);
  }
}

function missingIn({ name, fields }: ObjectType, keys: readonly string[]): readonly string[] {
  if (name === '.wrapper') return [];
  return fields
    .filter((field) => !field.optional && field.filter === undefined && !keys.includes(field.name))
    .map((field) => `${name}.${field.name} is missing, which the catalog has in every response`);
}

interface Place {
  readonly field: Field;
  readonly name: string;
}

function readField(value: unknown, { field, name }: Place, notes: Notes): void {
  if (field.list !== undefined && !Array.isArray(value)) notes.types.push(`${name} is not a list`);
  const each: readonly unknown[] =
    field.list !== undefined && Array.isArray(value) ? value : [value];
  for (const one of each) {
    const fits = primitives.get(field.type);
    if (!fits) readObject(one, field.type, notes);
    else if (!fits(one)) notes.types.push(`${name} is ${JSON.stringify(one)}, not ${field.type}`);
    else if (field.values && !field.values.includes(String(one)))
      notes.types.push(`${name} is ${JSON.stringify(one)}, which the catalog does not list`);
  }
}

const isInteger = (value: unknown): boolean => Number.isInteger(value);

const primitives: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['integer', isInteger],
  ['date', isInteger],
  ['decimal', (value: unknown) => typeof value === 'number'],
  ['string', (value: unknown) => typeof value === 'string'],
  ['boolean', (value: unknown) => typeof value === 'boolean'],
]);

/** Pairs of keys that came in one order in every recording, and stand in the other in the catalog. */
function orderSection(sights: readonly Sight[]): ReportSection {
  const seen = new Map<string, number>();
  for (const { object, keys } of sights) {
    const known = keys.filter((key) => byName.get(object)?.fields.some(({ name }) => name === key));
    for (const [at, first] of known.entries()) {
      for (const second of known.slice(at + 1)) {
        const pair = `${object}: ${first} before ${second}`;
        seen.set(pair, (seen.get(pair) ?? 0) + 1);
      }
    }
  }
  const agree = [...seen.keys()].filter((pair) => inCatalog(pair));
  const against = [...seen].filter(([pair]) => !inCatalog(pair));
  return {
    title: 'order of keys since version 2.2',
    facts: [
      `${agree.length} of ${seen.size} recorded pairs of keys stand in the same order in the catalog`,
    ],
    faults: [],
    exceptions: against.map(
      ([pair, count]) =>
        `${pair} in ${count} objects, the other way in ${seen.get(turned(pair)) ?? 0}`,
    ),
  };
}

function inCatalog(pair: string): boolean {
  const [object = '', keys = ''] = pair.split(': ');
  const [first, second] = keys.split(' before ');
  const names = byName.get(object)?.fields.map(({ name }) => name) ?? [];
  return names.indexOf(first ?? '') < names.indexOf(second ?? '');
}

function turned(pair: string): string {
  return pair.replace(/: (\S+) before (\S+)$/, ': $2 before $1');
}
