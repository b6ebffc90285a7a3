// This file finds out which endpoint a call is for, and what of it the form takes.
import type { Endpoint, Verb } from '../../catalog/endpoint.ts';
import type { DraftValues } from '../draft.ts';
import { encodeValue } from '../encode.ts';
import { shorten } from '../shorten.ts';
import { readApiUrl } from './api-url.ts';
import type { DroppedPair } from './dropped.ts';
import type { FoundCall, Pair } from './found-call.ts';
import { hasHole, isPlaceholder, markPlaceholders, showHoles } from './hole.ts';
import { describeOrigin } from './origin.ts';
import { takeToken } from './pasted-token.ts';
import type { PastedCommand } from './pasted.ts';
import { inSeconds } from './seconds.ts';

/** What a call opens, or why it opens nothing. */
export function interpretCall(
  call: FoundCall,
  secrets: readonly string[] = [],
): PastedCommand | { readonly failure: string } {
  if (call.refusal !== undefined) return { failure: call.refusal };
  const url = markPlaceholders(call.url);
  if (/^[^?#]*\/v3\//i.test(url))
    return {
      failure: `“${shorten(showHoles(url), 60)}” is a call of API v3: this explorer has v2.3.`,
    };
  const { form = [], query = [] } = call;
  const read = readWithVerb(url, call, encodePairs([...query, ...form]));
  if ('problem' in read) return { failure: showHoles(read.problem) };
  const { endpoint, values } = read.draft;
  const { token, rest } = takeToken(call, read.dropped);
  const filled = fillIn(
    { ...values, ...(read.team !== undefined && { team: read.team }) },
    endpoint,
  );
  const { team, ...known } = filled.values;
  const timed = inSeconds({ endpoint, values: known });
  return {
    kind: call.kind,
    draft: { endpoint, values: timed.values },
    ...(team !== undefined && { team }),
    kept: Object.keys(known).filter((name) => timed.values[name] === known[name]),
    changed: [
      ...describeOrigin(url),
      ...describeVerb(call, endpoint),
      ...(read.joined ? ['The IDs in the path are joined with semicolons, not commas.'] : []),
      ...timed.changed,
      ...rest.filter(({ name }) => name === 'site').map(describeSite),
    ],
    ignored: [
      ...describeRest(
        rest.filter(({ name }) => name !== 'site'),
        endpoint,
      ),
      ...describeHeaders(call.headers ?? []),
      ...(call.ignored ?? []),
    ],
    problems: filled.problems,
    ...(token && { token }),
    secrets,
  };
}

function encodePairs(pairs: readonly Pair[]): string {
  return pairs.map((pair) => pair.map(encodeValue).join('=')).join('&');
}

/** By the verb of the call, else by the other one: addresses alone do not tell it. */
function readWithVerb(url: string, { verb, form = [] }: FoundCall, pairs: string) {
  const first: Verb = (verb ?? (form.length > 0 ? 'POST' : 'GET')) === 'GET' ? 'GET' : 'POST';
  const verbs: readonly Verb[] = first === 'GET' ? ['GET', 'POST'] : ['POST', 'GET'];
  const joinedUrl = url.replace(/\/-?\d+(?:(?:[,\s]|%2C|%20)+-?\d+)+/gi, (ids) =>
    ids.replace(/(?:[,\s]|%2C|%20)+/gi, ';'),
  );
  const reads = [url, joinedUrl].flatMap((address) =>
    verbs.map((one) => ({ ...readApiUrl(address, one, pairs), joined: address !== url })),
  );
  const found = reads.find((read) => 'draft' in read);
  return found && 'draft' in found ? found : (reads[0] ?? { problem: '' });
}

/** Without what only stands for a text; what has to be filled in is named. */
function fillIn(
  values: DraftValues,
  { parameters }: Endpoint,
): {
  readonly values: DraftValues;
  readonly problems: readonly string[];
} {
  const lists = new Set(parameters.flatMap(({ kind, name }) => (kind === 'list' ? [name] : [])));
  const open = Object.entries(values).filter(
    ([name, text]) =>
      hasHole(text) ||
      isPlaceholder(text) ||
      (lists.has(name) && text.split(';').some(isPlaceholder)),
  );
  const names = new Set(open.map(([name]) => name));
  return {
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))),
    problems: open.map(
      ([name, text]) => `${name} is empty: fill it in for “${shorten(showHoles(text))}”.`,
    ),
  };
}

function describeVerb({ verb, form = [] }: FoundCall, endpoint: Endpoint): readonly string[] {
  if (endpoint.verb === 'GET' && form.length > 0 && !endpoint.alsoPosted)
    return [`The body was moved to the query: ${endpoint.path} takes GET.`];
  if (verb === undefined || verb === endpoint.verb || (verb === 'POST' && endpoint.alsoPosted))
    return [];
  return [`${verb} became ${endpoint.verb}, which ${endpoint.path} takes.`];
}

const describeSite = ({ text }: DroppedPair): string =>
  `site${text === '' ? '' : `=${shorten(showHoles(text))}`} was dropped: a team has no site.`;

/** Why a name that is no parameter stands in calls. */
const usual: ReadonlyMap<string, string> = new Map([
  ['key', 'key was dropped: a team needs no key of an application.'],
  ['access_token', 'access_token was dropped: it only stood for a token.'],
  ['run', 'run was dropped: nothing is sent before you press Run.'],
  ['callback', 'callback was dropped: the response is JSON.'],
]);

function describeRest(rest: readonly DroppedPair[], { path }: Endpoint): readonly string[] {
  const sentences = rest.map(({ name, isRepeated }) => {
    const shown = shorten(showHoles(name));
    if (isRepeated) return `${shown} is given more than once: only the first is used.`;
    return usual.get(name.toLowerCase()) ?? `${path} has no parameter ${shown}.`;
  });
  return [...new Set(sentences)];
}

/** Sent by the browser or the server of this page, or said by the token field. */
const expected =
  /^(?:accept(?:-encoding|-language)?|authorization|connection|content-(?:length|type)|host|origin|referer|user-agent|x-api-access-token|sec-.*|:.*)$/i;

function describeHeaders(headers: readonly Pair[]): readonly string[] {
  const given = new Set(headers.map(([name]) => name));
  const names = [...given].filter((name) => !expected.test(name));
  if (names.length === 0) return [];
  const list = new Intl.ListFormat('en').format(names.map((name) => shorten(name)));
  return [
    `The header${names.length === 1 ? '' : 's'} ${list} ${names.length === 1 ? 'is' : 'are'} not sent.`,
  ];
}
