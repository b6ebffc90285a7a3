/** Tells its listeners of every change. */
export interface ChangeSource {
  readonly onChange: (listener: () => void) => void;
}

/** Records that change. */
export interface RecordSource<T> extends ChangeSource {
  readonly values: () => Iterable<T>;
  readonly onChange: (listener: ChangeListener<T>) => void;
}

/** `before` is missing for a new record, `after` for a deleted one. */
export type ChangeListener<T> = (before: T | undefined, after: T | undefined) => void;

/** Makes a value when it is first asked for, and anew once one of its sources has changed. */
export function memoize<T>(make: () => T, ...sources: readonly ChangeSource[]): () => T {
  let made: { readonly value: T } | undefined;
  const forget = () => {
    made = undefined;
  };
  for (const source of sources) source.onChange(forget);
  return () => (made ??= { value: make() }).value;
}
