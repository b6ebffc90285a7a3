// This file says what a rule is and what it finds.
import type { Case } from './case.ts';

/** `stop`: it cannot work like this. `warn`: it works, but will cause trouble. `info`: good to know. */
export type Severity = 'stop' | 'warn' | 'info';

export type Confidence = 'certain' | 'likely' | 'possible';

/** What the finding is about. */
export type Subject = 'token' | 'team' | 'way' | 'service' | 'request';

export interface Fix {
  readonly field: 'token' | 'team';
  readonly text: string;
}

export interface Insight {
  readonly severity: Severity;
  /** What happened, in a few words without a full stop, where that is not what it means. */
  readonly name?: string;
  /** The input of the request that has to be mended, by the name that the catalog has for it. */
  readonly parameter?: string;
  /** The evidence. Of the token it says its length and which kinds of characters it has, never more. */
  readonly evidence: string;
  /** One sentence. */
  readonly meaning: string;
  readonly confidence: Confidence;
  /** One sentence that begins with a verb. */
  readonly action: string;
  readonly link?: string;
  /** The text that the field should have. A function, because what it gives must not get into a report. */
  readonly fix?: () => Fix;
}

export interface Finding extends Insight {
  readonly id: string;
  readonly about: Subject;
}

export interface Rule {
  readonly id: string;
  readonly about: Subject;
  readonly look: (known: Case) => Insight | undefined;
}
