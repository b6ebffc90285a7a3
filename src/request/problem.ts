/** Something wrong with a draft, shown at one of its fields. */
export interface Problem {
  /** The parameter whose field shows it; `team` for the slug. */
  readonly parameter: string;
  /** The value, what is expected, and what to do. */
  readonly message: string;
  /** Nothing was typed where something is needed. */
  readonly missing?: true;
  /** Cannot even be sent: the address would become another one. */
  readonly fatal?: true;
  /** The value is a secret: it belongs in the token field, or nowhere on this page. */
  readonly secret?: 'move' | 'remove';
}
