/** A whole number for each id, 0 where none was set. Ids are given in sequence, so a row of numbers is far leaner than a map. */
export class IntColumn {
  #numbers = new Int32Array(1024);

  /** All ids that have a number are below this. */
  get span(): number {
    return this.#numbers.length;
  }

  get(id: number): number {
    return this.#numbers[id] ?? 0;
  }

  set(id: number, number: number) {
    if (id >= this.span) this.#grow(id);
    this.#numbers[id] = number;
  }

  #grow(id: number) {
    const numbers = new Int32Array(Math.ceil((id + 1) * 1.5));
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }
}
