// This file renders the Markdown of posts and comments. HTML in the source is shown, never passed on.
import { Marked } from 'marked';
import type { Tokens } from 'marked';

interface Source {
  readonly markdown: string;
}

const renderer = new Marked({
  renderer: {
    html: ({ text }) => escape(text),
    link({ href, tokens }) {
      const label = this.parser.parseInline(tokens);
      return isSafe(href)
        ? `<a href="${escape(href)}" rel="nofollow noreferrer">${label}</a>`
        : label;
    },
    image: ({ href, text }) =>
      isSafe(href) ? `<img src="${escape(href)}" alt="${escape(text)}">` : escape(text),
    code: ({ text, lang }) => renderCode(text, lang),
    checkbox: ({ checked }: Tokens.Checkbox): string => (checked ? '[x] ' : '[ ] '),
  },
});

const blocks = new WeakMap<Source, string>();
const inlines = new WeakMap<Source, string>();

/** Renders the Markdown of a post. */
export function renderBlocks(source: Source): string {
  return remember(blocks, source, () => renderer.parse(source.markdown, { async: false }));
}

/** Renders the Markdown of a comment, which knows no paragraphs, headings or lists. */
export function renderLine(source: Source): string {
  const text = source.markdown.replace(/\s*\n\s*/g, ' ');
  return remember(inlines, source, () => renderer.parseInline(text, { async: false }));
}

function remember(known: WeakMap<Source, string>, source: Source, render: () => string) {
  const before = known.get(source);
  if (before !== undefined) return before;
  const html = render();
  known.set(source, html);
  return html;
}

/** Code carries its language in the form that the web site gives it. */
function renderCode(text: string, lang: string | undefined) {
  const language = /^[\w+#-]+/.exec(lang ?? '')?.[0];
  const marker = language ? ` class="lang-${language} prettyprint-override"` : '';
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  return `<pre${marker}><code>${escape(lines)}</code></pre>\n`;
}

function isSafe(address: string) {
  return /^(https?:|mailto:|\/|#|\?)/i.test(address.trim());
}

function escape(text: string) {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
