// This file writes PowerShell that is right in Windows PowerShell 5.1 and in PowerShell 7.
import { shifted, urlPieces } from './moment.ts';
import { plainRemark } from './remark.ts';
import { inPowerShell } from './set-token.ts';
import { formType, jsonType, tokenVariable } from './snippet.ts';
import type { Block, HttpCall, Snippet } from './snippet.ts';

export const powershell: Snippet = {
  id: 'powershell',
  label: 'PowerShell',
  info: {
    title: 'PowerShell',
    needs: 'Windows PowerShell 5.1, or PowerShell 7',
    group: 'Shells',
  },
  markdown: 'powershell',
  write: writePowerShell,
  notes: [
    'ConvertTo-Json stops at depth 2 by default and would turn owner into a string, hence -Depth 100.',
    'Redirects are refused because they would send the token to another host.',
    'An error of the API ends the command. PowerShell 7 shows its JSON; 5.1 keeps it in $_.ErrorDetails.Message, but only for a response with a Content-Length.',
    'If http_proxy is set, PowerShell 7 sends sandbox calls to the proxy: add -NoProxy. 5.1 neither has nor needs it.',
    'In a URL with non-ASCII letters, 5.1 sends %27 as a plain apostrophe.',
    'To compute a date, 5.1 takes .NET Framework 4.6, which every Windows 10 has.',
  ],
  setToken: [inPowerShell],
};

/** Writes any call. */
export function writePowerShell(
  call: HttpCall,
  publicToken: string | undefined,
  remark?: string,
): readonly Block[] {
  const warning = legacyWarning(call.url);
  return [
    {
      label: 'Windows PowerShell 5.1 and PowerShell 7',
      text: comment(remark) + splatted(call, publicToken),
      ...(warning === undefined ? {} : { warning }),
    },
  ];
}

const printing = 'ConvertTo-Json -Depth 100';

function comment(remark: string | undefined): string {
  return remark === undefined ? '' : `# ${plainRemark(remark)}\n`;
}

/**
 * What .NET Framework, and so Windows PowerShell 5.1, sends otherwise than it was told, where that changes the meaning. Which
 * of its two sets of rules holds, that of 4.0 or of 4.5, depends on the program that runs it.
 */
export function legacyWarning(url: string): string | undefined {
  const [path = ''] = url.split('?');
  const changes = [
    // IsBidiControlCharacter in its Uri: U+200E, U+200F, U+202A to U+202E.
    ...(/%E2%80%(?:8[EF]|A[A-E])/.test(url)
      ? ['drops characters that change the text direction, such as U+202E']
      : []),
    ...(/%2F|%5C/.test(path) ? ['may send %2F and %5C in the path as /'] : []),
  ];
  if (changes.length === 0) return undefined;
  return `Windows PowerShell 5.1 ${changes.join(', and ')}: use PowerShell 7 (pwsh) or curl.`;
}

/** The call as its parameters, one a line, and the command that takes them (about_Splatting). */
function splatted(request: HttpCall, publicToken: string | undefined): string {
  const parameters = parametersOf(request).map(
    ([name, value]) => `  ${name} = ${value ?? '$true'}`,
  );
  const headers = headersOf(request, publicToken).map((header) => `    ${header}`);
  return [
    '$request = @{',
    ...parameters,
    '  Headers = @{',
    ...headers,
    '  }',
    '}',
    `Invoke-RestMethod @request | ${printing}`,
  ].join('\n');
}

/** The call in one line, single quotes only, so that it fits between the double quotes of cmd. */
export function oneLine(request: HttpCall, publicToken: string | undefined): string {
  const parameters = parametersOf(request).map(([name, value]) =>
    value === undefined ? `-${name}` : `-${name} ${value}`,
  );
  const headers = `-Headers @{ ${headersOf(request, publicToken).join('; ')} }`;
  return ['Invoke-RestMethod', ...parameters, headers, '|', printing].join(' ');
}

/** A parameter and its argument; none for a switch. */
type Argument = readonly [name: string, value?: string];

const methods = { POST: 'Post', PUT: 'Put', DELETE: 'Delete' } as const;

function parametersOf(request: HttpCall): readonly Argument[] {
  const { verb, form, json } = request;
  const body: readonly Argument[] = [
    ['ContentType', quotePowerShell(json === undefined ? formType : jsonType)],
    ['Body', quotePowerShell(json ?? form)],
  ];
  return [
    ['UseBasicParsing'],
    ['MaximumRedirection', '0'],
    ...(verb === 'GET' ? [] : [['Method', quotePowerShell(methods[verb])] as const]),
    ...(verb === 'POST' || json !== undefined ? body : []),
    ['Uri', urlPowerShell(request)],
  ];
}

/** The URL as one value, also as an argument, where a sum is one only in parentheses. */
function urlPowerShell(request: HttpCall): string {
  const pieces = urlPieces(request).map((piece) =>
    typeof piece === 'string'
      ? quotePowerShell(piece)
      : `(${shifted('[DateTimeOffset]::UtcNow.ToUnixTimeSeconds()', piece)})`,
  );
  return pieces.length === 1 ? pieces.join('') : `(${pieces.join(' + ')})`;
}

/** The entries of a table of the headers, one each. */
export function headersOf(
  { header, extraHeaders }: HttpCall,
  publicToken: string | undefined,
): readonly string[] {
  const variable = `$env:${tokenVariable}`;
  const fromVariable =
    header.scheme === '' ? variable : `${quotePowerShell(header.scheme)} + ${variable}`;
  const token =
    publicToken === undefined ? fromVariable : quotePowerShell(header.scheme + publicToken);
  return [
    `${quotePowerShell(header.name)} = ${token}`,
    ...extraHeaders.map(
      ({ name, value }) => `${quotePowerShell(name)} = ${quotePowerShell(value)}`,
    ),
  ];
}

/**
 * A string literal for PowerShell that stands for exactly this text. PowerShell takes any of `' ‘ ’ ‚ ‛` for the end of a
 * string that any of them began, and two in a row for the second (about_Quoting_Rules): doubling each is right and enough.
 */
export function quotePowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
