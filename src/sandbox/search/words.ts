/** Splits a text into the words that search knows: lower case, with the signs that names such as c++ and .net carry. */
export function splitWords(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_+#.]+/gu) ?? [];
  return words.map((word) => word.replace(/\.+$/, '')).filter(Boolean);
}
