// This file writes R for httr2.
import { quoteCodePoints as quote } from '../literals.ts';
import { shifted } from '../moment.ts';
import { inAnyShell } from '../set-token.ts';
import { formType, tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { comment, lines, writer } from './source.ts';

const tongue = {
  quote,
  token: `Sys.getenv("${tokenVariable}")`,
  // Integers, which R writes without an exponent.
  moment: (fromNow: number) => shifted('as.integer(Sys.time())', fromNow, 'L'),
  join: (...texts: readonly string[]) => `paste0(${texts.join(', ')})`,
  typed: false,
} as const;

export const r: Snippet = {
  id: 'r',
  label: 'R',
  info: { title: 'R, httr2', needs: 'R 4.1, httr2 0.2', group: 'Languages' },
  markdown: 'r',
  write: writer('R', tongue, ({ remark, url, isPost, form, headers, isLocal }) =>
    lines(
      'library(httr2)',
      '',
      comment('#', remark),
      `response <- request(${url}) |>`,
      isPost && `  req_body_raw(${quote(form)}, "${formType}") |>`,
      '  req_headers(',
      headers.map(
        ({ name, value }, at) => `    \`${name}\` = ${value}${at < headers.length - 1 ? ',' : ''}`,
      ),
      '  ) |>',
      `  req_options(followlocation = FALSE${isLocal ? ', noproxy = "*"' : ''}) |>`,
      '  req_error(is_error = \\(response) FALSE) |>',
      '  req_perform()',
      'cat(resp_body_string(response), "\\n")',
      'if (resp_status(response) != 200) stop("HTTP ", resp_status(response))',
    ),
  ),
  notes: [
    'An error is JSON with HTTP 400: it is printed like a response, and then R stops; Rscript exits with 1.',
    'httr2 decompresses by itself; followlocation keeps it from following a redirect.',
  ],
  setToken: inAnyShell,
};
