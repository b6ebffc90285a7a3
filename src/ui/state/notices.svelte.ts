/** What a person is told at the top of the page until it is dismissed. */
export class Notices {
  /** About a secret: these stay whatever is opened next. */
  #warnings = $state.raw<readonly string[]>([]);
  /** About the link that was opened: these go with its form. */
  #ofLink = $state.raw<readonly string[]>([]);

  get list(): readonly string[] {
    return [...this.#warnings, ...this.#ofLink];
  }

  warn = (warning: string): void => {
    this.#warnings = [...this.#warnings.filter((one) => one !== warning), warning];
  };

  showForLink(notices: readonly string[]): void {
    this.#ofLink = notices;
  }

  dismiss = (): void => {
    this.#warnings = [];
    this.#ofLink = [];
  };
}
