import { changesOf } from '../../history/saved-requests.ts';
import { isVariableName, keyOf } from '../../history/saved-rows.ts';
import type { Variable } from '../../history/saved-rows.ts';
import { variablesIn } from '../../request/variables.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { SavedRows } from './saved-rows.svelte.ts';
import { variableProblem } from './secrets.ts';
import { definedVariables, listVariables, textsOf } from './variable-list.ts';
import type { ListedVariable } from './variable-list.ts';

/** The variables: what stands for `{{name}}` in the form and in saved requests. */
export class SavedVariables {
  readonly #page: Explorer;
  readonly #rows: SavedRows;

  constructor(page: Explorer, rows: SavedRows) {
    this.#page = page;
    this.#rows = rows;
  }

  readonly defined: readonly Variable[] = $derived.by(() => definedVariables(this.#rows.all));
  readonly listed: readonly ListedVariable[] = $derived.by(() =>
    listVariables(
      this.defined,
      this.#rows.all.filter((row) => row.kind === 'request'),
      this.#page.values,
    ),
  );

  /** Gives a variable a text; returns what is wrong, or nothing. */
  set = (name: string, text: string): string => {
    if (!isVariableName(name))
      return 'Names of variables are letters, digits, _ and -, without spaces.';
    const [inner] = variablesIn(text);
    if (inner !== undefined)
      return `A variable isn't filled in within another: write out what {{${inner}}} stands for.`;
    const problem = variableProblem(name, this.#page) || variableProblem(text, this.#page);
    if (problem !== '') return problem;
    this.#rows.apply(changesOf([{ kind: 'variable', version: 1, name, text }]));
    this.fill();
    return '';
  };

  remove = (name: string): void => {
    const key = keyOf({ kind: 'variable', version: 1, name, text: '' });
    this.#rows.apply(changesOf([], [key]));
    this.fill();
  };

  /** Gives the page the values that there are now. */
  fill(): void {
    this.#page.variables.set(textsOf(this.defined));
  }
}
