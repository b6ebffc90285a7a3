// This file says what a returned object and its fields are; objects/ holds them.

export interface Field {
  readonly name: string;
  /** `integer`, `string`, `boolean`, `date`, `decimal`, or the name of another object. Dates are epoch seconds, UTC. */
  readonly type: string;
  readonly list?: true;
  readonly summary: string;
  /** The least built-in filter that gives it; left out where that is `default`. */
  readonly filter?: 'withbody' | 'custom';
  /** Left out of the response, never `null`, when it has no value. */
  readonly optional?: true;
  /** The scope that a token needs to see it. */
  readonly scope?: string;
  /** The values it can take, where they are known. */
  readonly values?: readonly string[];
  /** Responses of Teams seem to leave it out, though Teams has the object; where it lacks the type of the field, the type says so. */
  readonly teams?: 'no';
  readonly note?: string;
}

export interface ObjectType {
  readonly name: string;
  /** The fields in the order of the wire where one is recorded, else by name. */
  readonly fields: readonly Field[];
  readonly teams: 'yes' | 'likely' | 'unknown' | 'no';
}
