import type { ContentCoding } from '../compress.ts';
import type { ReleaseSlot } from '../connection-slots.ts';

/** The header that asks for a fault by its id. */
export const faultHeader = 'x-sandbox-fault';

/** What a response says, before it is compressed. */
export interface ResponseContent {
  readonly status: number;
  readonly json: string;
  /** The JSON, or a script with it. */
  readonly text: string;
  readonly contentType: string;
}

export interface FaultContext {
  readonly content: ResponseContent;
  readonly coding: ContentCoding;
  readonly signal: AbortSignal;
  /** Makes the response without the fault. */
  readonly respond: () => Promise<Response>;
}

/** Something that goes wrong with a response on the way. */
export interface Fault {
  readonly id: string;
  readonly summary: string;
  /** Whether its response takes a while, so that only so many may be open. */
  readonly takesLong?: true;
  readonly apply: (context: FaultContext) => Response | Promise<Response>;
}

export interface RequestedFault {
  readonly fault: Fault;
  /** Frees the connection slot of a fault that takes long. */
  readonly release?: ReleaseSlot;
}
