// This file writes TypeScript for Node, Deno and Bun.
import { inAnyShell } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';
import { callOfFetch, tongue } from './fetch.ts';
import { tokenFromEnvironment } from './node.ts';
import { comment, lines, writer } from './source.ts';

export const typescript: Snippet = {
  id: 'typescript',
  label: 'TypeScript',
  info: { title: 'TypeScript, Node', needs: 'Node 22.18, Deno 2 or Bun', group: 'Languages' },
  markdown: 'ts',
  write: writer('TypeScript, as a file request.mts', tongue, (program) =>
    lines(
      comment('//', program.remark),
      'interface Wrapper {',
      '  readonly items?: readonly unknown[];',
      '  readonly has_more?: boolean;',
      '  readonly backoff?: number;',
      '  readonly quota_remaining?: number;',
      '  readonly error_id?: number;',
      '  readonly error_name?: string;',
      '  readonly error_message?: string;',
      '}',
      '',
      program.readsToken && tokenFromEnvironment.join('\n'),
      callOfFetch(program),
      'const wrapper = (await response.json()) as Wrapper;',
      'console.log(JSON.stringify(wrapper, null, 2));',
      'if (!response.ok) process.exitCode = 1;',
    ),
  ),
  notes: [
    'node request.mts runs it as it stands; older Nodes need tsx. The compiler wants @types/node.',
    'An error is JSON with HTTP 400: it is printed like a response, and node exits with 1.',
    'The types of the items depend on the filter: the workbench of the filter writes them.',
  ],
  setToken: inAnyShell,
};
