// This file has the requests that every language is to send.
import fc from 'fast-check';
import type { Slug } from '../../src/catalog/index.ts';
import type { ApiRequest, Destination } from '../../src/request/build.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { addressStyles, pathStyle, queryStyle, sandboxTarget } from '../../src/request/target.ts';
import type { HttpCall } from '../../src/snippets/snippet.ts';
import { v3CallsTo } from '../snippets/v3-calls.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { draftOf, requestOf, timedRequestOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import type { Recorded } from './recorder.ts';

interface NamedCase {
  readonly name: string;
  readonly token: string;
  readonly remark?: string;
}

export interface ProofCase extends NamedCase {
  readonly request: ApiRequest;
}

/** A call of v3, which the shells write. */
export interface V3Case extends NamedCase {
  readonly request: HttpCall;
  readonly isV3: true;
}

/** Every mark that a token can have, in an order that means as much as possible to shells and formats. */
const hostileToken = `t'o"k\\e$(>ran)n\`>ran\`!!*)(%PATH%;>ran;&|#~\${HOME}`;
const tokens = {
  'every printable character': String.fromCharCode(
    ...Array.from({ length: 94 }, (_, at) => 33 + at),
  ),
  'every printable character, backwards': String.fromCharCode(
    ...Array.from({ length: 94 }, (_, at) => 126 - at),
  ),
  'backslashes before what some escape': '\\\\=\\:\\@\\;\\"\\\'\\n\\u0041\\',
  'what HTTPie reads as a file': '@/etc/passwd',
  'what HTTPie reads as JSON': '=:=@==x',
  'like those of Teams': 'abcd*(01234))',
};

const remarks = [
  ...['coding: klingon', '-*- encoding: klingon -*-', '+build ignore', 'go:build ignore'],
  ...['?> exit', '\\u000a exit', '\\', '@no-log', '=begin', '*/ exit /*', '# ## x', "it's `x`"],
];

/** Texts that the list of hostile ones has not. */
const texts = [
  ...hostileTexts,
  [
    'combining marks and right-to-left',
    'e\u0301\u0327 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627',
  ],
  ['a caret and brackets', '^c[d]{e}(f)=g;h#i~j*k?l'],
  ['only blanks inside', 'a  b\u00a0c'],
] as const;

/** All cases, sent to this origin. */
export function casesFor(origin: string): readonly ProofCase[] {
  const sandbox = { target: sandboxTarget(origin), team: 'demo' };
  const make = (
    name: string,
    slug: Slug,
    values: DraftValues,
    where: Partial<Destination> = {},
    more: Partial<ProofCase> = {},
  ): ProofCase => ({
    name,
    request: requestOf(draftOf(slug, values), { ...sandbox, ...where }),
    token: hostileToken,
    ...more,
  });
  const random = fc.sample(fc.tuple(anyDraft(), anyText(), fc.constantFrom(...addressStyles)), {
    numRuns: 30,
    seed: 15,
  });
  return [
    ...texts.flatMap(([name, text]) => [
      make(`${name}, GET`, 'advanced-search', { q: text, filter: text, title: text }),
      make(`${name}, POST`, 'create-comment', { id: '1', body: text, filter: text }),
      make(
        `${name}, path`,
        'create-comment',
        { id: text, body: text },
        { team: text, style: pathStyle },
      ),
    ]),
    make('an empty form', 'upvote-answer', { id: '2001' }),
    make('no parameters', 'info', {}, { style: pathStyle }),
    make('a list', 'questions-by-ids', { ids: '1;2;3' }),
    make('a fault', 'tags', {}, { fault: 'truncated-gzip' }),
    make('a body of 32 kB', 'create-question', {
      title: 'x',
      body: `it's "50 %" / \u00e9\n`.repeat(2200).slice(0, 32 * 1024),
    }),
    make('a long address', 'questions-by-ids', { ids: '1234567;'.repeat(240) }),
    ...Object.entries(tokens).flatMap(([name, token]) =>
      [queryStyle, pathStyle].map((style) =>
        make(`token: ${name}, ${style.id}`, 'me', {}, { style }, { token }),
      ),
    ),
    ...remarks.map((remark) => make(`remark: ${remark}`, 'questions', {}, {}, { remark })),
    ...random.map(([draft, team, style], at) => ({
      name: `any draft ${at + 1}`,
      request: requestOf(draft, { ...sandbox, team, style }),
      token: hostileToken,
    })),
  ].filter(({ request }) => !climbs(request.url));
}

/** Calls of v3 with each of its verbs, and with texts that mean something to shells. */
export function v3CasesFor(origin: string): readonly V3Case[] {
  return Object.entries(v3CallsTo({ team: 'demo', origin })).map(([name, request]) => ({
    name: `v3: ${name}`,
    request,
    token: hostileToken,
    isV3: true,
  }));
}

/** A request with dates that are to be computed when the snippet runs. */
export function timedCaseFor(origin: string): ProofCase {
  const draft = draftOf('questions', {
    sort: 'activity',
    fromdate: '7d',
    todate: 'now',
    max: 'in 36 hours',
  });
  const where = { target: sandboxTarget(origin), team: 'demo' };
  return { name: 'dates', request: timedRequestOf(draft, where), token: 'sandbox-pat' };
}

/** How far a date may be from what it is when the request comes. Seconds. */
const tolerance = 2;

/** Where the dates of the one request that came are not those of that moment; undefined where they are. */
export function timedDifference(
  { request }: ProofCase,
  [recorded, ...others]: readonly Recorded[],
): string | undefined {
  if (!recorded || others.length > 0) return `${others.length + (recorded ? 1 : 0)} requests came.`;
  const sent = new URL(recorded.line.replace(/^\w+ /, ''), 'http://127.0.0.1').searchParams;
  for (const { parameter = '', fromNow } of request.parts) {
    const expected = fromNow === undefined ? undefined : recorded.at + fromNow;
    const text = sent.get(parameter) ?? '';
    if (expected !== undefined && !(Math.abs(Number(text) - expected) <= tolerance))
      return `${parameter}=${text} came, ${Math.round(expected)} was expected.`;
  }
  const [, path = ''] = /^https?:\/\/[^/]*(.*)$/.exec(request.url) ?? [];
  const plain = (line: string): string => line.replace(/=\d{9,}/g, '=0');
  return plain(recorded.line) === plain(`GET ${path}`) ? undefined : `${recorded.line} came.`;
}

/** The form refuses a segment of dots, which every client takes out of an address. */
function climbs(url: string): boolean {
  const [path = ''] = url.split('?');
  return path.split('/').some((segment) => segment === '.' || segment === '..');
}

/** Where what came differs from what the explorer would send; undefined where it does not. */
export function difference(
  { request, token }: ProofCase | V3Case,
  recorded: Recorded | undefined,
): string | undefined {
  if (!recorded) return 'nothing was sent';
  const { url, verb, form, header, extraHeaders }: HttpCall = request;
  const json = 'json' in request ? request.json : undefined;
  const type = json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const [origin = ''] = /^https?:\/\/[^/]*/.exec(url) ?? [];
  const expected: Readonly<Record<string, string>> = {
    line: `${verb} ${url.slice(origin.length)}`,
    [header.name]: header.scheme + token,
    ...Object.fromEntries(extraHeaders.map(({ name, value }) => [name, value])),
    ...(verb === 'POST' || json !== undefined ? { 'Content-Type': type } : {}),
    body: json ?? form,
  };
  const came = (name: string): string | undefined =>
    name === 'line' || name === 'body' ? recorded[name] : recorded.headers[name.toLowerCase()];
  const wrong = Object.entries(expected).find(([name, value]) => came(name) !== value);
  return wrong && `${wrong[0]}: ${JSON.stringify(came(wrong[0]))} for ${JSON.stringify(wrong[1])}`;
}
