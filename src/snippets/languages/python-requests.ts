// This file writes Python for the library requests.
import { quoteCodePoints as quote } from '../literals.ts';
import { inAnyShell } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';
import { tongue } from './python.ts';
import { comment, lines, writer } from './source.ts';

export const pythonRequests: Snippet = {
  id: 'python-requests',
  label: 'Python requests',
  info: { title: 'Python, requests', needs: 'Python 3.7, requests 2', group: 'Languages' },
  markdown: 'python',
  write: writer('Python 3', tongue, ({ remark, url, isPost, form, headers, ...rest }) =>
    lines(
      rest.readsToken && 'import os',
      'import sys',
      rest.readsClock && 'import time',
      '',
      'import requests',
      '',
      // Below the imports: on the first two lines of a file it could declare an encoding.
      comment('#', remark),
      `response = requests.${isPost ? 'post' : 'get'}(`,
      `    ${url},`,
      isPost && `    data=${quote(form)},`,
      '    headers={',
      headers.map(({ name, value }) => `        ${quote(name)}: ${value},`),
      '    },',
      rest.isLocal && '    proxies={"http": "", "https": ""},',
      '    allow_redirects=False,',
      '    timeout=60,',
      ')',
      'print(response.text)',
      'if response.status_code != 200:',
      '    sys.exit(f"HTTP {response.status_code}")',
    ),
  ),
  notes: [
    'An error is JSON with HTTP 400: it is printed like a response, and Python exits with 1.',
    'If ~/.netrc has a login for the host, or a default one, requests sends that in place of Authorization: Bearer.',
  ],
  setToken: inAnyShell,
};
