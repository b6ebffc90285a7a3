// This file writes curl for bash, zsh, fish, dash and ksh: one text that all of them read alike.
import { isLoopback } from './loopback.ts';
import { commandPosix, computedDateNote, foldPosix, headerOptions, urlPosix } from './posix.ts';
import { inPosixShells } from './set-token.ts';
import { jsonType } from './snippet.ts';
import type { Block, HttpCall, Snippet } from './snippet.ts';

export const curl: Snippet = {
  id: 'curl',
  label: 'curl',
  info: { title: 'curl', needs: 'curl, in any POSIX shell or fish', group: 'Shells' },
  markdown: 'sh',
  write: writeCurl,
  notes: [
    'The API always compresses: --compressed decompresses, and passes uncompressed responses through.',
    'An error is JSON with HTTP 400; curl prints it and exits with 0. Add --fail-with-body to exit with 22.',
    'curl also exits with 0 when it prints a redirect, which it does not follow here, and when a compressed response was cut short: check that the JSON is complete.',
    computedDateNote,
    'While curl runs, other users of this machine can see the header in the process list.',
  ],
  setToken: inPosixShells,
};

/** Writes any call. JSON never begins with the `@` that would name a file to curl. */
export function writeCurl(
  call: HttpCall,
  publicToken: string | undefined,
  remark?: string,
): readonly Block[] {
  const { url, verb, form, json } = call;
  const lines = [
    'curl --compressed',
    ...(isLoopback(url) ? ["--noproxy '*'"] : []),
    ...(verb === 'PUT' || verb === 'DELETE' ? [`--request ${verb}`] : []),
    ...headerOptions(call, publicToken),
    ...(json === undefined ? [] : [`--header 'Content-Type: ${jsonType}'`]),
    ...(verb === 'POST' || json !== undefined ? [`--data ${foldPosix(json ?? form)}`] : []),
    urlPosix(call),
  ];
  return commandPosix(call, lines, remark);
}
