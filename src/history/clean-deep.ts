/**
 * A value with every text in it cleaned, the names of its fields too; the same value where none changes. It may be anything
 * that a database holds, also what cannot be written as JSON.
 */
export function cleanDeep<T>(value: T, clean: (text: string) => string): T {
  return cleanPart(value, clean, new Set()) as T;
}

type Clean = (text: string) => string;

function cleanPart(value: unknown, clean: Clean, around: ReadonlySet<unknown>): unknown {
  if (typeof value === 'string') return clean(value);
  // Nothing of ours is part of itself, and the part could not be cleaned without end.
  if (around.has(value)) return undefined;
  if (!isObject(value)) return value;
  const within = new Set(around).add(value);
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value;
    const cleaned = parts.map((part) => cleanPart(part, clean, within));
    return cleaned.every((part, at) => part === parts[at]) ? value : cleaned;
  }
  const fields = Object.entries(value);
  const cleaned = fields.map(
    ([name, part]) => [clean(name), cleanPart(part, clean, within)] as const,
  );
  const isSame = cleaned.every(
    ([name, part], at) => name === fields[at]?.[0] && part === fields[at][1],
  );
  return isSame ? value : Object.fromEntries(cleaned);
}

function isObject(value: unknown): value is object {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}
