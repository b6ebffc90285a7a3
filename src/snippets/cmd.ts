// This file writes for the Windows command prompt and for .bat files, which read a percent sign differently.
import type { ApiRequest } from '../request/build.ts';
import { isLoopback } from './loopback.ts';
import { legacyWarning, oneLine } from './powershell.ts';
import { plainRemark } from './remark.ts';
import { tokenVariable } from './snippet.ts';
import type { Block, Snippet } from './snippet.ts';

/** cmd refuses longer lines. */
const longestLine = 8191;

export const cmd: Snippet = {
  id: 'cmd',
  label: 'cmd',
  write: (request, publicToken, remark) => {
    const shell = `powershell -NoProfile -Command "${oneLine(request, publicToken)}"`;
    const curl = curlLine(request, publicToken);
    const legacy = legacyWarning(request.url);
    const blocks = [
      block('Command prompt', atPrompt(shell), legacy),
      block('.bat file', inBatch(shell), legacy),
      block('Command prompt, curl.exe', atPrompt(curl)),
      block('.bat file, curl.exe', inBatch(curl)),
    ];
    return remark === undefined ? blocks : blocks.map((each) => commented(each, remark));
  },
  notes: [
    'curl.exe reads the token itself, so cmd interprets none of its characters. This needs curl 8.3; Windows has shipped a newer one since its updates of November 2023.',
    'If curl.exe rejects --variable because it is older, or --compressed because it cannot decompress gzip, use the PowerShell form.',
    'In a .bat file every % is doubled. At the prompt two of them could enclose the name of a variable, so each has quotes of its own.',
    'With delayed expansion (setlocal enabledelayedexpansion, cmd /v:on), cmd removes every !: turn it off for this command.',
  ],
  setToken: [{ label: 'cmd', text: `set /p ${tokenVariable}=PAT: ` }],
};

function curlLine(
  { url, verb, form, header, extraHeaders }: ApiRequest,
  publicToken: string | undefined,
): string {
  const start = `${header.name}: ${header.scheme}`;
  return [
    'curl.exe --compressed',
    ...(isLoopback(url) ? ['--noproxy "*"'] : []),
    // cmd reads a line again once it has put a variable in: with a quote in the token, the rest of it would be a command.
    publicToken === undefined
      ? `--variable %${tokenVariable} --expand-header "${start}{{${tokenVariable}}}"`
      : `--header "${start}${publicToken}"`,
    ...extraHeaders.map(({ name, value }) => `--header "${name}: ${value}"`),
    ...(verb === 'POST' ? [`--data "${form}"`] : []),
    `"${url}"`,
  ].join(' ');
}

/**
 * At the prompt cmd puts in a variable for what stands between two percent signs, and leaves alone what is none: `%CD%80`
 * is both an accent and the current folder. Here it begins with a quote, as the name of no variable does.
 */
function atPrompt(line: string): string {
  return /%.*%/.test(line) ? line.replaceAll('%', '"%"') : line;
}

/** In a .bat file `%23` would be the second argument and a 3. */
function inBatch(line: string): string {
  return line.replaceAll('%', '%%');
}

/** The line needs to be free of all that cmd reads before it knows a comment, and of `/?`, which asks rem for its help. */
function commented(block: Block, remark: string): Block {
  return {
    ...block,
    text: `rem ${plainRemark(remark).replace(/[%^&|<>"!?]/g, ' ')}\n${block.text}`,
  };
}

function block(label: string, text: string, legacy?: string): Block {
  const long =
    text.length > longestLine
      ? `Too long for cmd, whose limit is ${longestLine} characters.`
      : undefined;
  const warning = [long, legacy].filter((part) => part !== undefined).join(' ');
  return warning === '' ? { label, text } : { label, text, warning };
}
