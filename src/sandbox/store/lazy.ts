/** Makes a thing when it is first asked for, and keeps it. */
export function memoize<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

type Makers = Readonly<Record<string, () => unknown>>;

/** An object with further parts, each of which is made when it is first asked for. */
export function withLazyProperties<Own extends object, Parts extends Makers>(
  own: Own,
  parts: Parts,
) {
  const getters = Object.entries(parts).map(
    ([name, make]) => [name, { enumerable: true, get: memoize(make) }] as const,
  );
  const whole: unknown = Object.defineProperties({ ...own }, Object.fromEntries(getters));
  return whole as Own & { readonly [Name in keyof Parts]: ReturnType<Parts[Name]> };
}
