// This file writes PHP for its curl extension.
import { quoteSingle as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

const tongue = {
  quote,
  token: `getenv('${tokenVariable}')`,
  moment: (fromNow: number) => `(${shifted('time()', fromNow)})`,
  join: (...texts: readonly string[]) => texts.join(' . '),
};

export const php: Snippet = {
  id: 'php',
  label: 'PHP',
  info: { title: 'PHP, curl', needs: 'PHP 7 with its curl extension', group: 'Languages' },
  markdown: 'php',
  write: writer('PHP', tongue, ({ remark, url, isPost, form, headers, isLocal }) =>
    lines(
      '<?php',
      // The end of PHP, which a comment does not hide.
      comment('//', remark?.replaceAll('?>', '? >')),
      `$curl = curl_init(${url});`,
      'curl_setopt_array($curl, [',
      '    CURLOPT_HTTPHEADER => [',
      headers.map(({ name, value, text }) =>
        text === undefined
          ? `        ${quote(`${name}: `)} . ${value},`
          : `        ${quote(`${name}: ${text}`)},`,
      ),
      '    ],',
      isPost && `    CURLOPT_POSTFIELDS => ${quote(form)},`,
      isLocal && "    CURLOPT_NOPROXY => '*',",
      "    CURLOPT_ENCODING => '',",
      '    CURLOPT_RETURNTRANSFER => true,',
      ']);',
      '$body = curl_exec($curl);',
      'if ($body === false) {',
      '    fwrite(STDERR, curl_error($curl) . PHP_EOL);',
      '    exit(1);',
      '}',
      'echo $body, PHP_EOL;',
      'exit(curl_getinfo($curl, CURLINFO_RESPONSE_CODE) === 200 ? 0 : 1);',
    ),
  ),
  notes: [
    'An error is JSON with HTTP 400: it is printed like a response, and PHP exits with 1.',
    'An empty CURLOPT_ENCODING decompresses whatever curl can. Redirects are not followed.',
  ],
  setToken: inAnyShell,
};
