// This file lists the languages, in the order of their tabs.
import { articleSnippet } from './article.ts';
import { cmd } from './cmd.ts';
import { curl } from './curl.ts';
import { powershell } from './powershell.ts';
import type { Snippet } from './snippet.ts';

export const snippets: readonly [Snippet, ...Snippet[]] = [curl, powershell, cmd, articleSnippet];
