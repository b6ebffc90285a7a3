// This file says what is listed of the variables.
import type { SavedRequest, SavedRow, Variable } from '../../history/saved-rows.ts';
import { variablesIn } from '../../request/variables.ts';
import type { Variables } from '../../request/variables.ts';

/** A variable as it is listed. */
export interface ListedVariable {
  readonly name: string;
  readonly text: string;
  /** How many saved requests mention it. */
  readonly uses: number;
  readonly isInForm: boolean;
}

export function definedVariables(rows: readonly SavedRow[]): readonly Variable[] {
  return rows
    .filter((row) => row.kind === 'variable')
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

export function textsOf(variables: readonly Variable[]): Variables {
  return new Map(variables.map(({ name, text }) => [name, text]));
}

/** All that are defined or mentioned. Those without a value come first: something is waiting for it. */
export function listVariables(
  defined: readonly Variable[],
  requests: readonly SavedRequest[],
  form: SavedRequest['values'],
): readonly ListedVariable[] {
  const uses = new Map<string, number>();
  for (const name of requests.flatMap(({ values }) => namesIn(values)))
    uses.set(name, (uses.get(name) ?? 0) + 1);
  const inForm = namesIn(form);
  const texts = textsOf(defined);
  return [...new Set([...texts.keys(), ...uses.keys(), ...inForm])]
    .map((name) => ({
      name,
      text: texts.get(name) ?? '',
      uses: uses.get(name) ?? 0,
      isInForm: inForm.includes(name),
    }))
    .toSorted(
      (a, b) => Number(a.text !== '') - Number(b.text !== '') || a.name.localeCompare(b.name),
    );
}

function namesIn(values: SavedRequest['values']): readonly string[] {
  return variablesIn(Object.values(values).join('\n'));
}
