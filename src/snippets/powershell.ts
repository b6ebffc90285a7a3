// This file writes PowerShell that is right in Windows PowerShell 5.1 and in PowerShell 7.
import type { ApiRequest } from '../request/build.ts';
import { quotePowerShell } from './pwsh.ts';
import { plainRemark } from './remark.ts';
import { tokenVariable, type Snippet } from './snippet.ts';

export const powershell: Snippet = {
  id: 'powershell',
  label: 'PowerShell',
  write: (request, publicToken, remark) => [
    {
      label: 'Windows PowerShell 5.1 and PowerShell 7',
      text: `${comment(remark)}${invocation(request, publicToken)} |\n  ${printing}`,
    },
  ],
  notes: [
    'ConvertTo-Json stops at depth 2 unless told otherwise and would turn owner into a string: hence -Depth 100.',
    'Redirects are refused, because they would carry the token to another host.',
    'An error of the API ends the command; PowerShell 7 shows its JSON, 5.1 keeps it in $_.ErrorDetails.Message.',
  ],
  setToken: [
    {
      label: 'PowerShell',
      text: `$env:${tokenVariable} = [Net.NetworkCredential]::new('', (Read-Host -AsSecureString)).Password`,
    },
  ],
};

const printing = 'ConvertTo-Json -Depth 100';

function comment(remark: string | undefined): string {
  return remark === undefined ? '' : `# ${plainRemark(remark)}\n`;
}

/** The call in one line, single quotes only, so that it fits between the double quotes of cmd. */
export function oneLine(request: ApiRequest, publicToken: string | undefined): string {
  return `${invocation(request, publicToken)} | ${printing}`;
}

function invocation(
  { url, verb, form, header, extraHeaders }: ApiRequest,
  publicToken: string | undefined,
): string {
  const variable = `$env:${tokenVariable}`;
  const fromVariable =
    header.scheme === '' ? variable : `${quotePowerShell(header.scheme)} + ${variable}`;
  const token =
    publicToken === undefined ? fromVariable : quotePowerShell(header.scheme + publicToken);
  const extra = extraHeaders.map(
    ({ name, value }) => `${quotePowerShell(name)} = ${quotePowerShell(value)}`,
  );
  return [
    'Invoke-RestMethod -UseBasicParsing -MaximumRedirection 0',
    ...(verb === 'POST'
      ? [
          "-Method Post -ContentType 'application/x-www-form-urlencoded'",
          `-Body ${quotePowerShell(form)}`,
        ]
      : []),
    `-Uri ${quotePowerShell(url)}`,
    `-Headers @{ ${[`${quotePowerShell(header.name)} = ${token}`, ...extra].join('; ')} }`,
  ].join(' ');
}
