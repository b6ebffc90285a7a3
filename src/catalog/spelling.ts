/** Shorter words are one letter away from too many others. */
const shortest = 5;

/** Whether one slip lies between two words: a letter too many, missing, wrong, or swapped with the next. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed.length < shortest) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same++;
  const [a, b] = [typed.slice(same), meant.slice(same)];
  const swapped = `${a[1] ?? ''}${a[0] ?? ''}${a.slice(2)}`;
  return [a.slice(1), a, swapped].includes(b) || [a, a.slice(1)].includes(b.slice(1));
}
