const least = -(2 ** 31);
const most = 2 ** 31 - 1;

/** Reads a 32-bit signed integer, the only numbers that parameters take; `2147483648` was recorded as refused. */
export function parseInteger(text: string): number | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}
