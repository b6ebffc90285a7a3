/** A value short enough to stand in a message. */
export function shorten(text: string, most = 40): string {
  // A high surrogate at the cut has lost its other half.
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
