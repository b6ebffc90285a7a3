import type { Composition } from '../../filters/composition.ts';
import type { RedactText } from '../browser/copy.ts';

export interface FilterDraft {
  readonly composition: Composition;
  readonly name: string;
}

/** Whether the filter workbench is open, and the draft that it was left with. */
export class FilterEditing {
  #adding = $state.raw<readonly string[]>();
  /** What was chosen and not created yet, so that it is not lost when the workbench closes. */
  draft = $state.raw<FilterDraft>();

  /** The fields to add first of all; undefined while the workbench is closed. */
  get fieldsToAdd(): readonly string[] | undefined {
    return this.#adding;
  }

  /** Opens the workbench with the filter of the form, and adds some fields to it. */
  open = (add: readonly string[] = []): void => {
    this.#adding = add;
  };

  /** Removes tokens from the name of the draft. */
  redact(clean: RedactText): void {
    const { draft } = this;
    if (draft) this.draft = { ...draft, name: clean(draft.name).text };
  }

  close = (): void => {
    this.#adding = undefined;
  };
}
