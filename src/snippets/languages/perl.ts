// This file writes Perl for its core modules.
import { quoteSingle as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

const tongue = {
  quote,
  token: '$token',
  moment: (fromNow: number) => `(${shifted('time', fromNow)})`,
  join: (...texts: readonly string[]) => texts.join(' . '),
};

export const perl: Snippet = {
  id: 'perl',
  label: 'Perl',
  info: {
    title: 'Perl, HTTP::Tiny',
    needs: 'Perl 5.14, with IO::Socket::SSL for https',
    group: 'Languages',
  },
  markdown: 'perl',
  write: writer('Perl', tongue, ({ remark, url, verb, isPost, form, headers, ...rest }) =>
    lines(
      'use strict;',
      'use warnings;',
      'use HTTP::Tiny;',
      'use IO::Uncompress::Gunzip qw(gunzip $GunzipError);',
      '',
      comment('#', remark),
      rest.readsToken &&
        `my $token = $ENV{${tokenVariable}} // die "Set ${tokenVariable} first.\\n";`,
      `my $http = HTTP::Tiny->new(max_redirect => 0, verify_SSL => 1${rest.isLocal ? ', proxy => undef, http_proxy => undef' : ''});`,
      `my $response = $http->request('${verb}', ${url}, {`,
      '    headers => {',
      headers.map(({ name, value }) => `        ${quote(name)} => ${value},`),
      "        'Accept-Encoding' => 'gzip',",
      '    },',
      isPost && `    content => ${quote(form)},`,
      '});',
      'my $body = $response->{content};',
      "if (($response->{headers}{'content-encoding'} // '') eq 'gzip') {",
      '    gunzip(\\$response->{content} => \\$body) or die $GunzipError;',
      '}',
      'print "$body\\n";',
      'exit 1 if $response->{status} != 200;',
    ),
  ),
  notes: [
    'An error is JSON with HTTP 400: it is printed like a response, and Perl exits with 1. A failure of the network is printed the same way, as status 599.',
    'HTTP::Tiny does not decompress, and the API always compresses: hence gunzip.',
  ],
  setToken: inAnyShell,
};
