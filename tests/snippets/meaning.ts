// This file says what a PowerShell snippet has to mean.
import { urlPieces } from '../../src/snippets/moment.ts';
import type { HttpCall } from '../../src/snippets/snippet.ts';
import type { Command, Value } from '../support/shells/powershell.ts';

/** The pipeline that sends a request once and prints all of its answer. */
export function expectedPipeline(request: HttpCall, token?: string): readonly Command[] {
  const { url, form, json, verb, header, extraHeaders } = request;
  const pieces = urlPieces(request);
  const secret: Value =
    token === undefined
      ? { text: header.scheme, variable: '$env:SO_TEAMS_PAT' }
      : { text: header.scheme + token };
  const methods = { POST: 'Post', PUT: 'Put', DELETE: 'Delete' };
  const method = verb === 'GET' ? {} : { '-Method': { text: methods[verb] } };
  const body = {
    '-ContentType': { text: json ? 'application/json' : 'application/x-www-form-urlencoded' },
    '-Body': { text: json ?? form },
  };
  const extra = Object.fromEntries(extraHeaders.map(({ name, value }) => [name, { text: value }]));
  const parameters = {
    '-UseBasicParsing': null,
    '-MaximumRedirection': { text: '0' },
    ...method,
    ...(verb === 'POST' || json ? body : {}),
    '-Uri': pieces.length > 1 ? { pieces } : { text: url },
    '-Headers': { table: { [header.name]: secret, ...extra } },
  };
  return [
    { name: 'Invoke-RestMethod', parameters, positional: [] },
    { name: 'ConvertTo-Json', parameters: { '-Depth': { text: '100' } }, positional: [] },
  ];
}
