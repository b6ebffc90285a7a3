// This file makes the calls of v3 that do what a request of v2.3 does, and says what is lost or changed on the way.
import type { Parameter } from '../catalog/parameter.ts';
import type { Mapping, Need, Route } from '../catalog/v3/mapping.ts';
import { operations } from '../catalog/v3/operations.ts';
import { parametersOf } from '../request/draft.ts';
import type { DraftValues } from '../request/draft.ts';
import type { Recipe } from '../request/recipe.ts';
import { convert } from './convert.ts';
import { describeLost } from './losses.ts';
import { moveBounds, movePage, usualText } from './paging.ts';
import { placeholdersIn } from './v3-call.ts';
import type { Placeholder, V3Call, V3Value } from './v3-call.ts';

export interface MigratedRoute {
  readonly route: Route;
  /** What has to be called first, to find what the calls need. */
  readonly lookUps: readonly V3Call[];
  readonly calls: readonly V3Call[];
  /** What stands in the calls for values that are not known yet, each once. */
  readonly placeholders: readonly Placeholder[];
  /** What was given and goes nowhere, in sentences. */
  readonly lost: readonly string[];
  /** What is another value than it was, in sentences. */
  readonly changed: readonly string[];
}

/**
 * One for each route of the mapping, in its order. Of those to choose from, one that takes the words searched for comes first,
 * and then the one that loses least; what only Enterprise has comes last.
 */
export function migrate(recipe: Recipe, mapping: Mapping): readonly MigratedRoute[] {
  if (mapping.match === 'none') return [];
  const { routes, combine } = mapping;
  const migrated = routes.map((route) =>
    migrateRoute(recipe, route, combine === 'steps' ? routes : [route]),
  );
  if (combine !== 'either') return migrated;
  return migrated.toSorted(
    (a, b) =>
      Number(isEnterprise(a)) - Number(isEnterprise(b)) ||
      lostWords(recipe, a) - lostWords(recipe, b) ||
      a.lost.length - b.lost.length ||
      a.calls.length - b.calls.length,
  );
}

/** How many of the texts to search for a route does not take: all else is easier to apply after reading. */
function lostWords({ endpoint, values }: Recipe, { route }: MigratedRoute): number {
  return parametersOf(endpoint).filter(
    ({ name, kind }) =>
      kind === 'text' && (values[name] ?? '') !== '' && !Object.hasOwn(route.parameters, name),
  ).length;
}

function isEnterprise({ route }: MigratedRoute): boolean {
  return 'enterprise' in operations[route.operation];
}

/** What is mapped by any of the routes that come together is not lost. */
function migrateRoute(recipe: Recipe, route: Route, together: readonly Route[]): MigratedRoute {
  const { values, notes } = moveBounds(recipe, route);
  const mapped = mapParameters({ ...recipe, values }, route);
  const needs = route.needs ?? [];
  const calls = callsOf(route, { ...placesOf(needs, mapped.columns), ...mapped.columns });
  const isLast = route === together.at(-1);
  return {
    route,
    lookUps: lookUpsOf(needs, mapped.tags),
    calls,
    placeholders: uniquePlaceholders(calls),
    lost: [...mapped.lost, ...(isLast ? lostOf({ ...recipe, values }, route, together) : [])],
    changed: [...notes, ...mapped.changed],
  };
}

/** v3 parameter → a value for each call; a single value is that of all. */
type Columns = Readonly<Record<string, readonly V3Value[]>>;

interface Mapped {
  readonly columns: Columns;
  readonly changed: readonly string[];
  readonly lost: readonly string[];
  readonly tags: readonly string[];
}

function mapParameters({ endpoint, values }: Recipe, route: Route): Mapped {
  const mapped = parametersOf(endpoint).map((parameter) => mapParameter(parameter, values, route));
  const usual = mapped.flatMap((one) => one.usual ?? []);
  const constants = Object.entries(route.constants ?? {}).map(
    ([name, value]) => [name, [value]] as const,
  );
  return {
    columns: Object.fromEntries([...mapped.flatMap((one) => one.column), ...constants]),
    changed: [...mapped.flatMap((one) => one.changed ?? []), ...describeUsual(usual)],
    lost: mapped.flatMap((one) => one.lost ?? []),
    tags: mapped.flatMap((one) => one.tags ?? []),
  };
}

interface MappedParameter {
  readonly column: readonly (readonly [string, readonly V3Value[]])[];
  readonly changed?: string;
  readonly lost?: string;
  readonly tags?: readonly string[];
  /** What is sent although nothing was given. */
  readonly usual?: string;
}

function mapParameter(parameter: Parameter, values: DraftValues, route: Route): MappedParameter {
  const mapping = route.parameters[parameter.name];
  const given = values[parameter.name];
  if (!mapping) return { column: [] };
  if (given === undefined && parameter.required)
    return {
      column: [[mapping.name, [placeholder(mapping.name, `${parameter.name} in the form`)]]],
    };
  const isConstant = route.constants?.[mapping.name] !== undefined;
  const text = given ?? (isConstant ? undefined : usualText(parameter));
  if (text === undefined) return { column: [] };
  if (parameter.name === 'page') {
    const { page, note } = movePage(text, values.pagesize);
    return { column: [['page', [page]]], ...(note !== undefined && { changed: note }) };
  }
  const { values: after, note, lost, tags = [] } = convert(parameter, mapping, text);
  const [first] = after;
  const isLost = first === undefined;
  const isUsual = given === undefined && !isLost && typeof first !== 'object';
  return {
    column: isLost ? [] : [[mapping.name, after]],
    tags,
    ...(lost !== undefined && { lost }),
    ...(isUsual && { usual: `${mapping.name}=${first}` }),
    ...(given !== undefined && note !== undefined && { [isLost ? 'lost' : 'changed']: note }),
  };
}

function describeUsual(usual: readonly string[]): readonly string[] {
  if (usual.length === 0) return [];
  return [
    `Sent because v2.3 does so by default, and the defaults of v3 are not known: ${usual.join(', ')}.`,
  ];
}

/** What no parameter of v2.3 gives. The ids of tags are given by their names. */
function placesOf(needs: readonly Need[], given: Columns): Columns {
  return Object.fromEntries(
    needs
      .filter(({ name, lookUp }) => given[name] === undefined && lookUp !== 'tag')
      .map(({ name, from, lookUp }) => [
        name,
        [lookUp === 'me' ? { text: 'YOUR_USER_ID', from } : placeholder(name, from)],
      ]),
  );
}

/** `questionId` → `QUESTION_ID`. */
function placeholder(name: string, from: string): Placeholder {
  return { text: name.replace(/[A-Z]/g, '_$&').toUpperCase(), from };
}

/** As many calls as the longest column has values. */
function callsOf({ operation }: Route, columns: Columns): readonly V3Call[] {
  const count = Math.max(1, ...Object.values(columns).map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => ({
    operation,
    values: Object.fromEntries(
      Object.entries(columns).flatMap(([name, values]) => {
        const value = values.length === 1 ? values[0] : values[at];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  }));
}

function lookUpsOf(needs: readonly Need[], tags: readonly string[]): readonly V3Call[] {
  const me: V3Call = { purpose: 'First: your own ID', operation: 'GET /users/me', values: {} };
  return [
    ...(needs.some(({ lookUp }) => lookUp === 'me') ? [me] : []),
    ...tags.map((tag): V3Call => ({
      purpose: `First: the ID of the tag ${tag}`,
      operation: 'GET /tags',
      values: { partialName: tag, pageSize: 100 },
    })),
  ];
}

function lostOf(recipe: Recipe, route: Route, together: readonly Route[]): readonly string[] {
  const { endpoint, values } = recipe;
  return parametersOf(endpoint)
    .filter(({ name }) => together.every(({ parameters }) => !parameters[name]))
    .flatMap(({ name }) => {
      const text = values[name];
      return text === undefined ? [] : [describeLost({ name, text, endpoint, values, route })];
    });
}

function uniquePlaceholders(calls: readonly V3Call[]): readonly Placeholder[] {
  const found = calls.flatMap(placeholdersIn);
  return [...new Map(found.map((one) => [one.text, one])).values()];
}
