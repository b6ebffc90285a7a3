// This file lists the languages that are fetched when they are wanted, in the order of their menu.
import type { Snippet } from '../snippet.ts';
import { batch } from './batch.ts';
import { browser } from './browser.ts';
import { csharp } from './csharp.ts';
import { go } from './go.ts';
import { httpFile } from './http-file.ts';
import { httpie } from './httpie.ts';
import { java } from './java.ts';
import { node } from './node.ts';
import { perl } from './perl.ts';
import { php } from './php.ts';
import { pythonRequests } from './python-requests.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { raw } from './raw.ts';
import { ruby } from './ruby.ts';
import { typescript } from './typescript.ts';
import { wget } from './wget.ts';

export const furtherSnippets: readonly Snippet[] = [
  ...[batch, wget, httpie],
  ...[pythonRequests, python, node, browser, typescript, csharp, go, java, ruby, php, perl, r],
  ...[raw, httpFile],
];
