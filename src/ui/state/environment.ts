// This file says what there is to aim at: a target, the way to it, and what may be done there.
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Transport } from '../../exchange/transport.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { Values } from '../../request/draft.ts';
import type { Target } from '../../request/target.ts';
import { changesData } from '../../request/writes.ts';

export interface Environment {
  readonly target: Target;
  /** A page may not call the API itself, so a target can be without. */
  readonly transport?: Transport;
  /** Whether the way there lets writes through, and asks before each; undefined where a write is no harm. */
  readonly writes?: 'on' | 'off';
  /** Undoes what was written there. */
  readonly reset?: () => Promise<Response>;
}

/** Why a request cannot be run there, as a sentence with the way out; undefined when it can. */
export function blockedReason(
  { transport, writes }: Environment,
  request: ApiRequest,
): string | undefined {
  if (!transport) {
    return 'Browsers do not let a page call the API with a token. Copy a command and run it in your shell, or start this explorer with npm start.';
  }
  if (writes === 'off' && request.endpoint.verb === 'POST') {
    return 'Writing is off. Start the explorer with npm start -- --allow-writes, or copy a command.';
  }
  return undefined;
}

/** Whether a person is asked before the request is sent. */
export function needsConsent({ writes }: Environment, request: ApiRequest): boolean {
  return writes !== undefined && changesData(request);
}

/** The values of a form; where a write is for good, a preview is what is meant unless a person says otherwise. */
export function withPreview(
  { writes }: Environment,
  { parameters }: Endpoint,
  values: Values,
): Values {
  const hasPreview = parameters.some(({ name }) => name === 'preview');
  if (writes === undefined || !hasPreview || 'preview' in values) return values;
  return { ...values, preview: 'true' };
}

/** Undoes what was written to a sandbox; gives whether that worked. */
export async function resetEnvironment({ reset }: Environment): Promise<boolean> {
  try {
    return (await reset?.())?.ok ?? false;
  } catch {
    return false;
  }
}
