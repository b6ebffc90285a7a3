// This file makes a body harmless. That of a stranger is on the screen of somebody with a token.
import DOMPurify from 'dompurify';
import { defuse } from '../../../inspector/preview/defuse.ts';
import { nameHidden } from '../../editor/hidden-characters.ts';
import { takeReferences } from './references.ts';
import type { Reference } from './references.ts';

export interface HarmlessBody {
  readonly html: string;
  readonly references: readonly Reference[];
  /** Whether elements were taken out. */
  readonly isCut: boolean;
}

/** What Markdown becomes, and nothing that has a style, a namespace or an address of its own but links and images. Made anew: DOMPurify writes into it. */
const allowed = () => ({
  ALLOWED_TAGS: [
    ...[
      'a',
      'abbr',
      'b',
      'blockquote',
      'body',
      'br',
      'caption',
      'code',
      'dd',
      'del',
      'details',
      'div',
    ],
    ...['dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li'],
    ...['ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'summary'],
    ...['sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'u', 'ul', 'var'],
    '#text',
  ],
  ALLOWED_ATTR: ['align', 'alt', 'class', 'colspan', 'href', 'rowspan', 'src', 'start', 'title'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
});

/** Sanitised to be read, and once more after it was changed. */
export function sanitizeBody(html: string): HarmlessBody {
  const defused = defuse(html);
  const harmless = defused.unmark(DOMPurify.sanitize(defused.html, allowed()));
  const isCut = DOMPurify.removed.some((one) => 'element' in one);
  const body = DOMPurify.sanitize(harmless, { ...allowed(), RETURN_DOM_FRAGMENT: true });
  const references = takeReferences(body);
  nameHiddenIn(body);
  return { html: DOMPurify.sanitize(body, allowed()), references, isCut };
}

/** Changes the texts of a body in place, and those that appear over them. */
function nameHiddenIn(body: DocumentFragment): void {
  for (const element of body.querySelectorAll('[title]'))
    element.setAttribute('title', nameHidden(element.getAttribute('title') ?? ''));
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    text.nodeValue = nameHidden(text.nodeValue ?? '');
  }
}
