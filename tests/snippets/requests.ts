// This file names the requests that every snippet is written for.
import type { Slug } from '../../src/catalog/index.ts';
import type { ApiRequest, Destination } from '../../src/request/build.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { demoAccess, pathStyle, sandboxTarget } from '../../src/request/target.ts';
import { draftOf, requestOf, timedRequestOf } from '../support/builders/drafts.ts';

export interface SnippetCase {
  readonly request: ApiRequest;
  /** The token of the sandbox, where the request goes there. */
  readonly publicToken: string | undefined;
  readonly remark?: string;
}

const sandbox = { target: sandboxTarget('http://127.0.0.1:8080'), team: demoAccess.team };

const question: DraftValues = {
  title: `It's "50 %" off & more? $(id) \`id\` !!`,
  body: 'First line\n\n    code <b>\n“quoted” 🚀',
  tags: 'c#;c++',
  preview: 'true',
};

export const cases: Readonly<Record<string, SnippetCase>> = {
  article: to('questions', { order: 'desc', sort: 'activity' }, { team: '' }),
  'all-inputs': to('questions', {
    filter: '!*1PUVE3_)0(x.-A',
    page: '2',
    pagesize: '100',
    fromdate: '2026-01-01',
    todate: '2026-01-31 18:00',
    order: 'asc',
    sort: 'votes',
    min: '-5',
    max: '10',
    tagged: 'c#;c++;.net-5.0',
  }),
  remark: {
    ...to('questions', { filter: '!9hnGssGO4' }),
    remark:
      'filter !9hnGssGO4: It’s “50 %”\n\\ 100 % naïve 日本 (default + question.body − shallow_user.link, safe)',
  },
  ids: to('questions-by-ids', { ids: '1001;1004;1010', filter: 'withbody' }),
  'missing-ids': to('questions-by-ids', {}),
  'hostile-text': to('advanced-search', {
    q: `it's ’; x; ’ "y" \`z\` $HOME %PATH% ^ & | <> \\`,
    url: '*://wiki.example.com/*?a=[1-3]{x,y}#z',
  }),
  emoji: to('similar', { title: '🚀 naïve 日本語' }),
  // Names of variables and the current folder, to cmd.
  accents: to('similar', { title: 't\u0361s e\u0301 \u06cc\u06cc' }),
  direction: to('advanced-search', { q: 'a\u202eb' }),
  'path-to-git-bash': to('create-comment', { id: '1001', body: '/cc (/x' }),
  'path-style': to('me', { filter: 'none' }, { style: pathStyle }),
  network: to('create-filter', { include: 'question.body;.total', unsafe: 'false' }),
  post: to('create-question', question),
  'post-empty': to('upvote-answer', { id: '2001' }),
  'post-path-style': to('create-comment', { id: '1001', body: 'See #12.' }, { style: pathStyle }),
  sandbox: sandboxed('questions', { tagged: 'python' }),
  'sandbox-post': sandboxed('create-question', question),
  'sandbox-fault': sandboxed('tags', {}, 'truncated-gzip'),
};

/** Requests with dates that are computed when the snippet runs. */
export const timedCases: Readonly<Record<string, SnippetCase>> = {
  'run-time-dates': {
    request: timedRequestOf(draftOf('questions', { fromdate: '7d', todate: 'now', tagged: 'c#' })),
    publicToken: undefined,
  },
  'run-time-bound': {
    request: timedRequestOf(
      draftOf('questions', { sort: 'activity', min: '36h', max: 'in 2 hours' }),
      sandbox,
    ),
    publicToken: demoAccess.token,
  },
};

function to(slug: Slug, values: DraftValues, where: Partial<Destination> = {}): SnippetCase {
  return { request: requestOf(draftOf(slug, values), where), publicToken: undefined };
}

function sandboxed(slug: Slug, values: DraftValues, fault = ''): SnippetCase {
  const request = requestOf(draftOf(slug, values), { ...sandbox, fault });
  return { request, publicToken: demoAccess.token };
}
