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

  warn = (warning: string): void => {
    this.#warnings = [...this.#warnings.filter((one) => one !== warning), warning];
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
