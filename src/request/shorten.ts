/** A value short enough to stand in a message, at most 40 characters. */
export function shorten(text: string): string {
  // A high surrogate at the cut has lost its other half.
  return text.length > 40 ? `${text.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
