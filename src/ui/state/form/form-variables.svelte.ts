import type { Draft } from '../../../request/draft.ts';
import { fillVariables, noVariables, variablesIn } from '../../../request/variables.ts';
import type { Variables } from '../../../request/variables.ts';

/** What stands for `{{name}}` in the form, once it has been read. */
export class FormVariables {
  readonly #read: () => Promise<void>;
  #texts = $state.raw<Variables>();

  /** Given what reads the variables, which ends with their being set, or with an error. */
  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  get texts(): Variables {
    return this.#texts ?? noVariables;
  }

  set(texts: Variables): void {
    this.#texts = texts;
  }

  fill(draft: Draft): Draft {
    return fillVariables(draft, this.texts);
  }

  /** Whether a draft mentions a variable before any was read. */
  areAwaitedBy({ values }: Draft): boolean {
    return this.#texts === undefined && variablesIn(Object.values(values).join(' ')).length > 0;
  }

  /** Resolves once they are read; a page that can't read them has none. */
  async whenRead(): Promise<void> {
    if (this.#texts) return;
    await this.#read().catch(() => undefined);
    this.#texts ??= noVariables;
  }
}
