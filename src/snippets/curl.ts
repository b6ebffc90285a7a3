// This file writes curl for bash, zsh, fish, dash and ksh: one text that all of them read alike.
import { isLoopback } from './loopback.ts';
import { foldPosix, quotePosix } from './posix.ts';
import { plainRemark } from './remark.ts';
import { tokenVariable } from './snippet.ts';
import type { Snippet } from './snippet.ts';

/** Linux passes at most 128 KiB in one argument of a program. */
const longestArgument = 131_071;

export const curl: Snippet = {
  id: 'curl',
  label: 'curl',
  write: ({ url, verb, form, header, extraHeaders }, publicToken, remark) => {
    const start = `${header.name}: ${header.scheme}`;
    // The shell puts the variable in without reading it again, so no token can break out of the quotes.
    const token =
      publicToken === undefined ? `"${start}$${tokenVariable}"` : quotePosix(start + publicToken);
    const lines = [
      'curl --compressed',
      ...(isLoopback(url) ? ["--noproxy '*'"] : []),
      `--header ${token}`,
      ...extraHeaders.map(({ name, value }) => `--header ${quotePosix(`${name}: ${value}`)}`),
      ...(verb === 'POST' ? [`--data ${foldPosix(form)}`] : []),
      foldPosix(url),
    ];
    const long = Math.max(url.length, form.length) > longestArgument;
    return [
      {
        label: 'bash, zsh, fish, dash, ksh',
        text: comment(remark) + lines.join(' \\\n  '),
        ...(long ? { warning: 'Too long for one argument on Linux (128 KiB).' } : {}),
      },
    ];
  },
  notes: [
    'The API always compresses: --compressed decompresses, and passes uncompressed responses through.',
    'An error is JSON with HTTP 400; curl prints it and exits with 0. Add --fail-with-body to exit with 22.',
    'curl also exits with 0 when it prints a redirect, which it does not follow here, and when a compressed response was cut short: check that the JSON is complete.',
    'While curl runs, other users of this machine can see the header in the process list.',
  ],
  setToken: [
    { label: 'bash, zsh', text: `read -rs ${tokenVariable} && export ${tokenVariable}` },
    { label: 'fish', text: `read -sx ${tokenVariable}` },
    {
      label: 'dash, ksh',
      text: `stty -echo; read -r ${tokenVariable}; stty echo; export ${tokenVariable}`,
    },
  ],
};

/** A command that does nothing: at a prompt of zsh `#` begins no comment. */
function comment(remark: string | undefined): string {
  return remark === undefined ? '' : `: ${foldPosix(plainRemark(remark))}\n`;
}
