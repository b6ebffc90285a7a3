// This file reads the Markdown of a step: paragraphs and lists, with emphasis, code and links. A guide needs nothing else.
import { Lexer } from 'marked';
import type { Token } from 'marked';

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** Reads a text; throws a `TypeError` for anything that no guide has. */
export function readProse(markdown: string): readonly Block[] {
  return Lexer.lex(markdown)
    .filter(({ type }) => type !== 'space')
    .map(readBlock);
}

function readBlock(token: Token): Block {
  if (token.type === 'paragraph') return { kind: 'paragraph', content: contentOf(token) };
  if (token.type !== 'list') throw new TypeError(`A guide has no ${token.type}: ${token.raw}`);
  const items = token.items as readonly Token[];
  return { kind: 'list', isOrdered: token.ordered === true, items: items.map(contentOf) };
}

function contentOf(token: Token): readonly Inline[] {
  const tokens = 'tokens' in token ? (token.tokens ?? []) : [];
  return tokens.flatMap(readInline);
}

function readInline(token: Token): readonly Inline[] {
  switch (token.type) {
    case 'text':
      // That of a list item has the rest in it.
      return 'tokens' in token ? contentOf(token) : [{ kind: 'text', text: token.text as string }];
    case 'escape':
      return [{ kind: 'text', text: token.text as string }];
    case 'codespan':
      return [{ kind: 'code', text: token.text as string }];
    case 'strong':
      return [{ kind: 'strong', content: contentOf(token) }];
    case 'em':
      return [{ kind: 'emphasis', content: contentOf(token) }];
    case 'link':
      return [{ kind: 'link', href: token.href as string, content: contentOf(token) }];
    default:
      throw new TypeError(`A guide has no ${token.type}: ${token.raw}`);
  }
}
