// This file writes the request as it stands on the wire.
import { fixedDatesWarning } from '../moment.ts';
import { formType } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';

export const raw: Snippet = {
  id: 'raw',
  label: 'HTTP',
  info: { title: 'Raw HTTP', needs: 'nothing: it is for reading', group: 'Text' },
  markdown: 'http',
  write: (request, publicToken) => {
    const { url, verb, form, header, extraHeaders } = request;
    const [origin = ''] = /^https?:\/\/[^/]*/.exec(url) ?? [];
    const post = [`Content-Type: ${formType}`, `Content-Length: ${form.length}`];
    const lines = [
      `${verb} ${url.slice(origin.length)} HTTP/1.1`,
      `Host: ${origin.replace(/^\w+:\/\//, '')}`,
      `${header.name}: ${header.scheme}${publicToken ?? 'YOUR_PAT'}`,
      ...extraHeaders.map(({ name, value }) => `${name}: ${value}`),
      'Accept-Encoding: gzip',
      ...(verb === 'POST' ? post : []),
      'Connection: close',
      '',
      form,
    ];
    const warning = fixedDatesWarning(request, 'raw HTTP is sent as it stands');
    return [
      { label: 'HTTP/1.1', text: lines.join('\n'), ...(warning !== undefined && { warning }) },
    ];
  },
  notes: [
    'On the wire each line of the head ends with CR and LF, and an empty line ends it.',
    'openssl s_client -quiet -crlf -connect api.stackoverflowteams.com:443 sends what you paste, once YOUR_PAT is your token; the response is compressed.',
  ],
  setToken: [],
};
