// This file writes .http files, which editors send.
import { plainRemark } from '../remark.ts';
import { inAnyShell } from '../set-token.ts';
import { formType, tokenVariable } from '../snippet.ts';
import type { Block, Snippet } from '../snippet.ts';

/** How each editor reads a variable of the environment, and what it needs to be told to leave the URL alone. */
const editors = [
  { label: 'VS Code, REST Client', token: `{{$processEnv ${tokenVariable}}}`, marks: [] },
  {
    label: 'JetBrains',
    token: `{{$env.${tokenVariable}}}`,
    marks: ['# @no-auto-encoding'],
  },
] as const;

export const httpFile: Snippet = {
  id: 'http-file',
  label: '.http',
  info: {
    title: '.http file',
    needs: 'REST Client in VS Code, or an IDE of JetBrains',
    group: 'Text',
  },
  markdown: 'http',
  write: ({ url, verb, form, header, extraHeaders }, publicToken, remark) =>
    editors.map(({ label, token, marks }): Block => {
      const lines = [
        // A comment that begins with an at sign would be an instruction.
        ...(remark === undefined ? [] : [`# ${plainRemark(remark).replace(/^[@\s]+/, '')}`]),
        '# @no-redirect',
        ...marks,
        `${verb} ${url}`,
        `${header.name}: ${header.scheme}${publicToken ?? token}`,
        ...extraHeaders.map(({ name, value }) => `${name}: ${value}`),
        'Accept-Encoding: gzip',
        ...(verb === 'POST' ? [`Content-Type: ${formType}`, '', form] : []),
      ];
      return { label, text: lines.join('\n') };
    }),
  notes: [
    'Editors read the environment that they were started with: set the token in a shell and start the editor from there.',
    'An IDE that does not know $env takes the token from http-client.private.env.json, as {{SO_TEAMS_PAT}}.',
  ],
  setToken: inAnyShell,
};
