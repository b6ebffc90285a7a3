// This file writes HTTPie for POSIX shells and fish.
import { isLoopback } from '../loopback.ts';
import { commandPosix, computedDateNote, foldPosix, quotePosix, urlPosix } from '../posix.ts';
import { inPosixShells } from '../set-token.ts';
import { formType, tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';

export const httpie: Snippet = {
  id: 'httpie',
  label: 'HTTPie',
  info: { title: 'HTTPie', needs: 'HTTPie 3', group: 'Shells' },
  markdown: 'sh',
  write: (request, publicToken, remark) => {
    const { url, verb, form, header, extraHeaders } = request;
    // HTTPie has a meaning for some marks in what it is given, but none for what it reads from a file.
    const value =
      publicToken === undefined
        ? `printf %s "${header.scheme}$${tokenVariable}" | `
        : `printf %s ${quotePosix(header.scheme + publicToken)} | `;
    const parts = [
      `${value}http --ignore-stdin --check-status`,
      ...(isLoopback(url) ? ['--proxy http: --proxy https:'] : []),
      ...(verb === 'POST' ? [`--raw ${foldPosix(form)}`] : []),
      `${verb} ${urlPosix(request)}`,
      quotePosix(`${header.name}:@/dev/stdin`),
      ...extraHeaders.map(({ name, value }) => quotePosix(`${name}:${value}`)),
      ...(verb === 'POST' ? [quotePosix(`Content-Type:${formType}`)] : []),
    ];
    return commandPosix(request, parts, remark);
  },
  notes: [
    'An error is JSON with HTTP 400: it is printed like a response, and --check-status makes HTTPie exit with 4.',
    computedDateNote,
    'HTTPie reads the token through a pipe: it is not in the process list, and none of its marks has a meaning.',
    'HTTPie follows no redirect unless it is told to. If ~/.netrc has a login for the host, it sends that in place of Authorization: Bearer.',
  ],
  setToken: inPosixShells,
};
