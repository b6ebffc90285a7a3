// This file says what a PowerShell snippet has to mean.
import type { ApiRequest } from '../../src/request/build.ts';
import type { Command, Value } from '../support/shells/powershell.ts';

/** The pipeline that sends a request once and prints all of its answer. */
export function expectedPipeline(
  { url, form, verb, header, extraHeaders }: ApiRequest,
  token?: string,
): readonly Command[] {
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
    '-Uri': { text: url },
    '-Headers': { table: { [header.name]: secret, ...extra } },
  };
  return [
    { name: 'Invoke-RestMethod', parameters, positional: [] },
    { name: 'ConvertTo-Json', parameters: { '-Depth': { text: '100' } }, positional: [] },
  ];
}
