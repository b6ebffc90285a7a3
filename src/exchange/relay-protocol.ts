// This file is what the page and the server's relay exchange: one recipe in, lines of JSON out.
import * as v from 'valibot';
import type { AddressStyle } from '../request/target.ts';
import type { Failure } from './failure.ts';
import { failures } from './failures.ts';

/** Where the relay listens, and the header that carries the secret of the session to it. */
export const relayPath = '/relay';
export const sessionHeader = 'X-Explorer-Session';
/** The token's own header on the way to the relay, whichever it travels in from there. */
export const tokenHeader = 'X-API-Access-Token';

/** What the relay is asked for: an endpoint and the texts to send to it. There is no place for an address in it. */
export interface RelayedRecipe {
  /** The slug of the endpoint. */
  readonly endpoint: string;
  readonly values: Readonly<Record<string, string>>;
  /** The slug of the team, as typed. */
  readonly team: string;
  readonly style: AddressStyle['id'];
}

export const recipeSchema = v.strictObject({
  endpoint: v.string(),
  values: v.record(v.string(), v.string()),
  team: v.string(),
  style: v.picklist(['query', 'path', 'query-bearer', 'path-header']),
}) satisfies v.GenericSchema<RelayedRecipe>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The names of a group of failures. */
function namesOf<Name extends string>(group: Readonly<Record<Name, Failure>>): readonly Name[] {
  return Object.keys(group) as Name[];
}

/**
 * A line of the relay's response: the head once the API has begun to respond, progress while its body arrives, and at the
 * end one of the others. After a `body` line come exactly that many bytes of the body, decoded.
 */
export const relayLineSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('head'),
    status: v.pipe(v.number(), v.integer()),
    headers: v.array(v.tuple([v.string(), v.string()])),
  }),
  v.strictObject({ type: v.literal('progress'), received: count }),
  v.strictObject({ type: v.literal('body'), wireBytes: count, bytes: count }),
  v.strictObject({
    type: v.literal('invalid-response'),
    reason: v.picklist(namesOf(failures.invalidResponse)),
    detail: v.string(),
    wireBytes: count,
  }),
  v.strictObject({
    type: v.literal('transport-error'),
    reason: v.picklist(namesOf(failures.transportError)),
    detail: v.string(),
    /** Seconds after which it may be tried again. */
    pause: v.optional(v.number()),
  }),
]);

export type RelayLine = v.InferOutput<typeof relayLineSchema>;
