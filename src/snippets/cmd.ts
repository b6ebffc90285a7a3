// This file writes for the Windows command prompt; .bat files read a percent sign differently.
import type { ApiRequest } from '../request/build.ts';
import { isLoopback } from './loopback.ts';
import { fixedDatesWarning } from './moment.ts';
import { legacyWarning, oneLine } from './powershell.ts';
import { plainRemark } from './remark.ts';
import { inCmd } from './set-token.ts';
import { tokenVariable } from './snippet.ts';
import type { Block, Snippet } from './snippet.ts';

/** cmd refuses longer lines. */
const longestLine = 8191;

export const cmd: Snippet = {
  id: 'cmd',
  label: 'cmd',
  info: {
    title: 'Windows command prompt',
    needs: 'Windows PowerShell 5.1, or curl.exe 8.3',
    group: 'Shells',
  },
  markdown: 'bat',
  write: (request, publicToken, remark) =>
    linesFor(request, publicToken).map(({ label, line, warning }) =>
      block(label, atPrompt(line), warning, remark),
    ),
  notes: [
    'curl.exe reads the token itself, so cmd interprets none of its characters. This needs curl 8.3; Windows has shipped a newer one since its updates of November 2023.',
    'If curl.exe rejects --variable because it is older, or --compressed because it cannot decompress gzip, use the PowerShell form.',
    'Two percent signs could enclose the name of a variable, so each has quotes of its own. A .bat file reads them differently: that is a language of its own, under More.',
    'With delayed expansion (setlocal enabledelayedexpansion, cmd /v:on), cmd removes every !: turn it off for this command.',
  ],
  setToken: [inCmd],
};

interface Line {
  readonly label: string;
  readonly line: string;
  readonly warning?: string | undefined;
}

/** The two programs that Windows has for it, before cmd reads a percent sign. */
export function linesFor(request: ApiRequest, publicToken: string | undefined): readonly Line[] {
  const shell = `powershell -NoProfile -Command "${oneLine(request, publicToken)}"`;
  return [
    { label: 'PowerShell', line: shell, warning: legacyWarning(request.url) },
    {
      label: 'curl.exe',
      line: curlLine(request, publicToken),
      warning: fixedDatesWarning(
        request,
        'cmd has nothing that counts seconds since 1970. PowerShell computes them',
      ),
    },
  ];
}

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

/** The line needs to be free of all that cmd reads before it knows a comment, and of `/?`, which asks rem for its help. */
export function comment(remark: string): string {
  return `rem ${plainRemark(remark).replace(/[%^&|<>"!?]/g, ' ')}\n`;
}

/** Why a line is not right for everybody, if it is not. */
export function warningOf(line: string, legacy: string | undefined): { readonly warning?: string } {
  const long =
    line.length > longestLine
      ? `Too long for cmd, whose limit is ${longestLine} characters.`
      : undefined;
  const warning = [long, legacy].filter((part) => part !== undefined).join(' ');
  return warning === '' ? {} : { warning };
}

function block(
  label: string,
  line: string,
  legacy: string | undefined,
  remark: string | undefined,
): Block {
  const text = remark === undefined ? line : comment(remark) + line;
  return { label, text, ...warningOf(line, legacy) };
}
