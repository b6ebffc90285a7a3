import type { Attachment } from 'svelte/attachments';
import { withoutBom } from '../../exchange/read-outcome.ts';
import { maskingResponse, maskResponse } from '../../secrets/mask-response.ts';
import { runInSlices } from '../browser/slices.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Presentation } from '../state/presentation-mode.svelte.ts';

/** A longer text is masked in slices. Characters. */
const longestAtOnce = 500_000;

interface Wanted {
  readonly text: string;
  readonly team: string;
}

/** The response of an exchange as it may be shown, copied and downloaded. */
export class ShownText {
  readonly #exchange: () => Exchange | undefined;
  readonly #presentation: Presentation;
  #masked = $state.raw<{ readonly of: Wanted; readonly text: string }>();

  constructor(exchange: () => Exchange | undefined, presentation: Presentation) {
    this.#exchange = exchange;
    this.#presentation = presentation;
  }

  readonly #wanted: Wanted = $derived.by(() => {
    const exchange = this.#exchange();
    if (!exchange || !('received' in exchange.outcome)) return { text: '', team: '' };
    const { outcome, request } = exchange;
    return { text: withoutBom(outcome.received.text), team: request.destination.team };
  });
  readonly #isLong: boolean = $derived.by(
    () => this.#presentation.isOn && this.#wanted.text.length > longestAtOnce,
  );

  /** Empty where there is none, and while it is being masked: nothing is shown that may not be. */
  readonly text: string = $derived.by(() => {
    const { text, team } = this.#wanted;
    if (!this.#presentation.isOn) return text;
    if (!this.#isLong) return maskResponse(text, team);
    return this.isMasking ? '' : (this.#masked?.text ?? '');
  });

  /** Whether the text is on its way. */
  get isMasking(): boolean {
    return this.#isLong && this.#masked?.of !== this.#wanted;
  }

  /** Masks a long text while the element is there. */
  readonly run: Attachment = () => {
    if (!this.#isLong) {
      this.#masked = undefined;
      return undefined;
    }
    const controller = new AbortController();
    void this.#mask(this.#wanted, controller.signal);
    return () => controller.abort();
  };

  async #mask(wanted: Wanted, signal: AbortSignal): Promise<void> {
    // What is read here is no reason to begin anew.
    await Promise.resolve();
    const text = await runInSlices(maskingResponse(wanted.text, wanted.team), { signal });
    if (text !== undefined) this.#masked = { of: wanted, text };
  }
}
