// This file lists the languages that are at hand at once, in the order of their tabs; `languages/` has those that are fetched.
import { articleSnippet } from './article.ts';
import { cmd } from './cmd.ts';
import { curl } from './curl.ts';
import { powershell } from './powershell.ts';
import type { Snippet } from './snippet.ts';

export const snippets: readonly [Snippet, ...Snippet[]] = [curl, powershell, cmd, articleSnippet];

/** Fetches all languages: those at hand, and the others. */
export async function loadSnippets(): Promise<readonly [Snippet, ...Snippet[]]> {
  const { furtherSnippets } = await import('./languages/index.ts');
  return [...snippets, ...furtherSnippets];
}
