// This file turns a draft into the request that is shown, sent and written as snippets.
import type { Endpoint, Verb } from '../catalog/endpoint.ts';
import type { DateClock } from './dates/date.ts';
import type { Draft } from './draft.ts';
import { encodeForm, encodeSegment, encodeValue } from './encode.ts';
import { toRecipe } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import type { AddressStyle, Target } from './target.ts';

export interface Destination {
  readonly target: Target;
  readonly style: AddressStyle;
  /** The slug as typed. */
  readonly team: string;
  /** The fault that the sandbox is asked for; other targets know none. */
  readonly fault?: string;
}

/** A piece of the URL; with a parameter, the piece that its field decides. */
export interface UrlPart {
  readonly text: string;
  readonly parameter?: string;
  /** A stand-in for a value that is needed and was not given. */
  readonly missing?: true;
  /** Where a snippet computes the date when it runs: how many seconds after that moment it is. */
  readonly fromNow?: number;
}

/** A request as it is sent, less the token. */
export interface ApiRequest {
  /** What the rest was made of. */
  readonly recipe: Recipe;
  readonly destination: Destination;
  readonly endpoint: Endpoint;
  readonly verb: Verb;
  readonly parts: readonly UrlPart[];
  /** The parts in one: at most `A-Za-z0-9-._~!()*:;,/@?&=%`. */
  readonly url: string;
  /** The percent-encoded form body of a POST; empty for a GET. */
  readonly form: string;
  /** The header that carries the token, and what stands before the token in it. */
  readonly header: { readonly name: string; readonly scheme: string };
  /** Headers with fixed values, in plain letters. */
  readonly extraHeaders: readonly { readonly name: string; readonly value: string }[];
}

export const teamPlaceholder = 'YOUR_TEAM';

/** IIS refuses a longer query unless told otherwise. Characters. */
const longestQuery = 2048;

/** Builds the request for any draft, valid or not. */
export function buildRequest(draft: Draft, destination: Destination, clock: DateClock): ApiRequest {
  return toRequest(toRecipe(draft, clock), destination);
}

/** Builds the request for what a draft sends. */
export function toRequest(recipe: Recipe, destination: Destination): ApiRequest {
  const { endpoint } = recipe;
  const { style, target } = destination;
  const query = queryParts(recipe, destination);
  const moved = endpoint.alsoPosted && joined(query).length > longestQuery;
  const parts = [
    { text: target.origin },
    ...prefix(endpoint, destination),
    ...pathParts(recipe),
    ...(moved ? [] : query),
  ];
  return {
    recipe,
    destination,
    endpoint,
    verb: moved ? 'POST' : endpoint.verb,
    parts,
    url: joined(parts),
    form: encodeForm(moved ? joined(query.slice(1)) : joined(pairs(recipe, 'body'), '&')),
    header: { name: style.header, scheme: style.scheme },
    extraHeaders: faultHeaders(destination),
  };
}

function joined(parts: readonly UrlPart[], separator = ''): string {
  return parts.map(({ text }) => text).join(separator);
}

function faultHeaders({ target, fault = '' }: Destination): ApiRequest['extraHeaders'] {
  const name = target.sandbox?.faultHeader;
  return name === undefined || fault === '' ? [] : [{ name, value: fault }];
}

function prefix(endpoint: Endpoint, { style, team }: Destination): readonly UrlPart[] {
  if (endpoint.reach === 'network' || style.team === 'query') {
    return [{ text: style.team === 'query' ? '/2.3' : '/v2.3' }];
  }
  return [{ text: '/v2.3/teams/' }, teamPart(team, '')];
}

/** The piece of a path or a query that names the team, with what stands before the slug. */
export function teamPart(team: string, before: string): UrlPart {
  const slug = team.trim();
  return slug === ''
    ? { text: before + teamPlaceholder, parameter: 'team', missing: true }
    : { text: before + encodeSegment(slug), parameter: 'team' };
}

function pathParts({ endpoint, values }: Recipe): readonly UrlPart[] {
  return endpoint.path
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined) return { text: piece };
      const text = values[name] ?? '';
      return text === ''
        ? { text: encodeSegment(piece), parameter: name, missing: true }
        : { text: encodeSegment(text), parameter: name };
    });
}

function queryParts(recipe: Recipe, { style, team }: Destination): readonly UrlPart[] {
  const filter = recipe.values.filter ?? '';
  const inQuery = style.team === 'query' && recipe.endpoint.reach === 'team';
  const given = [
    ...pairs(recipe, 'query'),
    ...(filter === '' ? [] : [pair('filter', filter)]),
    ...(inQuery ? [teamPart(team, 'team=')] : []),
  ];
  return given.flatMap((part, index) => [{ text: index === 0 ? '?' : '&' }, part]);
}

function pairs({ endpoint, values }: Recipe, place: 'query' | 'body'): readonly UrlPart[] {
  return endpoint.parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name }) => ({ name, text: values[name] ?? '' }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => pair(name, text));
}

function pair(name: string, text: string): UrlPart {
  return { text: `${name}=${encodeValue(text)}`, parameter: name };
}
