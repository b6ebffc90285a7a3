// This file reports over many requests: which of them move to v3, and which do not.
import { v3Map } from '../catalog/v3/index.ts';
import type { Match } from '../catalog/v3/mapping.ts';
import type { Recipe } from '../request/recipe.ts';
import { migrate } from './migrate.ts';
import { matches } from './verdict.ts';

/** A request that was saved or run. */
export interface Use<Key> {
  /** What the row opens. */
  readonly key: Key;
  readonly name: string;
  readonly origin: 'saved' | 'history';
  /** How often it was run; 1 where it was saved. */
  readonly times: number;
  readonly recipe: Recipe;
}

export interface ReportRow<Key> extends Use<Key> {
  readonly match: Match;
  /** The operations of v3; of those to choose from, the one that loses least. */
  readonly operations: readonly string[];
  /** Why it is near or none, and what of the values is lost. */
  readonly why: readonly string[];
}

export interface Report<Key> {
  readonly rows: readonly ReportRow<Key>[];
  /** Requests by how they fare. */
  readonly totals: Readonly<Record<Match, number>>;
  /** Those that are equal, and lose nothing that was given. */
  readonly unchanged: number;
}

const worstFirst: readonly Match[] = ['none', 'near', 'equal'];

/** What does not move comes first. */
export function reportOn<Key>(uses: readonly Use<Key>[]): Report<Key> {
  const rows = uses
    .map(rowOf)
    .toSorted((a, b) => worstFirst.indexOf(a.match) - worstFirst.indexOf(b.match));
  const count = (match: Match): number => rows.filter((row) => row.match === match).length;
  return {
    rows,
    totals: { equal: count('equal'), near: count('near'), none: count('none') },
    unchanged: rows.filter(({ match, why }) => match === 'equal' && why.length === 0).length,
  };
}

function rowOf<Key>(use: Use<Key>): ReportRow<Key> {
  const mapping = v3Map[use.recipe.endpoint.slug as keyof typeof v3Map];
  if (mapping.match === 'none')
    return { ...use, match: 'none', operations: [], why: [mapping.reason] };
  const migrated = migrate(use.recipe, mapping);
  const taken = mapping.combine === 'either' ? migrated.slice(0, 1) : migrated;
  const reasons = mapping.match === 'near' ? nearReasons(taken, mapping.reason) : [];
  return {
    ...use,
    match: mapping.match,
    operations: taken.map(({ route }) => route.operation),
    why: [...new Set([...reasons, ...taken.flatMap(({ lost }) => lost)])],
  };
}

function nearReasons(
  routes: readonly { readonly route: { readonly note?: string } }[],
  reason: string | undefined,
): readonly string[] {
  const notes = routes.flatMap(({ route }) => route.note ?? []);
  const given = [...(reason === undefined ? [] : [reason]), ...notes];
  return given.length > 0 ? given : [matches.near.meaning];
}

/** The totals in a sentence. */
export function describeTotals<Key>({ rows, totals, unchanged }: Report<Key>): string {
  const { equal, near, none } = totals;
  const equals = `${equal} ${equal === 1 ? 'has' : 'have'} an equal in v3 (${unchanged} without losing anything)`;
  return `Of ${rows.length} ${rows.length === 1 ? 'request' : 'requests'}, ${equals}, ${near} ${near === 1 ? 'comes' : 'come'} near, ${none} ${none === 1 ? 'has' : 'have'} nothing.`;
}
