// This file writes snippets for other programs.
import type { ApiRequest } from '../request/build.ts';
import { shorten } from '../request/shorten.ts';
import { snippets } from '../snippets/index.ts';
import { furtherSnippets } from '../snippets/languages/index.ts';
import type { Block, Snippet, SnippetInfo } from '../snippets/snippet.ts';

/** A language that requests are written in. */
export interface SnippetLanguage extends SnippetInfo {
  /** As in `python-requests`. */
  readonly id: string;
  /** What to know before using it, in sentences. */
  readonly notes: readonly string[];
}

const all: readonly Snippet[] = [...snippets, ...furtherSnippets];

/** Every language there is. */
export const snippetLanguages: readonly SnippetLanguage[] = all.map(({ id, info, notes }) => ({
  id,
  ...info,
  notes,
}));

/**
 * Writes a request as a command or a program, which reads the token from the variable SO_TEAMS_PAT. A language has several
 * blocks where its text depends on the version or the system. Throws a TypeError where there is no such language.
 */
export function writeSnippet(request: ApiRequest, language: string): readonly Block[] {
  const found = all.find(({ id }) => id === language);
  if (!found)
    throw new TypeError(
      `No language “${shorten(language)}”: expected ${all.map(({ id }) => id).join(', ')}.`,
    );
  return found.write(request, undefined);
}
