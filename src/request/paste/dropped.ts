/** A pair of an address that no field of the form takes. */
export interface DroppedPair {
  readonly name: string;
  readonly text: string;
  /** The endpoint has the parameter, and the address gave it another value as well. */
  readonly isRepeated?: true;
}
