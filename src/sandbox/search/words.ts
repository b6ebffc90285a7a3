/** Splits a text into the words that search knows: lower case, with the signs that names such as c++ and .net carry. */
export function splitWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_+#.]+/gu) ?? [];
  return words.map(withoutDots).filter(Boolean);
}

/** Takes the end of a sentence off. Not with a pattern: in `....x` it would start anew at every dot. */
function withoutDots(word: string) {
  let end = word.length;
  while (word[end - 1] === '.') end--;
  return word.slice(0, end);
}
