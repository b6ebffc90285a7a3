// This file keeps marked within bounds: for some texts its time grows with the square of their length, and its calls nest
// as deep as the text nests its quotes and lists.
import { Tokenizer } from 'marked';
import type { MarkedExtension } from 'marked';

/** Far deeper than people nest quotes, lists and emphasis. */
const deepest = 100;

/** Characters to look through for where marks end: enough for all but texts made to keep marked busy. */
const most = 1_000_000;

/** What was done for each text that is being read: marked makes a lexer for every one. */
const efforts = new WeakMap<Tokenizer['lexer'], { depth: number; left: number }>();

const plain = Tokenizer.prototype;

/**
 * Marked as it is, but once too much was looked through, what is left of each piece of text is taken as it was typed. A
 * text that is nested too deep makes it throw a RangeError.
 */
export const markdownBounds: MarkedExtension = {
  tokenizer: {
    blockquote(src) {
      return deeper(this, () => plain.blockquote.call(this, src));
    },
    list(src) {
      return deeper(this, () => plain.list.call(this, src));
    },
    emStrong(...args) {
      return seek(this, /^[*_]/, args[0], () => plain.emStrong.apply(this, args));
    },
    link(src) {
      return seek(this, /^!?\[/, src, () => plain.link.call(this, src));
    },
    reflink(src, links) {
      return seek(this, /^!?\[/, src, () => plain.reflink.call(this, src, links));
    },
    codespan(src) {
      return seek(this, /^`/, src, () => plain.codespan.call(this, src));
    },
    tag(src) {
      return seek(this, /^</, src, () => plain.tag.call(this, src));
    },
    inlineText(src) {
      const effort = effortOf(this);
      if (effort.left <= 0) return { type: 'text', raw: src, text: src, escaped: false };
      // From each of its marks on, a word is looked through for an e-mail address.
      effort.left -= /^\S*/.exec(src)?.[0].length ?? 0;
      return false;
    },
  },
};

function effortOf({ lexer }: Tokenizer) {
  const effort = efforts.get(lexer) ?? { depth: 0, left: most };
  efforts.set(lexer, effort);
  return effort;
}

/** Looks for a mark and its end, unless too much was looked through already. */
function seek<T extends { readonly raw: string }>(
  tokenizer: Tokenizer,
  mark: RegExp,
  src: string,
  find: () => T | undefined,
): T | undefined {
  const effort = effortOf(tokenizer);
  if (effort.left <= 0 || !mark.test(src)) return undefined;
  const token = deeper(tokenizer, find);
  effort.left -= (token?.raw ?? src).length;
  return token;
}

function deeper<T>(tokenizer: Tokenizer, read: () => T): T {
  const effort = effortOf(tokenizer);
  if (effort.depth >= deepest) throw new RangeError('The text is nested too deep.');
  effort.depth += 1;
  const token = read();
  effort.depth -= 1;
  return token;
}
