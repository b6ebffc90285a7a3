// This file collects the secrets of a call, also those that no field takes: they may stand elsewhere in the text.
import { decodeValue } from '../encode.ts';
import type { FoundCall, Pair } from './found-call.ts';
import { isToken } from './pasted-token.ts';
import { readForm } from './readers/form-text.ts';

/** A cookie is a setting more often than a secret; a shorter one is no secret. Characters. */
const shortestCookie = 16;

const names = /^(?:key|pat|passw(?:or)?d)$|token|secret|authorization|api[-_]?key/i;

/** Every text of a call that says who makes it. */
export function secretsOf({ url, query = [], form = [], headers = [], secrets = [] }: FoundCall) {
  const [, login = '', inUrl = ''] =
    /^[a-z]+:\/\/(?:([^/?#@]*)@)?[^?#]*\??([^#]*)/i.exec(url) ?? [];
  const pairs: readonly Pair[] = [...readForm(inUrl), ...query, ...form];
  const given = [
    ...secrets,
    ...ofLogin(decodeValue(login)),
    ...pairs.flatMap(([name, text]) => (names.test(name) ? [text] : [])),
    ...headers.flatMap(ofHeader),
  ];
  return [...new Set(given.filter(isToken))];
}

/** Both parts of `name:password`: a token may stand in either. */
export const ofLogin = (login: string): readonly string[] =>
  /^([^:]*):?(.*)$/s.exec(login)?.slice(1) ?? [];

/** The values of `name=value; name=value`. */
export const ofCookies = (cookies: string): readonly string[] =>
  cookies
    .split(/;\s*/)
    .map((cookie) => cookie.slice(cookie.indexOf('=') + 1))
    .filter((text) => text.length >= shortestCookie);

function ofHeader([name, text]: Pair): readonly string[] {
  if (/^cookie$/i.test(name)) return ofCookies(text);
  if (!names.test(name)) return [];
  const [, scheme = '', secret = ''] = /^(?:(\w+)\s+)?(.*)$/s.exec(text.trim()) ?? [];
  return /^basic$/i.test(scheme) ? [secret, ...ofLogin(readBase64(secret))] : [secret];
}

function readBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
