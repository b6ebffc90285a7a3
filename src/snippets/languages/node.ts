// This file writes JavaScript for Node, Deno and Bun.
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { callOfFetch, tongue } from './fetch.ts';
import { comment, lines, writer } from './source.ts';

export const tokenFromEnvironment = [
  `const token = process.env.${tokenVariable};`,
  `if (!token) throw new Error("Set ${tokenVariable} first.");`,
  '',
] as const;

export const node: Snippet = {
  id: 'node',
  label: 'Node',
  info: { title: 'JavaScript, Node', needs: 'Node 18, Deno 2 or Bun', group: 'Languages' },
  markdown: 'js',
  write: writer('Node, as a file request.mjs', tongue, (program) =>
    lines(
      comment('//', program.remark),
      program.readsToken && tokenFromEnvironment.join('\n'),
      callOfFetch(program),
      'console.log(await response.text());',
      'if (!response.ok) process.exitCode = 1;',
    ),
  ),
  notes: [
    'The name of the file ends in .mjs, so that await can stand outside a function.',
    'An error is JSON with HTTP 400: it is printed like a response, and node exits with 1.',
    'Node asks a proxy only when it is started with NODE_USE_ENV_PROXY=1, from version 24 on.',
  ],
  setToken: inAnyShell,
};
