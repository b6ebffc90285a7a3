// This file lists the scripts that collect all pages of a request, by the language that they stand for.
import type { Snippet } from '../snippet.ts';
import { bashScript } from './bash.ts';
import { nodeScript } from './node.ts';
import { powershellScript } from './powershell.ts';
import { pythonScript } from './python.ts';

/** Each has the id of the language that writes the single request. */
export const allPagesScripts: readonly Snippet[] = [
  bashScript,
  powershellScript,
  pythonScript,
  nodeScript,
];
