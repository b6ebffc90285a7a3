// This file quotes for POSIX shells and those like them: bash, zsh, fish, dash, ksh, mksh and busybox ash.
import { shifted, urlPieces } from './moment.ts';
import { plainRemark } from './remark.ts';
import { tokenVariable } from './snippet.ts';
import type { Block, HttpCall } from './snippet.ts';

/**
 * A word that stands for exactly this text (POSIX, Shell Command Language, 2.2 Quoting). fish gives a backslash a meaning
 * between single quotes and the others do not: outside them all agree. NUL cannot be passed to a program at all.
 */
export function quotePosix(text: string): string {
  return `'${text.replace(/['\\]/g, `'\\$&'`)}'`;
}

/** A terminal cuts a longer line where the shell does not edit it itself, as dash: 4,096 on Linux, 1,024 on macOS. */
const longestLine = 1000;

/** A word as `quotePosix` writes it, over as many lines as it takes. */
export function foldPosix(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${longestLine}}`, 'gu')) ?? [''];
  return pieces.map(quotePosix).join('\\\n');
}

/** The word of the URL. fish computes with `expr` only; nothing but digits comes of it, which no shell takes apart. */
export function urlPosix(request: HttpCall): string {
  const now = '$(date +%s)';
  return urlPieces(request)
    .map((piece) => {
      if (typeof piece === 'string') return foldPosix(piece);
      return piece === 0 ? now : `$(expr ${shifted(now, piece)})`;
    })
    .join('');
}

/** What a date that is computed takes. */
export const computedDateNote =
  'A date that is computed takes fish 3.4, or any of the other shells.';

/** A command that does nothing: at a prompt of zsh `#` begins no comment. */
function remarkPosix(remark: string | undefined): string {
  return remark === undefined ? '' : `: ${foldPosix(plainRemark(remark))}\n`;
}

/** Linux passes at most 128 KiB in one argument of a program. */
const longestArgument = 131_071;

/** The word of the token's header; the shell puts the variable in without reading it again, so no token can break out of it. */
function headerPosix({ header }: HttpCall, publicToken: string | undefined): string {
  const start = `${header.name}: ${header.scheme}`;
  return publicToken === undefined
    ? `"${start}$${tokenVariable}"`
    : quotePosix(start + publicToken);
}

/** Passes the token's header and all others, as curl and wget take them. */
export function headerOptions(
  request: HttpCall,
  publicToken: string | undefined,
): readonly string[] {
  const others = request.extraHeaders.map(({ name, value }) => quotePosix(`${name}: ${value}`));
  return [headerPosix(request, publicToken), ...others].map((word) => `--header ${word}`);
}

/** A command of these parts, one a line, with what Linux says of a request that cannot be passed to a program. */
export function commandPosix(
  { url, form, json = form }: HttpCall,
  parts: readonly string[],
  remark: string | undefined,
): readonly Block[] {
  const isLong = Math.max(url.length, json.length) > longestArgument;
  return [
    {
      label: 'bash, zsh, fish, dash, ksh',
      text: remarkPosix(remark) + parts.join(' \\\n  '),
      ...(isLong && { warning: 'Too long for one argument on Linux (128 KiB).' }),
    },
  ];
}
