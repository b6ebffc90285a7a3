/** Something wrong with a draft, said at one of its fields. */
export interface Problem {
  /** The name of the input that it stands at; `team` for the slug. */
  readonly parameter: string;
  /** The value, what is expected, and what to do. */
  readonly message: string;
  /** Nothing was typed where something is needed. */
  readonly missing?: true;
  /** Cannot even be sent: the address would become another one. */
  readonly fatal?: true;
  /** A secret stands there: it belongs into the token field, or nowhere on this page. */
  readonly secret?: 'move' | 'remove';
}
