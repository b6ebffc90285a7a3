// This file writes Ruby for its standard library.
import { quoteSingle as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

const tongue = {
  quote,
  token: `ENV.fetch('${tokenVariable}')`,
  moment: (fromNow: number) => `(${shifted('Time.now.to_i', fromNow)}).to_s`,
};

export const ruby: Snippet = {
  id: 'ruby',
  label: 'Ruby',
  info: { title: 'Ruby, Net::HTTP', needs: 'Ruby 2.5', group: 'Languages' },
  markdown: 'ruby',
  write: writer('Ruby', tongue, ({ remark, url, isPost, form, headers }) =>
    lines(
      "require 'net/http'",
      '',
      // Below what is required: on the first line it could declare an encoding.
      comment('#', remark),
      `uri = URI(${url})`,
      `request = Net::HTTP::${isPost ? 'Post' : 'Get'}.new(uri)`,
      headers.map(({ name, value }) => `request[${quote(name)}] = ${value}`),
      isPost && `request.body = ${quote(form)}`,
      "response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == 'https') do |http|",
      '  http.request(request)',
      'end',
      'puts response.body',
      "exit 1 unless response.code == '200'",
    ),
  ),
  notes: [
    'An error is JSON with HTTP 400: it is printed like a response, and Ruby exits with 1.',
    'Net::HTTP decompresses and follows no redirect by itself.',
  ],
  setToken: inAnyShell,
};
