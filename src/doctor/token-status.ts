// This file reads from the responses what the token may do.
import { isRecord } from '../request/json.ts';
import { callsFor } from './doctor-case.ts';
import type { ExaminedCall, DoctorCase } from './doctor-case.ts';
import { withoutToken } from './evidence.ts';

export interface TokenStatus {
  /** The owner of the token. */
  readonly owner?: { readonly id: number; readonly name?: string };
  /** Undefined where it was not tried. */
  readonly reads?: boolean;
  readonly writes?: boolean;
  readonly quota: TokenQuota;
}

export interface TokenQuota {
  readonly remaining?: number;
  readonly max?: number;
}

/** What is known so far of the token's owner, rights and quota. */
export function readTokenStatus(known: DoctorCase): TokenStatus {
  const reads = isDone(callsFor(known, 'read').at(-1));
  const writes = isDone(callsFor(known, 'write').at(-1));
  const owner = ownerOf(known);
  return {
    ...(owner && { owner }),
    ...(reads !== undefined && { reads }),
    ...(writes !== undefined && { writes }),
    quota: quotaOf(known),
  };
}

/** The quota according to the last response to a call with the token. */
export function quotaOf(known: DoctorCase): TokenQuota {
  const summaries = callsFor(known, 'token', 'read', 'write', 'own').flatMap(({ outcome }) =>
    outcome.kind === 'success' ? [outcome.summary] : [],
  );
  const last = summaries.findLast(({ quotaRemaining }) => quotaRemaining !== undefined);
  return {
    ...(last?.quotaRemaining !== undefined && { remaining: last.quotaRemaining }),
    ...(last?.quotaMax !== undefined && { max: last.quotaMax }),
  };
}

/** A write that failed only because of its text was allowed. Undefined where no response says. */
function isDone(call: ExaminedCall | undefined): boolean | undefined {
  if (call?.outcome.kind === 'success') return true;
  if (call?.outcome.kind !== 'api-error') return undefined;
  const { id } = call.outcome.error;
  if (id === 407 || id === 409) return true;
  return id === 401 || id === 402 || id === 403 ? false : undefined;
}

/** Bytes. An owner takes some hundreds. */
const largest = 1_000_000;

function ownerOf(known: DoctorCase): TokenStatus['owner'] {
  const call = callsFor(known, 'token').at(-1);
  if (call?.outcome.kind !== 'success') return undefined;
  if (call.outcome.received.bytes > largest) return undefined;
  const first = firstItem(call.outcome.received.text);
  if (!isRecord(first) || typeof first.user_id !== 'number') return undefined;
  const { user_id: id, display_name: given } = first;
  // A host that repeats the token once may also do so in a form that nobody looks for.
  const isPlain = typeof given === 'string' && call.outcome.received.redacted !== true;
  const name = isPlain ? withoutToken(given, known.token) : undefined;
  return { id, ...(name !== undefined && { name }) };
}

/** Of a response that was read before, so it is JSON. */
function firstItem(text: string): unknown {
  const wrapper: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const items = isRecord(wrapper) ? wrapper.items : undefined;
  return Array.isArray(items) ? (items[0] as unknown) : undefined;
}
