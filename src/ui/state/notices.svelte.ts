import type { Component } from 'svelte';

/** What a person is told at the top of the page until it is dismissed. */
export class Notices {
  /** About a secret: these stay whatever is opened next. */
  #warnings = $state.raw<readonly string[]>([]);
  /** About the link that was opened: these go with its form. */
  #ofLink = $state.raw<readonly string[]>([]);

  /** More about the form than a sentence: this goes with it, too. */
  detail = $state.raw<Component>();

  get list(): readonly string[] {
    return [...this.#warnings, ...this.#ofLink];
  }

  /** Adds a warning; or takes it back, once it is no longer true. */
  warn = (warning: string, isTrue = true): void => {
    const others = this.#warnings.filter((one) => one !== warning);
    this.#warnings = isTrue ? [...others, warning] : others;
  };

  showForLink(notices: readonly string[], detail?: Component): void {
    this.#ofLink = notices;
    this.detail = detail;
  }

  dismiss = (): void => {
    this.#warnings = [];
    this.#ofLink = [];
  };
}
