// This file renders the Markdown of posts and comments. HTML in the source is shown, and only what html-tags.ts names
// passes on, in posts.
import { Marked } from 'marked';
import type { MarkedExtension, Token, Tokens } from 'marked';
import { LruCache } from '../../store/lru-cache.ts';
import { escapeMarkup } from '../html-encoding.ts';
import { markdownBounds } from './bounds.ts';
import { allowedTags } from './html-tags.ts';

const common: MarkedExtension = {
  tokenizer: {
    // The site strikes nothing out with tildes: its formatting help names <s> for it.
    del: () => undefined,
  },
  renderer: {
    html: ({ text }) => escapeMarkup(text),
    // What stands inside of <kbd> and its like would otherwise come as it is.
    text(token) {
      const inner = 'tokens' in token ? token.tokens : undefined;
      return inner ? this.parser.parseInline(inner) : escapeText(token.text);
    },
    br: () => '<br />\n',
    link({ href, tokens }) {
      const label = this.parser.parseInline(tokens);
      return isSafe(href)
        ? `<a href="${escapeValue(href)}" rel="nofollow noreferrer">${label}</a>`
        : label;
    },
    image: ({ href, text }) =>
      isSafe(href)
        ? `<img src="${escapeValue(href)}" alt="${escapeValue(text)}">`
        : escapeText(text),
    code: ({ text, lang }) => renderCode(text, lang),
    codespan: ({ text }) => `<code>${escapeMarkup(text)}</code>`,
    checkbox: ({ checked }: Tokens.Checkbox): string => (checked ? '[x] ' : '[ ] '),
  },
};

/** Tags that were found to be among those that pass. */
const passed = new WeakSet<object>();

const posts = new Marked(common, markdownBounds, {
  hooks: { processAllTokens: (tokens) => markPassing(tokens) },
  renderer: {
    html(token) {
      if (passed.has(token)) return token.text;
      return token.block ? passTags(token.text) : escapeMarkup(token.text);
    },
    listitem(item) {
      // A list inside of an item starts on a line of its own.
      const inside = this.parser.parse(item.tokens).replace(/(?<!^|\n)<([uo]l)\b/, '\n<$1');
      return `<li>${inside}</li>\n`;
    },
  },
});

const comments = new Marked(common, markdownBounds);

/** So many texts are kept rendered: more than a page of them, less than a large team. */
const most = 5_000;

/** Renders the Markdown of a post. */
export const renderBlocks = remembering((markdown) =>
  orPlain(
    () => posts.parse(markdown, { async: false }),
    () => `<p>${escapeMarkup(markdown)}</p>\n`,
  ),
);

/** Renders the Markdown of a comment, which knows no paragraphs, headings, lists or HTML. */
export const renderLine = remembering((markdown) => {
  const line = markdown.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
  return orPlain(
    () => comments.parseInline(line, { async: false }),
    () => escapeMarkup(line),
  );
});

/** A text that is nested too deep to be read as Markdown is shown as it was typed. */
function orPlain(render: () => string, plain: () => string): string {
  try {
    return render();
  } catch (error) {
    if (error instanceof RangeError) return plain();
    throw error;
  }
}

/** Keeps what was rendered last: to render a page of posts anew takes longer than all the rest of a response. */
function remembering(render: (markdown: string) => string): (markdown: string) => string {
  const known = new LruCache<string>(most);
  return (markdown) => known.get(markdown, () => render(markdown));
}

/** Tags pass only with their counterpart in the same piece of text, so that none reaches beyond it. */
function markPassing<T extends Token>(tokens: T[]): T[] {
  const tags = tokens.filter((token) => token.type === 'html');
  const found = allowedTags(tags.map(({ raw }) => raw));
  for (const [place, tag] of tags.entries()) if (found.has(place)) passed.add(tag);
  for (const token of tokens) for (const inner of insideOf(token)) markPassing(inner);
  return tokens;
}

function insideOf(token: Token): readonly Token[][] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].map(({ tokens }) => tokens);
  }
  if (token.type === 'list') return (token as Tokens.List).items.map(({ tokens }) => tokens);
  const { tokens } = token as { tokens?: Token[] };
  return tokens ? [tokens] : [];
}

/** A block of HTML, in which the tags that pass stand among text. */
function passTags(text: string): string {
  const pieces = text.split(/(<[^<>]*>)/);
  const tags = pieces.filter((_, place) => place % 2 === 1);
  const found = allowedTags(tags);
  return pieces
    .map((piece, place) =>
      place % 2 === 1 && found.has((place - 1) / 2) ? piece : escapeText(piece),
    )
    .join('');
}

/** Code carries its language in the form that the web site gives it. */
function renderCode(text: string, lang: string | undefined) {
  const language = /^[\w+#-]+/.exec(lang ?? '')?.[0];
  const marker = language ? ` class="lang-${language} prettyprint-override"` : '';
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  return `<pre${marker}><code>${escapeMarkup(lines)}</code></pre>\n`;
}

function isSafe(address: string) {
  return /^(https?:|mailto:|\/|#|\?)/i.test(address.trim());
}

/** An entity in a Markdown source stands for its character. */
function escapeText(text: string) {
  return escapeMarkup(text, /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w*);)|[<>]/gi);
}

function escapeValue(text: string) {
  return escapeMarkup(text, /[&<>"]/g);
}
