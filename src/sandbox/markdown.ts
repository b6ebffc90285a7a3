// This file renders the Markdown of posts and comments. HTML in the source is shown, never passed on.
import { Marked } from 'marked';
import type { Tokens } from 'marked';
import { Recent } from './recent.ts';

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

/** So many texts are kept rendered: more than a page of them, less than a large team. */
const most = 5_000;

/** Renders the Markdown of a post. */
export const renderBlocks = remembering((markdown) => renderer.parse(markdown, { async: false }));

/** Renders the Markdown of a comment, which knows no paragraphs, headings or lists. */
export const renderLine = remembering((markdown) =>
  renderer.parseInline(markdown.replace(/\s*\n\s*/g, ' '), { async: false }),
);

/** Keeps what was rendered last: to render a page of posts anew takes longer than all the rest of an answer. */
function remembering(render: (markdown: string) => string): (markdown: string) => string {
  const known = new Recent<string>(most);
  return (markdown) => known.get(markdown, () => render(markdown));
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
