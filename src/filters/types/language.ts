// This file says what a type language is: one that says which fields a response holds.
import type { Shape } from './shape.ts';

export interface TypeLanguage {
  readonly id: string;
  readonly label: string;
  readonly filename: (returned: string) => string;
  /** Writes the types of a response; the remark says in a few words which filter it is, and ends up in a comment. */
  readonly write: (shape: Shape, remark?: string) => string;
}
