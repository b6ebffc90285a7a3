// This file writes .bat files for Windows.
import { comment, linesFor, warningOf } from '../cmd.ts';
import { inCmd } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';

export const batch: Snippet = {
  id: 'batch',
  label: '.bat',
  info: {
    title: 'Windows .bat file',
    needs: 'Windows PowerShell 5.1, or curl.exe 8.3',
    group: 'Shells',
  },
  markdown: 'bat',
  write: (request, publicToken, remark) =>
    linesFor(request, publicToken).map(({ label, line, warning }) => {
      // `%23` would be the second argument of the file, and a 3.
      const doubled = line.replaceAll('%', '%%');
      const lines = [
        '@echo off',
        'setlocal disabledelayedexpansion',
        (remark === undefined ? '' : comment(remark)) + doubled,
      ];
      return { label, text: lines.join('\n'), ...warningOf(doubled, warning) };
    }),
  notes: [
    'In a .bat file every % is doubled; at the prompt these lines would be wrong.',
    'curl.exe prints an error of the API and exits with 0. PowerShell exits with 1. If the file is called by another one, the exit code is in %errorlevel%.',
    'curl.exe reads the token itself, so cmd interprets none of its characters. This needs curl 8.3; Windows has shipped a newer one since its updates of November 2023.',
  ],
  setToken: [inCmd],
};
