// This file has the shells that calls of API v3 are written for.
import { writeCurl } from './curl.ts';
import { writePowerShell } from './powershell.ts';
import { inPosixShells, inPowerShell } from './set-token.ts';
import type { Block, HttpCall } from './snippet.ts';

export interface V3Snippet {
  readonly id: 'curl' | 'powershell';
  readonly label: string;
  /** What a fence of Markdown calls it. */
  readonly markdown: string;
  readonly write: (
    call: HttpCall,
    publicToken: string | undefined,
    remark?: string,
  ) => readonly Block[];
  readonly notes: readonly string[];
  readonly setToken: readonly Block[];
}

const shared = [
  'On Basic and Business the token is the PAT of v2.3; on Enterprise it is an access token of OAuth.',
  'A call that deletes prints nothing when it succeeded.',
] as const;

export const v3Snippets: readonly [V3Snippet, ...V3Snippet[]] = [
  {
    id: 'curl',
    label: 'curl',
    markdown: 'sh',
    write: writeCurl,
    notes: [
      ...shared,
      'curl exits with 0 whatever the status is: add --fail-with-body to exit with 22 on an error.',
    ],
    setToken: inPosixShells,
  },
  {
    id: 'powershell',
    label: 'PowerShell',
    markdown: 'powershell',
    write: writePowerShell,
    notes: [...shared, 'An error of the API ends the command.'],
    setToken: [inPowerShell],
  },
];
