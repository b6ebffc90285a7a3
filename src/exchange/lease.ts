// This file lends a token to a call, for as long as it is the one in use.

export interface Lease {
  /** Sent in the header of the request, never anywhere else; empty sends no header. */
  readonly token: string;
  /** Aborted as soon as the token is forgotten, replaced, or the environment is another: the call ends then. */
  readonly signal: AbortSignal;
  /** Other tokens that are taken out of what comes back, as this one is. */
  readonly others?: readonly string[];
}

/** The same for a call that can also be ended on its own. */
export function abortableLease(lease: Lease, signal: AbortSignal): Lease {
  return { ...lease, signal: AbortSignal.any([lease.signal, signal]) };
}
