// This file says how an endpoint of v2.3 maps to API v3; the families stand in the files beside it, each fact with its sources.
import type { ConversionId } from './conversions.ts';
import type { FieldMap } from './fields.ts';
import type { OperationName } from './operations.ts';
import type { SourceId } from './sources.ts';

/**
 * `equal`: one route does the same, though a parameter or a field may be lost. `near`: several calls, a filter after
 * reading, or less information. `none`: not possible.
 */
export type Match = 'equal' | 'near' | 'none';

/** `high`: the official schema says it, or two independent sources; `medium`: one client or recorded response; `low`: inferred. */
export type Confidence = 'high' | 'medium' | 'low';

/** How several routes work together: choose one, put them together, one after the other, or by the kind of the post. */
export type Combination = 'either' | 'sum' | 'steps' | 'byType';

/** Words of v2.3 → words of v3; null where v3 has no such word. */
export type Words = Readonly<Record<string, string | null>>;

/** Where the value of a parameter goes in v3, and how it changes. */
export interface ParameterMapping {
  /** In the path, the query or the JSON body: the operation says which. */
  readonly name: string;
  readonly convert?: ConversionId;
  readonly words?: Words;
}

export type ParameterMap = Readonly<Record<string, ParameterMapping>>;

/** What has to be known before the call, and where it is found. */
export interface Need {
  /** The v3 parameter. */
  readonly name: string;
  readonly from: string;
  /** The call that finds it, where one does. */
  readonly lookUp?: 'tag' | 'me';
}

export interface Route {
  readonly operation: OperationName;
  /** By the names of v2.3; what is not here has no equal in this route. */
  readonly parameters: ParameterMap;
  /** v3 parameters whose value is always the same. */
  readonly constants?: Readonly<Record<string, string>>;
  readonly needs?: readonly Need[];
  /** Where the fields of the returned object went; left out where none of them comes back. */
  readonly fields?: FieldMap;
  readonly note?: string;
  readonly confidence: Confidence;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

/** What v3 has for one endpoint. */
export type Mapping =
  | {
      readonly match: 'equal' | 'near';
      readonly combine?: Combination;
      readonly routes: readonly [Route, ...Route[]];
      /** Where it does not hold. */
      readonly reason?: string;
    }
  | {
      readonly match: 'none';
      readonly reason: string;
      readonly confidence: Confidence;
      readonly sources: readonly [SourceId, ...SourceId[]];
    };

/** An endpoint that one route stands for, which does the same. */
export function equal(route: Route): Mapping {
  return { match: 'equal', routes: [route] };
}

/** An endpoint that one route comes near to. */
export function near(route: Route, reason?: string): Mapping {
  return { match: 'near', routes: [route], ...(reason !== undefined && { reason }) };
}
