// This file says what a proof of an export is.

export interface Proof {
  readonly name: string;
  /** From npm, each with its version. */
  readonly packages: readonly string[];
  /** What is wrong, given the folder in which the packages are. */
  readonly prove: (folder: string) => Promise<readonly string[]>;
}
