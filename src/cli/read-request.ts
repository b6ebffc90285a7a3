// This file makes a request of what stands in a command: an endpoint, values, and where it goes.
import { isOneSlip } from '../catalog/spelling.ts';
import { buildRequest } from '../request/build.ts';
import type { ApiRequest } from '../request/build.ts';
import type { DateClock } from '../request/dates/date.ts';
import { parametersOf } from '../request/draft.ts';
import type { Draft, DraftValues } from '../request/draft.ts';
import { listProblems } from '../request/list-problems.ts';
import { shorten } from '../request/shorten.ts';
import { demoAccess, pathStyle, queryStyle, sandboxTarget, teamAt } from '../request/target.ts';
import { readTeam } from '../request/team.ts';
import { describeMisplaced, findMisplacedSecrets } from '../secrets/misplaced.ts';
import type { TypedForm } from '../secrets/misplaced.ts';
import { findNamed } from './find-endpoint.ts';
import type { NamedEndpoint } from './find-endpoint.ts';
import type { Refusal } from './refuse.ts';
import type { Surroundings } from './surroundings.ts';

/** What a command says of a request. */
export interface RequestWords {
  readonly endpoint: string;
  /** `name=value`. */
  readonly pairs: readonly string[];
  readonly team?: string | undefined;
  readonly style: 'query' | 'path';
  readonly filter?: string | undefined;
  readonly sandbox: boolean;
  /** The origin of the API. */
  readonly upstream: string;
  /** Words that only look like a token are none. */
  readonly isHarmless: boolean;
}

export interface ReadRequest {
  readonly draft: Draft;
  readonly team: string;
  readonly request: ApiRequest;
  readonly isSandbox: boolean;
  /** What was not taken over as it was, in sentences. */
  readonly notes: readonly string[];
}

/** Where `npm start` serves the sandbox. */
const sandboxOrigin = 'http://127.0.0.1:2323';

/** The request of a command, or everything that is wrong with it. */
export function readRequest(
  words: RequestWords,
  { token, now }: Pick<Surroundings, 'token' | 'now'>,
): ReadRequest | { readonly refusals: readonly Refusal[] } {
  const named = findNamed(words.endpoint);
  if ('message' in named) return { refusals: [{ message: named.message }] };
  const { values, team: paired, refusals } = readPairs(words.pairs, named.draft);
  const draft = {
    endpoint: named.draft.endpoint,
    values: { ...values, ...(words.filter !== undefined && { filter: words.filter }) },
  };
  const given = readTeam(words.team ?? paired ?? named.team).slug;
  const isSandbox = words.sandbox || named.isLocal || (given === '' && token === '');
  const team = isSandbox && given === '' ? demoAccess.team : given;
  const clock = { now, zone: 'utc' } as const;
  const tokens = token === '' ? [] : [token];
  const misplaced = findMisplaced({ draft, team }, tokens, words.isHarmless);
  const found = [...refusals, ...checkForm({ draft, team }, misplaced, clock)];
  if (found.length > 0) return { refusals: found };
  const target = isSandbox ? sandboxTarget(sandboxOrigin) : teamAt(words.upstream);
  const style = words.style === 'path' ? pathStyle : queryStyle;
  return {
    draft,
    team,
    request: buildRequest(draft, { target, style, team }, clock),
    isSandbox,
    notes: openNotes(named, values),
  };
}

/** The values that are secrets. A word of a longer text may well be none, and does not stop the request. */
function findMisplaced(
  form: TypedForm,
  tokens: readonly string[],
  isHarmless: boolean,
): readonly Refusal[] {
  return findMisplacedSecrets(form, tokens, () => isHarmless)
    .filter(({ kind }) => kind !== 'embedded')
    .map((found) => {
      const { parameter, message } = describeMisplaced(found);
      const isGuess = found.kind === 'high-entropy';
      return {
        parameter,
        message: isGuess ? `${message} Add --no-secret if it is none.` : message,
      };
    });
}

/** What is wrong with the values; of one that is a secret nothing else is said. */
function checkForm(
  { draft, team }: TypedForm,
  misplaced: readonly Refusal[],
  clock: DateClock,
): readonly Refusal[] {
  const secret = new Set(misplaced.map(({ parameter }) => parameter));
  const problems = listProblems(draft, team, clock)
    .filter(({ parameter }) => !secret.has(parameter))
    .map(({ parameter, message }) => ({ parameter, message: message + hintFor(parameter) }));
  return [...misplaced, ...problems];
}

const hintFor = (parameter: string): string =>
  parameter === 'team' ? ' Give it with --team, or add --sandbox.' : '';

/** The notes of an address that the values of the command do not settle. */
function openNotes({ notes }: NamedEndpoint, values: DraftValues): readonly string[] {
  return notes.filter((note) => {
    const empty = /^(\w+) is empty: /.exec(note)?.[1];
    return empty === undefined || (empty !== 'team' && values[empty] === undefined);
  });
}

interface ReadPairs {
  readonly values: DraftValues;
  readonly team: string | undefined;
  readonly refusals: readonly Refusal[];
}

function readPairs(pairs: readonly string[], { endpoint, values: first }: Draft): ReadPairs {
  const names = parametersOf(endpoint).map(({ name }) => name);
  const values = new Map(Object.entries(first));
  const seen = new Set<string>();
  const refusals: Refusal[] = [];
  let team: string | undefined;
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const [name, text] = [pair.slice(0, at), pair.slice(at + 1)];
    if (at < 1)
      refusals.push({
        message: `“${shorten(pair)}” isn't a parameter: expected name=value, such as ${names[0] ?? 'filter'}=….`,
        isUsage: true,
      });
    else if (seen.has(name))
      refusals.push({
        parameter: name,
        message: 'Given more than once: keep one; the entries of a list are joined with ;',
      });
    else if (name === 'team') team = text;
    else if (names.includes(name)) values.set(name, text);
    else refusals.push({ parameter: name, message: describeUnknown(name, names, endpoint.slug) });
    seen.add(name);
  }
  return { values: Object.fromEntries(values), team, refusals };
}

function describeUnknown(name: string, names: readonly string[], slug: string): string {
  const typed = name.toLowerCase();
  const near = names.find(
    (one) => one === typed || isOneSlip(typed, one) || (typed.length > 1 && one.startsWith(typed)),
  );
  const hint = near === undefined ? `expected ${names.join(', ')}.` : `did you mean ${near}?`;
  return `${slug} has no parameter “${shorten(name)}”: ${hint}`;
}
