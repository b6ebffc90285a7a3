// This file turns a draft into the request that is shown, sent and written as snippets.
import type { Endpoint, Verb } from '../catalog/endpoint.ts';
import type { EnumParameter, Parameter } from '../catalog/parameter.ts';
import { readDate, type Clock } from './dates/date.ts';
import { parametersOf, textOf, type Draft, type Values } from './draft.ts';
import { encodeForm, encodeSegment, encodeValue } from './encode.ts';
import { entriesOf, separator } from './paste/list.ts';
import { chosenBound } from './sort.ts';
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
}

/** What a request is made of, for another program to make the same one: the relay is told this, and never an address. */
export interface Recipe {
  /** The slug of the endpoint. */
  readonly endpoint: Endpoint['slug'];
  /** The texts as they are sent: dates are epoch seconds, whatever was typed. */
  readonly values: Values;
  /** The slug as typed. */
  readonly team: string;
  readonly style: AddressStyle['id'];
}

export interface ApiRequest {
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
  readonly recipe: Recipe;
}

export const teamPlaceholder = 'YOUR_TEAM';

/** IIS refuses a longer query unless told otherwise. Characters. */
const longestQuery = 2048;

/** Builds the request for any draft, valid or not. */
export function buildRequest(draft: Draft, destination: Destination, clock: Clock): ApiRequest {
  const { endpoint } = draft;
  const { style, target } = destination;
  const query = queryParts(draft, destination, clock);
  const moved = endpoint.alsoPosted && joined(query).length > longestQuery;
  const parts = [
    { text: target.origin },
    ...prefix(endpoint, destination),
    ...pathParts(draft, clock),
    ...(moved ? [] : query),
  ];
  return {
    endpoint,
    verb: moved ? 'POST' : endpoint.verb,
    parts,
    url: joined(parts),
    form: encodeForm(moved ? joined(query.slice(1)) : joined(pairs(draft, 'body', clock), '&')),
    header: { name: style.header, scheme: style.scheme },
    extraHeaders: faultHeaders(destination),
    recipe: recipeOf(draft, destination, clock),
  };
}

function joined(parts: readonly UrlPart[], separator = ''): string {
  return parts.map(({ text }) => text).join(separator);
}

function recipeOf(draft: Draft, { team, style }: Destination, clock: Clock): Recipe {
  const texts = parametersOf(draft.endpoint).map(
    (input) => [input.name, sentText(input, draft, clock)] as const,
  );
  const values = Object.fromEntries(texts.filter(([, text]) => text !== ''));
  return { endpoint: draft.endpoint.slug, values, team, style: style.id };
}

function faultHeaders({ target, fault = '' }: Destination): ApiRequest['extraHeaders'] {
  const name = target.sandbox?.faultHeader;
  return name === undefined || fault === '' ? [] : [{ name, value: fault }];
}

/** The text that is sent for an input: dates as epoch seconds, lists joined; empty when it is not sent. */
export function sentText(parameter: Parameter, draft: Draft, clock: Clock): string {
  const text = textOf(draft.values, parameter.name);
  if (text === '') return '';
  if (parameter.kind === 'date') return dateText(text, clock);
  if (parameter.kind === 'enum') return optionText(text, parameter);
  if (parameter.kind === 'list') return entriesOf(text).join(separator);
  if (parameter.kind !== 'bound')
    return parameter.kind === 'text' ? (draft.values[parameter.name] ?? '') : text;
  const bound = chosenBound(draft.endpoint, draft.values);
  if (bound.kind === 'none') return '';
  return bound.kind === 'date' ? dateText(text, clock) : text;
}

/** Languages write `True`: the case of an option does not count. */
export function optionText(text: string, { options }: Pick<EnumParameter, 'options'>): string {
  return options.find((option) => option === text.trim().toLowerCase()) ?? text;
}

/** A date that cannot be read is sent as it stands: the API then says what it thinks of it. */
function dateText(text: string, clock: Clock): string {
  const read = readDate(text, clock);
  return 'epoch' in read ? String(read.epoch) : text;
}

function prefix(endpoint: Endpoint, { style, team }: Destination): readonly UrlPart[] {
  if (endpoint.reach === 'network' || style.team === 'query') {
    return [{ text: style.team === 'query' ? '/2.3' : '/v2.3' }];
  }
  return [{ text: '/v2.3/teams/' }, teamPart(team, '')];
}

function teamPart(team: string, before: string): UrlPart {
  const slug = team.trim();
  return slug === ''
    ? { text: before + teamPlaceholder, parameter: 'team', missing: true }
    : { text: before + encodeSegment(slug), parameter: 'team' };
}

function pathParts(draft: Draft, clock: Clock): readonly UrlPart[] {
  return draft.endpoint.path
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (name === undefined) return { text: piece };
      const parameter = draft.endpoint.parameters.find((input) => input.name === name);
      const text = parameter ? sentText(parameter, draft, clock) : '';
      return text === ''
        ? { text: encodeSegment(piece), parameter: name, missing: true }
        : { text: encodeSegment(text), parameter: name };
    });
}

function queryParts(draft: Draft, destination: Destination, clock: Clock): readonly UrlPart[] {
  const filter = textOf(draft.values, 'filter');
  const inQuery = destination.style.team === 'query' && draft.endpoint.reach === 'team';
  const given = [
    ...pairs(draft, 'query', clock),
    ...(filter === '' ? [] : [pair('filter', filter)]),
    ...(inQuery ? [teamPart(destination.team, 'team=')] : []),
  ];
  return given.flatMap((part, index) => [{ text: index === 0 ? '?' : '&' }, part]);
}

function pairs(draft: Draft, place: 'query' | 'body', clock: Clock): readonly UrlPart[] {
  return draft.endpoint.parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter) => ({ name: parameter.name, text: sentText(parameter, draft, clock) }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => pair(name, text));
}

function pair(name: string, text: string): UrlPart {
  return { text: `${name}=${encodeValue(text)}`, parameter: name };
}
