import type { Endpoint, Verb } from '../../catalog/endpoint.ts';
import type { Transport } from '../../exchange/transport.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { DraftValues } from '../../request/draft.ts';
import type { Target } from '../../request/target.ts';
import { changesData } from '../../request/writes.ts';

/** Where requests are sent: a target, the transport to it, and what is allowed there. */
export interface Environment {
  readonly target: Target;
  /** Missing where a page may not call the target itself. */
  readonly transport?: Transport;
  /** Whether writes are allowed, each after consent; undefined where a write is harmless. */
  readonly writes?: 'on' | 'off';
  /** What was sent to it since the page was opened, the newest last. */
  readonly sent?: SentCall[];
  /** Undoes all writes. */
  readonly reset?: () => Promise<Response>;
}

/** That something was sent, and nothing of what came back. */
export interface SentCall {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly verb: Verb;
  readonly url: string;
  /** Of the form, in bytes. */
  readonly size: number;
  readonly hasToken: boolean;
}

/** Whether a person is asked before the request is sent. */
export function needsConsent({ writes }: Environment, request: ApiRequest): boolean {
  return writes !== undefined && changesData(request);
}

/** The values of a form; where a write is permanent, a preview is the default. */
export function withPreview(
  { writes }: Environment,
  { parameters }: Endpoint,
  values: DraftValues,
): DraftValues {
  const hasPreview = parameters.some(({ name }) => name === 'preview');
  if (writes === undefined || !hasPreview || 'preview' in values) return values;
  return { ...values, preview: 'true' };
}

/** Undoes all writes to a sandbox; returns whether that worked. */
export async function resetEnvironment({ reset }: Environment): Promise<boolean> {
  try {
    return (await reset?.())?.ok ?? false;
  } catch {
    return false;
  }
}
