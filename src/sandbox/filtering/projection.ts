// This file turns records into the objects of a response: the catalog says which fields in which order,
// the filter which of them stay, the getters of render/ what they hold.
import { fields } from '../../catalog/fields.ts';
import type { Field } from '../../catalog/object.ts';
import type { objects } from '../../catalog/objects.ts';
import type { Records, RenderedName } from '../model/records.ts';
import { encodeHtml, isEncoded } from '../render/html-encoding.ts';
import type { Team } from '../store/team.ts';
import type { FieldFilter } from './filter.ts';

export type Json = string | number | boolean | JsonObject | readonly Json[];
export interface JsonObject {
  readonly [name: string]: Json;
}

interface Scalars {
  integer: number;
  decimal: number;
  date: number;
  string: string;
  boolean: boolean;
}

type One<Type> = Type extends keyof Scalars
  ? Scalars[Type]
  : Type extends RenderedName
    ? Records[Type]
    : never;
type Full<F extends Field> = F extends { list: true } ? readonly One<F['type']>[] : One<F['type']>;
type Held<F extends Field> = F extends { optional: true } ? Full<F> | undefined : Full<F>;
type FieldsOf<Name> = Extract<(typeof objects)[number], { name: Name }>['fields'][number];

/** What the demo team never has, and what responses of Teams leave out: content_license, and accept_rate by its help article. */
type NeverPresent =
  | 'accept_rate'
  | 'age'
  | 'collectives'
  | 'content_license'
  | 'email'
  | 'equivalent_tag_search'
  | 'is_deactivated'
  | 'migrated_from'
  | 'migrated_to'
  | 'posted_by_collectives'
  | 'recommendations'
  | 'site';

type CamelCase<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text;

/** The name of a field, where the record has just that: `user_id` is its `userId`. */
type SelfNamed<Row, F extends Field> =
  CamelCase<F['name']> extends infer Key extends keyof Row
    ? Row[Key] extends Held<F>
      ? F['name']
      : never
    : never;

type SelfNamedIn<Name extends RenderedName> =
  FieldsOf<Name> extends infer F ? (F extends Field ? SelfNamed<Records[Name], F> : never) : never;

type Getters<Name extends RenderedName, Left> = {
  readonly [F in FieldsOf<Name> as Exclude<F['name'], NeverPresent | Left>]: (
    record: Records[Name],
    team: Team,
  ) => Held<F>;
};

/**
 * A getter for every field of an object that the record does not have by the same name. It gives undefined where the
 * field is left out; required fields cannot.
 */
type FieldGetters<Name extends RenderedName> = Getters<Name, SelfNamedIn<Name>> &
  Partial<Getters<Name, never>>;

export type RenderersOf<Names extends RenderedName> = {
  readonly [Name in Names]: FieldGetters<Name>;
};

export type Renderers = RenderersOf<RenderedName>;

type Getter = (record: unknown, team: Team) => unknown;
type AnyRenderers = Readonly<Record<string, Readonly<Record<string, Getter>>>>;

/** Renders records under one filter. */
export class ItemRenderer {
  readonly #getters: AnyRenderers;
  readonly #filter: FieldFilter;
  readonly #team: Team;

  constructor(renderers: Renderers, filter: FieldFilter, team: Team) {
    // Getters<Name> ties each getter to its record; which one is due is known only when a field names its type.
    this.#getters = renderers as unknown as AnyRenderers;
    this.#filter = filter;
    this.#team = team;
  }

  render<Name extends RenderedName>(name: Name, record: Records[Name]): JsonObject {
    return this.#project(name, record);
  }

  #project(name: string, record: unknown): JsonObject {
    const getters = this.#getters[name];
    const shown: Record<string, Json> = {};
    for (const field of this.#filter.fields.get(name) ?? []) {
      const getter = getters?.[field.name];
      const value = getter ? getter(record, this.#team) : propertyOf(field, record);
      if (value !== undefined) shown[field.name] = this.#show(name, field, value);
    }
    return shown;
  }

  #show(owner: string, field: Field, value: unknown): Json {
    if (Array.isArray(value)) return value.map((one) => this.#show(owner, field, one));
    if (field.type in this.#getters) return this.#project(field.type, value);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    const text = String(value);
    return this.#filter.safe && isEncoded(owner, field) ? encodeHtml(text) : text;
  }
}

/** The name that a record has for each field, worked out once. */
const properties = new Map(
  fields.map(({ field: { name } }) => [
    name,
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  ]),
);

function propertyOf({ name }: Field, record: unknown): unknown {
  return (record as Readonly<Record<string, unknown>>)[properties.get(name) ?? name];
}
