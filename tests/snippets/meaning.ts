// This file says what a PowerShell snippet has to mean.
import type { ApiRequest } from '../../src/request/build.ts';
import { urlPieces } from '../../src/snippets/moment.ts';
import type { Command, Value } from '../support/shells/powershell.ts';

/** The pipeline that sends a request once and prints all of its answer. */
export function expectedPipeline(request: ApiRequest, token?: string): readonly Command[] {
  const { url, form, verb, header, extraHeaders } = request;
  const pieces = urlPieces(request);
  const secret: Value =
    token === undefined
      ? { text: header.scheme, variable: '$env:SO_TEAMS_PAT' }
      : { text: header.scheme + token };
  const post = {
    '-Method': { text: 'Post' },
    '-ContentType': { text: 'application/x-www-form-urlencoded' },
    '-Body': { text: form },
  };
  const extra = Object.fromEntries(extraHeaders.map(({ name, value }) => [name, { text: value }]));
  const parameters = {
    '-UseBasicParsing': null,
    '-MaximumRedirection': { text: '0' },
    ...(verb === 'POST' ? post : {}),
    '-Uri': pieces.length > 1 ? { pieces } : { text: url },
    '-Headers': { table: { [header.name]: secret, ...extra } },
  };
  return [
    { name: 'Invoke-RestMethod', parameters, positional: [] },
    { name: 'ConvertTo-Json', parameters: { '-Depth': { text: '100' } }, positional: [] },
  ];
}
