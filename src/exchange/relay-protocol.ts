// This file is what the relay of the server and the page say to each other, in lines of JSON.
import * as v from 'valibot';
import type { Recipe } from '../request/build.ts';
import { failures, type Failure } from './failures.ts';

/** Where the relay listens, and the header that carries the secret of the session to it. */
export const relayPath = '/relay';
export const sessionHeader = 'X-Explorer-Session';
/** The token's own header on the way to the relay, whichever it travels in from there. */
export const tokenHeader = 'X-API-Access-Token';

/** The body of a request to the relay. There is no place for an address in it. */
export const recipeSchema = v.strictObject({
  endpoint: v.string(),
  values: v.record(v.string(), v.string()),
  team: v.string(),
  style: v.picklist(['query', 'path', 'query-bearer', 'path-header']),
}) satisfies v.GenericSchema<Recipe>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The names of a group of failures. */
function namesOf<Name extends string>(group: Readonly<Record<Name, Failure>>): readonly Name[] {
  return Object.keys(group) as Name[];
}

/**
 * A line of the answer of the relay: the head once the API has begun to answer, progress while its body arrives, and at the
 * end one of the others. After a `body` line come exactly so many bytes of the body, decoded.
 */
export const lineSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('head'),
    status: v.pipe(v.number(), v.integer()),
    headers: v.array(v.tuple([v.string(), v.string()])),
  }),
  v.strictObject({ type: v.literal('progress'), received: count }),
  v.strictObject({ type: v.literal('body'), wireBytes: count, bytes: count }),
  /** An answer that cannot be read. */
  v.strictObject({
    type: v.literal('bad-answer'),
    why: v.picklist(namesOf(failures.unreadable)),
    detail: v.string(),
    wireBytes: count,
  }),
  v.strictObject({
    type: v.literal('no-answer'),
    why: v.picklist(namesOf(failures.unreachable)),
    detail: v.string(),
    /** Seconds after which it may be tried again. */
    pause: v.optional(v.number()),
  }),
]);

export type Line = v.InferOutput<typeof lineSchema>;
