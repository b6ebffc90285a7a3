// This file compares the map to v3 with the list it was made of, if that stands beside the recordings.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objects } from '../../src/catalog/objects.ts';
import { changeOf } from '../../src/catalog/v3/fields.ts';
import { v3Map } from '../../src/catalog/v3/index.ts';
import type { Mapping, Route } from '../../src/catalog/v3/mapping.ts';
import { operations } from '../../src/catalog/v3/operations.ts';
import { sources } from '../../src/catalog/v3/sources.ts';
import type { Source } from '../../src/catalog/v3/sources.ts';
import { findEndpoint } from '../../src/request/draft.ts';
import type { ReportSection } from './report.ts';

interface ListedRoute {
  readonly method: string;
  readonly path: string;
  readonly newer?: true;
  readonly plans?: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly needs?: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly changes?: Readonly<Record<string, string>>;
  readonly onSingle?: Readonly<Record<string, string>>;
  readonly elsewhere?: Readonly<Record<string, string>>;
  readonly newerFields?: readonly string[];
  readonly lost: readonly string[];
  readonly lostFields?: readonly string[];
  readonly confidence: string;
  readonly sources: readonly string[];
}

interface Listed {
  readonly v2: string;
  readonly match: string;
  readonly combine?: string;
  readonly v3: readonly ListedRoute[];
}

export function checkV3(folder: string): readonly ReportSection[] {
  const file = join(folder, '../reference/v3-map.json');
  if (!existsSync(file)) return [];
  const listed = JSON.parse(readFileSync(file, 'utf8')) as readonly Listed[];
  const faults = listed.flatMap((one) => {
    const mapping = (v3Map as Readonly<Record<string, Mapping>>)[one.v2];
    return mapping ? differences(one, mapping) : [`${one.v2} is not in the catalog`];
  });
  const routes = listed.flatMap(({ v3 }) => v3).length;
  const facts = [`${listed.length} endpoints and ${routes} routes were compared`];
  return [{ title: 'the map to v3', facts, faults, exceptions: [] }];
}

function differences(listed: Listed, mapping: Mapping): readonly string[] {
  const routes = mapping.match === 'none' ? [] : mapping.routes;
  const combine = mapping.match === 'none' ? undefined : mapping.combine;
  if (listed.match !== mapping.match || listed.combine !== combine)
    return [`${listed.v2} is ${mapping.match} ${combine ?? ''}`];
  if (listed.v3.length !== routes.length) return [`${listed.v2} has ${routes.length} routes`];
  return listed.v3.flatMap((expected, at) => {
    const route = routes[at];
    if (!route) return [];
    const isStep = combine === 'steps' && at < routes.length - 1;
    return routeDifferences(expected, plainOf(listed.v2, route, isStep)).map(
      (text) => `${listed.v2}, route ${at + 1}: ${text}`,
    );
  });
}

const letters = { high: 'H', medium: 'M', low: 'L' } as const;

/** A route of the catalog as the list would have it. What is lost follows from what is mapped. */
function plainOf(slug: string, route: Route, isStep: boolean): ListedRoute {
  const [method = '', path = ''] = route.operation.split(' ');
  const operation = operations[route.operation];
  const isEnterprise = 'enterprise' in operation;
  const { fields = {}, onSingle = {}, elsewhere = {}, newer } = route.fields ?? {};
  const endpoint = findEndpoint(slug);
  const named = Object.keys({ ...fields, ...onSingle, ...elsewhere });
  const own = objects.find(({ name }) => name === endpoint?.returns)?.fields ?? [];
  const entries = Object.entries(route.parameters);
  const words = entries.flatMap(([name, one]) => (one.words ? [[name, one.words] as const] : []));
  return {
    method,
    path: isEnterprise ? path : `/teams/{team}${path}`,
    ...('newer' in operation && { newer: true }),
    ...(isEnterprise && { plans: ['enterprise'] }),
    parameters: Object.fromEntries(entries.map(([name, one]) => [name, one.name])),
    constants: route.constants ?? {},
    values: Object.fromEntries(words),
    needs: (route.needs ?? []).map(({ name }) => name),
    fields,
    changes: Object.fromEntries(changedFields(fields)),
    onSingle,
    elsewhere,
    newerFields: newer ?? [],
    lost: isStep
      ? []
      : (endpoint?.parameters ?? [])
          .map(({ name }) => name)
          .filter((name) => !(name in route.parameters)),
    lostFields: route.fields
      ? own.map((field): string => field.name).filter((name) => !named.includes(name))
      : [],
    confidence: letters[route.confidence],
    sources: route.sources.map((id) => {
      const { repository = '', path = '' }: Source = sources[id];
      return `${repository} ${path}`;
    }),
  };
}

/** The fields whose values change, as the list names them. */
function changedFields(fields: Readonly<Record<string, string>>) {
  return Object.entries(fields)
    .filter(([before, after]) => changeOf(before, after) !== undefined)
    .map(([before, after]): [string, string] => [
      after === 'isClosed'
        ? 'closed_date'
        : before.replace(/^.*_date$/, '*_date').replace(/^owner\./, ''),
      'changes',
    ]);
}

function routeDifferences(listed: ListedRoute, own: ListedRoute): readonly string[] {
  const needs = (listed.needs ?? []).flatMap((need) => need.match(/\b\w+Id\b|^permissions/g) ?? []);
  const firstNeeds = [...new Set(needs)].slice(0, own.needs?.length ?? 0);
  // The owner of a comment is no object any more, though its two fields are known.
  const lostFields = Object.keys(listed.fields).some((name) => name === 'comment_id')
    ? listed.lostFields?.concat('owner')
    : listed.lostFields;
  const expected: ListedRoute = {
    constants: {},
    onSingle: {},
    elsewhere: {},
    newerFields: [],
    ...listed,
    values: Object.fromEntries(
      Object.entries(listed.values ?? {}).filter(([name]) => name in listed.parameters),
    ),
    changes: Object.fromEntries(
      Object.keys(listed.changes ?? {}).map((name): [string, string] => [name, 'changes']),
    ),
    needs: firstNeeds,
    lostFields: lostFields ?? [],
  };
  return (Object.keys(own) as (keyof ListedRoute)[]).flatMap((name) => {
    const [is, was] = [sortedText(own[name]), sortedText(expected[name])];
    return is === was ? [] : [`${name} is ${is}, not ${was}`];
  });
}

function sortedText(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(String).toSorted());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, one]) => `${name}: ${sortedText(one)}`);
  return `{${entries.toSorted().join(', ')}}`;
}
