// This file hides event handlers and base addresses from the parser: a browser reports each that the content policy forbids
// while it parses, before a sanitiser can take it out, though it would never be used.

/** The start of an attribute such as `onerror`, wherever there can be one, and `<base`; in the text it may be a word. */
const start = /(?<=[\s"'/])on(?=[a-z])|(?<=<)base(?![a-z])/gi;

export interface DefusedHtml {
  readonly html: string;
  /** Takes the marks out of the words that are left. */
  readonly unmark: (text: string) => string;
}

/** HTML in which no attribute is an event handler, and nothing sets a base address. */
export function defuse(html: string): DefusedHtml {
  let code = 0xe0_00;
  while (html.includes(String.fromCharCode(code))) code += 1;
  const mark = String.fromCharCode(code);
  return {
    html: html.replace(start, (word) => `${word.charAt(0)}${mark}${word.slice(1)}`),
    unmark: (text) => text.replaceAll(mark, ''),
  };
}
