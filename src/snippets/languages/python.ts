// This file writes Python for its standard library alone.
import { quoteCodePoints as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

/** How Python reads the token, without which it stops, and the clock. */
export const tongue = {
  quote,
  token: `os.environ["${tokenVariable}"]`,
  moment: (fromNow: number) => `str(${shifted('int(time.time())', fromNow)})`,
};

/** The class of an opener that follows no redirect. */
export const noRedirect = [
  'class NoRedirect(urllib.request.HTTPRedirectHandler):',
  '    def redirect_request(self, *args):',
  '        return None',
];

/** Makes that opener; what is on this computer is reached without a proxy. */
export const openerFor = (isLocal: boolean): string =>
  isLocal
    ? 'opener = urllib.request.build_opener(NoRedirect, urllib.request.ProxyHandler({}))'
    : 'opener = urllib.request.build_opener(NoRedirect)';

export const python: Snippet = {
  id: 'python',
  label: 'Python',
  info: { title: 'Python, standard library', needs: 'Python 3.9', group: 'Languages' },
  markdown: 'python',
  write: writer('Python 3', tongue, ({ remark, url, verb, isPost, form, headers, ...rest }) =>
    lines(
      'import gzip',
      rest.readsToken && 'import os',
      'import sys',
      rest.readsClock && 'import time',
      'import urllib.error',
      'import urllib.request',
      '',
      '',
      noRedirect,
      '',
      '',
      // Below the imports: on the first two lines of a file it could declare an encoding.
      comment('#', remark),
      'request = urllib.request.Request(',
      `    ${url},`,
      isPost && `    data=b${quote(form)},`,
      '    headers={',
      headers.map(({ name, value }) => `        ${quote(name)}: ${value},`),
      '        "Accept-Encoding": "gzip",',
      '    },',
      `    method="${verb}",`,
      ')',
      openerFor(rest.isLocal),
      'try:',
      '    response = opener.open(request, timeout=60)',
      'except urllib.error.HTTPError as error:',
      '    response = error',
      'body = response.read()',
      'if response.headers.get("Content-Encoding") == "gzip":',
      '    body = gzip.decompress(body)',
      'print(body.decode())',
      'if response.status != 200:',
      '    sys.exit(f"HTTP {response.status}")',
    ),
  ),
  notes: [
    'An error is JSON with HTTP 400, which urllib raises as an exception: here it is printed like a response, and Python exits with 1.',
    'urllib does not decompress, and the API always compresses: hence gzip.',
    'urllib follows redirects with all headers unless it is told not to.',
  ],
  setToken: inAnyShell,
};
