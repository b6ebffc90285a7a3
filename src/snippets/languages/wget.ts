// This file writes GNU wget for POSIX shells and fish.
import { isLoopback } from '../loopback.ts';
import { commandPosix, computedDateNote, foldPosix, headerOptions, urlPosix } from '../posix.ts';
import { inPosixShells } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';

export const wget: Snippet = {
  id: 'wget',
  label: 'wget',
  info: { title: 'wget', needs: 'GNU wget 1.19.2', group: 'Shells' },
  markdown: 'sh',
  write: (request, publicToken, remark) => {
    const { url, verb, form } = request;
    const options = [
      'wget --quiet --output-document=- --compression=auto',
      '--content-on-error --max-redirect=0',
      ...(isLoopback(url) ? ['--no-proxy'] : []),
      ...headerOptions(request, publicToken),
      ...(verb === 'POST' ? [`--post-data ${foldPosix(form)}`] : []),
      urlPosix(request),
    ];
    return commandPosix(request, options, remark);
  },
  notes: [
    'An error is JSON with HTTP 400: --content-on-error prints it, and wget exits with 8.',
    'This is GNU wget: the wget of busybox knows neither --compression nor --content-on-error.',
    computedDateNote,
    'While wget runs, other users of this machine can see the header in the process list.',
  ],
  setToken: inPosixShells,
};
