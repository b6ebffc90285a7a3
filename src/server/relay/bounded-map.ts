/** Keeps a value as the newest; the oldest makes room where there are more than `most`. */
export function keepIn<Value>(
  map: Map<string, Value>,
  name: string,
  value: Value,
  most: number,
): void {
  map.delete(name);
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
