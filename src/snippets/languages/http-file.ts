// This file writes .http files, which editors send.
import type { ApiRequest } from '../../request/build.ts';
import { fixedDatesWarning, urlPieces } from '../moment.ts';
import { plainRemark } from '../remark.ts';
import { inAnyShell } from '../set-token.ts';
import { formType, tokenVariable } from '../snippet.ts';
import type { Block, Snippet } from '../snippet.ts';

/** How each editor reads a variable of the environment, and what it needs to be told to leave the URL alone. */
const editors = [
  {
    label: 'VS Code, REST Client',
    token: `{{$processEnv ${tokenVariable}}}`,
    marks: [],
    // Its README, "System Variables".
    moment: (fromNow: number) => (fromNow === 0 ? '{{$timestamp}}' : `{{$timestamp ${fromNow} s}}`),
  },
  {
    label: 'JetBrains',
    token: `{{$env.${tokenVariable}}}`,
    marks: ['# @no-auto-encoding'],
    moment: undefined,
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
  write: (request, publicToken, remark) =>
    editors.map(({ label, token, marks, moment }): Block => {
      const { verb, form, header, extraHeaders } = request;
      const warning = moment
        ? undefined
        : fixedDatesWarning(request, 'JetBrains documents no {{$timestamp}} of another moment');
      const lines = [
        // A comment that begins with an at sign would be an instruction.
        ...(remark === undefined ? [] : [`# ${plainRemark(remark).replace(/^[@\s]+/, '')}`]),
        '# @no-redirect',
        ...marks,
        `${verb} ${urlWith(request, moment)}`,
        `${header.name}: ${header.scheme}${publicToken ?? token}`,
        ...extraHeaders.map(({ name, value }) => `${name}: ${value}`),
        'Accept-Encoding: gzip',
        ...(verb === 'POST' ? [`Content-Type: ${formType}`, '', form] : []),
      ];
      return { label, text: lines.join('\n'), ...(warning !== undefined && { warning }) };
    }),
  notes: [
    'Editors read the environment that they were started with: set the token in a shell and start the editor from there.',
    'An IDE that does not know $env takes the token from http-client.private.env.json, as {{SO_TEAMS_PAT}}.',
  ],
  setToken: inAnyShell,
};

function urlWith(request: ApiRequest, moment: ((fromNow: number) => string) | undefined): string {
  if (!moment) return request.url;
  return urlPieces(request)
    .map((piece) => (typeof piece === 'string' ? piece : moment(piece)))
    .join('');
}
