// This file says what becomes of a pasted text.
import type { Draft } from '../draft.ts';

export interface PastedToken {
  readonly secret: string;
  /** Where it stood, as in `the header X-API-Access-Token`. */
  readonly place: string;
  /** It stood in a URL, which servers and browsers write down: it should be revoked. */
  readonly isExposed: boolean;
}

/** A request that was found in a text. */
export interface PastedCommand {
  /** What it was, as in `curl command`. */
  readonly kind: string;
  readonly draft: Draft;
  /** The slug of the team. */
  readonly team?: string;
  /** The names of the parameters that are in the form as they were. */
  readonly kept: readonly string[];
  /** What is in the form otherwise than it was, in sentences. */
  readonly changed: readonly string[];
  /** What is not in the form, in sentences. */
  readonly ignored: readonly string[];
  /** What is to be done before it can be sent, in sentences. */
  readonly problems: readonly string[];
  readonly token?: PastedToken;
  /** Every secret of the text that the command is from, in whichever command it stood. */
  readonly secrets: readonly string[];
}

/** What a text is: one or several requests, a response, or neither. */
export type Pasted =
  | {
      readonly kind: 'commands';
      readonly commands: readonly [PastedCommand, ...PastedCommand[]];
      /** Why other calls of the text cannot be opened, in sentences. */
      readonly failures: readonly string[];
    }
  /** A response, or what came instead of one. */
  | { readonly kind: 'response' }
  | { readonly kind: 'nothing'; readonly problem: string; readonly secrets: readonly string[] };
