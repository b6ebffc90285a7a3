import type { DoctorCase } from './doctor-case.ts';

/** `stop`: it cannot work like this. `warn`: it works, but will cause trouble. `info`: good to know. */
export type Severity = 'stop' | 'warn' | 'info';

export type Confidence = 'certain' | 'likely' | 'possible';

/** What the finding is about. */
export type Subject = 'token' | 'team' | 'network' | 'service' | 'request';

export interface Fix {
  readonly field: 'token' | 'team';
  readonly text: string;
}

export interface Insight {
  readonly severity: Severity;
  /** What happened, in a few words without a full stop, where that differs from the meaning. */
  readonly title?: string;
  /** The parameter of the request to correct, by its name in the catalog. */
  readonly parameter?: string;
  /** Of the token it gives the length and the kinds of characters, never more. */
  readonly evidence: string;
  /** One sentence. */
  readonly meaning: string;
  readonly confidence: Confidence;
  /** One sentence that begins with a verb. */
  readonly action: string;
  readonly link?: string;
  /** The text that the field should have. A function, because its result must not get into a report. */
  readonly fix?: () => Fix;
}

/** A cause that was found, and what to do about it. */
export interface Finding extends Insight {
  readonly id: string;
  readonly about: Subject;
}

export interface DoctorRule {
  readonly id: string;
  readonly about: Subject;
  readonly check: (known: DoctorCase) => Insight | undefined;
}
