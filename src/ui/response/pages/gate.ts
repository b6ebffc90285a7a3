/** What waits at it goes on once it is open. */
export class Gate {
  #opened: (() => void) | undefined;
  #passed: Promise<void> = Promise.resolve();

  get passed(): Promise<void> {
    return this.#passed;
  }

  close = (): void => {
    if (this.#opened) return;
    this.#passed = new Promise((resolve) => (this.#opened = resolve));
  };

  open = (): void => {
    this.#opened?.();
    this.#opened = undefined;
  };
}
