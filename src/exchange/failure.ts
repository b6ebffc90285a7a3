/** A way in which a call can fail, apart from the errors of the API (catalog/errors.ts). */
export interface Failure {
  /** What happened, in a few words without a full stop. */
  readonly title: string;
  /** One sentence. */
  readonly meaning: string;
  /** One sentence that begins with a verb. */
  readonly action: string;
  /** Where the fault lies. */
  readonly about: 'token' | 'network' | 'service' | 'request';
  /** How sure it is that the meaning is the right one; certain where left out. */
  readonly confidence?: 'likely';
  readonly link?: string;
}
