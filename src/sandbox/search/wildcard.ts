/** Tells whether a text contains a pattern in which `*` stands for anything; without regular expressions, so that no pattern is slow. */
export function matchesWildcard(text: string, pattern: string): boolean {
  let from = 0;
  for (const piece of pattern.split('*')) {
    const place = text.indexOf(piece, from);
    if (place === -1) return false;
    from = place + piece.length;
  }
  return true;
}
