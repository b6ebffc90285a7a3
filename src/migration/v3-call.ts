// This file makes a call of v3 of an operation and its values, and writes it as the snippets take it.
import { operations } from '../catalog/v3/operations.ts';
import type { OperationName, V3Verb } from '../catalog/v3/operations.ts';
import { teamPart, teamPlaceholder } from '../request/build.ts';
import type { UrlPart } from '../request/build.ts';
import { encodeSegment, encodeValue } from '../request/encode.ts';
import { pathStyle, teamTarget } from '../request/target.ts';
import type { HttpCall } from '../snippets/snippet.ts';

/** What stands in a call for a value that is not known yet. */
export interface Placeholder {
  /** `QUESTION_ID`. */
  readonly text: string;
  /** Where the value is found. */
  readonly from: string;
}

type Single = string | number | Placeholder;

export type V3Value = Single | readonly Single[];

/** v3 parameter → its value. A list is a repeated name in the query, and an array in the body. */
export type V3Values = Readonly<Record<string, V3Value>>;

export interface V3Call {
  /** What it finds for the others, if it comes before them. */
  readonly purpose?: string;
  readonly operation: OperationName;
  readonly values: V3Values;
}

/** The verb and the path of an operation, in two. */
export function splitOperation(name: OperationName): { verb: V3Verb; path: string } {
  const [verb, path = ''] = name.split(' ');
  return { verb: verb as V3Verb, path };
}

export function placeholdersIn({ values }: V3Call): readonly Placeholder[] {
  return Object.values(values)
    .flatMap(listOf)
    .filter((value) => isPlaceholder(value));
}

/** Where calls of v3 go. */
export interface V3Destination {
  /** The slug; empty where it is not known yet. */
  readonly team: string;
  /** Scheme, host and port of Basic and Business. */
  readonly origin?: string;
}

/** What stands in the address for what is not known of the destination. */
export function missingOf({ operation }: V3Call, { team }: V3Destination): readonly Placeholder[] {
  if ('enterprise' in operations[operation])
    return [{ text: 'YOUR_SITE', from: 'the host of your Enterprise site' }];
  return team.trim() === ''
    ? [{ text: teamPlaceholder, from: 'the slug of your team: what follows /c/ in its address' }]
    : [];
}

/** The call for a team. Its token goes where v3 wants it. */
export function toHttpCall({ operation, values }: V3Call, destination: V3Destination): HttpCall {
  const { verb, path } = splitOperation(operation);
  const inPath = new Set(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name));
  const others = Object.entries(values).filter(([name]) => !inPath.has(name));
  const hasBody = (verb === 'POST' || verb === 'PUT') && others.length > 0;
  const parts = [
    ...base(operation, destination),
    ...pathParts(path, values),
    ...(hasBody ? [] : queryParts(others)),
  ];
  return {
    verb,
    parts,
    url: parts.map(({ text }) => text).join(''),
    form: '',
    ...(hasBody && { json: asciiJson(others) }),
    header: { name: pathStyle.header, scheme: pathStyle.scheme },
    extraHeaders: [],
  };
}

/** Basic and Business name the team; what only Enterprise has is on its main site. */
function base(
  operation: OperationName,
  { team, origin = teamTarget.origin }: V3Destination,
): readonly UrlPart[] {
  if ('enterprise' in operations[operation])
    return [{ text: 'https://YOUR_SITE', missing: true }, { text: '/api/v3' }];
  return [{ text: origin }, { text: '/v3/teams/' }, teamPart(team, '')];
}

function pathParts(path: string, values: V3Values): readonly UrlPart[] {
  return path
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const value = values[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''];
      if (value === undefined) return { text: piece };
      return partOf(encodeSegment, value);
    });
}

type Pairs = readonly (readonly [name: string, value: V3Value])[];

function queryParts(pairs: Pairs): readonly UrlPart[] {
  return pairs
    .flatMap(([name, value]) =>
      listOf(value).map((one) => partOf((text) => `${name}=${encodeValue(text)}`, one)),
    )
    .flatMap((part, index) => [{ text: index === 0 ? '?' : '&' }, part]);
}

function partOf(write: (text: string) => string, value: V3Value): UrlPart {
  const text = listOf(value)
    .map((one) => (isPlaceholder(one) ? one.text : String(one)))
    .join(';');
  return { text: write(text), ...(isPlaceholder(value) && { missing: true }) };
}

/** JSON in printable ASCII. No slash is left, as in forms: Git Bash takes one behind a quote for a path. */
function asciiJson(pairs: Pairs): string {
  const plain = Object.fromEntries(
    pairs.map(([name, value]) => [name, isList(value) ? value.map(plainOf) : plainOf(value)]),
  );
  return JSON.stringify(plain).replace(
    /[^\x20-\x7e]|\//g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plainOf(value: Single): string | number {
  return isPlaceholder(value) ? value.text : value;
}

function listOf(value: V3Value): readonly Single[] {
  return isList(value) ? value : [value];
}

function isList(value: V3Value): value is readonly Single[] {
  return Array.isArray(value);
}

function isPlaceholder(value: V3Value): value is Placeholder {
  return typeof value === 'object' && !isList(value);
}
