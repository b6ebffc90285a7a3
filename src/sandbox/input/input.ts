import type { Sort } from '../../catalog/parameter.ts';

export type ParamValue = number | string | readonly number[] | readonly string[];

/** The parameters of one call. A route asks for them by name and by the type that the catalog gives them. */
export class CallInput {
  readonly #values: ReadonlyMap<string, ParamValue>;
  /** The sort in use; undefined where the endpoint has none. */
  readonly sort: Sort | undefined;

  constructor(values: ReadonlyMap<string, ParamValue>, sort: Sort | undefined) {
    this.#values = values;
    this.sort = sort;
  }

  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A yes-or-no parameter, which the catalog has as an enum of `true` and `false`. */
  flag(name: string): boolean | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : value === 'true';
  }

  numbers(name: string): readonly number[] {
    return this.#list(name).filter((entry) => typeof entry === 'number');
  }

  texts(name: string): readonly string[] {
    return this.#list(name).filter((entry) => typeof entry === 'string');
  }

  /** What a path names as `{ids}`, or as `{id}`, which takes several in one case. */
  get ids(): readonly number[] {
    const id = this.number('id');
    return id === undefined ? [...this.numbers('ids'), ...this.numbers('id')] : [id];
  }

  #list(name: string): readonly (number | string)[] {
    const value = this.#values.get(name);
    return typeof value === 'object' ? value : [];
  }
}
