import type { Attachment } from 'svelte/attachments';
import { compareResponses } from '../../../inspector/diff/compare.ts';
import type { ComparedText, Comparison } from '../../../inspector/diff/compare.ts';
import { runInSlices } from '../../browser/slices.ts';

/** Two responses, compared in slices, each shorter than a person notices. */
export class ResponseComparison {
  readonly #a: ComparedText;
  readonly #b: ComparedText;
  #result = $state.raw<Comparison>();
  #hasFailed = $state(false);

  constructor(a: ComparedText, b: ComparedText) {
    this.#a = a;
    this.#b = b;
  }

  /** Undefined until both have been read. */
  get result(): Comparison | undefined {
    return this.#result;
  }

  /** Whether one of them is too deep to be read item by item. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Compares them while the element is there. */
  readonly run: Attachment = () => {
    const controller = new AbortController();
    void this.#compare(controller.signal);
    return () => controller.abort();
  };

  async #compare(signal: AbortSignal): Promise<void> {
    try {
      this.#result = await runInSlices(compareResponses(this.#a, this.#b), { signal });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#hasFailed = true;
    }
  }
}
