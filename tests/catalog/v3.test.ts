import { expect, test } from 'vitest';
import type { Endpoint } from '../../src/catalog/endpoint.ts';
import { endpoints } from '../../src/catalog/index.ts';
import type { Slug } from '../../src/catalog/index.ts';
import { objects } from '../../src/catalog/objects.ts';
import { v3Map } from '../../src/catalog/v3/index.ts';
import type { Mapping, Route } from '../../src/catalog/v3/mapping.ts';
import { operations } from '../../src/catalog/v3/operations.ts';
import { sources } from '../../src/catalog/v3/sources.ts';

interface Mapped {
  readonly endpoint: Endpoint;
  readonly mapping: Mapping;
  readonly route: Route;
}

const mappingOf = ({ slug }: Endpoint): Mapping => v3Map[slug as Slug];
const routes: readonly Mapped[] = endpoints.flatMap((endpoint) => {
  const mapping = mappingOf(endpoint);
  return mapping.match === 'none'
    ? []
    : mapping.routes.map((route) => ({ endpoint, mapping, route }));
});

/** Names the routes for which something is wrong. */
function faults(wrongOf: (mapped: Mapped) => readonly string[]): readonly string[] {
  return routes.flatMap((mapped) =>
    wrongOf(mapped).map((wrong) => `${mapped.endpoint.slug} → ${mapped.route.operation}: ${wrong}`),
  );
}

test('has every endpoint of the catalog once, and no other', () => {
  expect(Object.keys(v3Map).toSorted()).toEqual(endpoints.map(({ slug }) => slug).toSorted());
  expect(Object.keys(v3Map)).toHaveLength(184);
});

test('of the 149 methods that Teams has, 51 have an equal, 36 a near one and 62 none', () => {
  const onTeams = endpoints.filter(({ teams }) => teams === 'yes' || teams === 'likely');
  const count = (match: string) =>
    onTeams.filter((endpoint) => mappingOf(endpoint).match === match).length;
  expect([onTeams.length, count('equal'), count('near'), count('none')]).toEqual([149, 51, 36, 62]);
});

test('says how sure it is and from where, of each route and of what has none', () => {
  const parts = endpoints.flatMap((endpoint): readonly Pick<Route, 'confidence' | 'sources'>[] => {
    const mapping = mappingOf(endpoint);
    return mapping.match === 'none' ? [mapping] : mapping.routes;
  });
  for (const { confidence, sources: given } of parts) {
    expect(['high', 'medium', 'low']).toContain(confidence);
    expect(given.length).toBeGreaterThan(0);
    for (const id of given) expect(Object.keys(sources)).toContain(id);
  }
  for (const endpoint of endpoints) {
    const mapping = mappingOf(endpoint);
    if (mapping.match === 'none') expect(mapping.reason).toMatch(/^\w.+\.$/);
  }
});

test('says how several routes work together, and of one nothing', () => {
  const wrong = routes.filter(({ mapping }) => {
    if (mapping.match === 'none') return false;
    return mapping.routes.length > 1 !== (mapping.combine !== undefined);
  });
  expect(wrong.map(({ endpoint }) => endpoint.slug)).toEqual([]);
});

test('maps parameters that the endpoint has, and each value to one place', () => {
  expect(
    faults(({ endpoint, route }) => {
      const names = endpoint.parameters.map(({ name }) => name);
      const after = Object.values(route.parameters).map(({ name }) => name);
      return [
        ...Object.keys(route.parameters).filter((name) => !names.includes(name)),
        ...after.filter((name, at) => after.indexOf(name) !== at),
      ];
    }),
  ).toEqual([]);
});

test('has a word, or none, for every sort and option of a parameter whose words change', () => {
  expect(
    faults(({ endpoint, route }) =>
      Object.entries(route.parameters).flatMap(([name, { words }]) => {
        const parameter = endpoint.parameters.find((one) => one.name === name);
        if (!words || !parameter) return [];
        const options =
          parameter.kind === 'sort'
            ? parameter.sorts.map((sort) => sort.name)
            : parameter.kind === 'enum'
              ? parameter.options
              : [];
        return [
          ...options.filter((option) => !(option in words)),
          ...Object.keys(words).filter((word) => !options.includes(word)),
        ];
      }),
    ),
  ).toEqual([]);
});

test('gives each id of a path: from a parameter, or as something to look up', () => {
  expect(
    faults(({ route }) => {
      const given = [
        ...Object.values(route.parameters).map(({ name }) => name),
        ...(route.needs ?? []).map(({ name }) => name),
      ];
      const inPath = Array.from(route.operation.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
      return inPath.filter((name) => !given.includes(name));
    }),
  ).toEqual([]);
});

test('maps fields that the returned object has', () => {
  const fieldsOf = (name: string) =>
    objects.find((one) => one.name === name)?.fields.map((field): string => field.name) ?? [];
  expect(
    faults(({ endpoint, route: { fields } }) => {
      const own = fieldsOf(endpoint.returns);
      const owner = fieldsOf('shallow_user').map((name) => `owner.${name}`);
      const named = Object.keys({ ...fields?.fields, ...fields?.onSingle, ...fields?.elsewhere });
      return named.filter((name) => !own.includes(name) && !owner.includes(name));
    }),
  ).toEqual([]);
});

test('uses every operation that it lists', () => {
  const used = new Set(routes.map(({ route }) => route.operation));
  expect(Object.keys(operations).filter((name) => !used.has(name as Route['operation']))).toEqual(
    [],
  );
});
