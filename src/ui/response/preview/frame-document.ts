// This file makes the document of the frame in which a post is read. The frame has no rights of its own and the policy of
// the page; the one in here holds even where the page is served without any.
import style from './reading.css?inline';
import type { Reference } from './references.ts';
import { sanitizeBody } from './sanitize.ts';

export interface FrameDocument {
  /** For `srcdoc`; a TrustedHTML where the browser asks for one, which the types of the DOM do not know yet. */
  readonly html: string;
  readonly references: readonly Reference[];
  readonly isCut: boolean;
}

/** The theme of the page, which no frame inherits. */
export interface FrameTheme {
  readonly scheme: 'light dark' | 'light' | 'dark';
  readonly token: (name: string) => string;
}

const tokens = [
  ...['--panel', '--sunken', '--line', '--line-strong', '--ink', '--ink-soft', '--accent'],
  ...['--sans', '--mono'],
];

/** A body as a document in which nothing runs, loads or leads anywhere. */
export function makeFrameDocument(body: string, theme: FrameTheme): FrameDocument {
  const { html, references, isCut } = sanitizeBody(body);
  return { html: policy.createHTML(wrap(html, theme)), references, isCut };
}

function wrap(harmless: string, { scheme, token }: FrameTheme): string {
  const values = tokens.map((name) => `${name}:${token(name)}`).join(';');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Post</title><style>:root{color-scheme:${scheme};${values}}${style}</style></head><body tabindex="0">${harmless}</body></html>`;
}

interface HtmlPolicy {
  readonly createHTML: (html: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: HtmlPolicy) => HtmlPolicy;
}

const rules: HtmlPolicy = { createHTML: (html) => html };
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Not exported: whatever it makes has been sanitised. */
const policy = trustedTypes?.createPolicy('app-preview', rules) ?? rules;
