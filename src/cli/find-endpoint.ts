// This file finds the endpoint that a person names: by its slug, its path, or the address of a call.
import { endpoints } from '../catalog/index.ts';
import { createSearch } from '../catalog/search.ts';
import { findEndpoint } from '../request/draft.ts';
import type { Draft } from '../request/draft.ts';
import type { PastedCommand } from '../request/paste/pasted.ts';
import { readPasted } from '../request/paste/read-pasted.ts';
import { shorten } from '../request/shorten.ts';
import { withoutSecret } from '../secrets/explain-pasted.ts';
import { isLoopback } from '../snippets/loopback.ts';

export interface NamedEndpoint {
  readonly draft: Draft;
  /** The slug of the team; empty where the text names none. */
  readonly team: string;
  /** The text is the address of a sandbox on this computer. */
  readonly isLocal: boolean;
  /** What was not taken over as it was, in sentences. */
  readonly notes: readonly string[];
}

/** Finds the endpoint, or says which ones may have been meant. */
export function findNamed(text: string): NamedEndpoint | { readonly message: string } {
  const endpoint = findEndpoint(text);
  if (endpoint) return { draft: { endpoint, values: {} }, team: '', isLocal: false, notes: [] };
  const [command] = text.includes('/') ? commandsIn(text) : [];
  if (!command) return { message: describeUnknown(text) };
  const { draft, team = '', changed, ignored, problems } = command;
  const notes = [...changed, ...ignored, ...problems, ...describeToken(command)].map((note) =>
    withoutSecret(note, command.secrets),
  );
  return { draft, team, isLocal: isLoopback(text), notes };
}

function commandsIn(text: string): readonly PastedCommand[] {
  // `questions/1;2` is a path, too.
  const readings = [
    text,
    text.replace(/^(?:(GET|POST) )?\/?/i, (_, verb = '') => `${verb as string} /`),
  ];
  for (const reading of readings) {
    const read = readPasted(reading.trim());
    if (read.kind === 'commands') return read.commands;
  }
  return [];
}

/** Says where the token stood that was left out. */
export function describeToken({ token }: PastedCommand): readonly string[] {
  if (!token) return [];
  return [
    `It has an access token in ${token.place}, which was left out.${token.isExposed ? ' Revoke it: URLs are written down by servers, browsers and shells.' : ''}`,
  ];
}

const search = createSearch(endpoints);

/** As many are offered. */
const most = 3;

/** No name of an endpoint is longer, nor what a person types for one. Characters. */
const longestName = 200;

/** Says that there is no such endpoint, and which ones may have been meant. */
export function describeUnknown(text: string): string {
  const typed = text.replace(/[?#].*$/s, '');
  const words = typed.replace(/\{\w+\}/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  const readings = typed.length > longestName ? [] : [typed, words];
  const hits = readings.map(search).find((found) => found.length > 0) ?? [];
  const names = hits.slice(0, most).map(({ endpoint }) => endpoint.slug);
  const hint =
    names.length > 0
      ? `did you mean ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}?`
      : 'expected a slug such as questions-by-ids, a path such as /questions/{ids}, or a URL of the API.';
  return `No endpoint “${shorten(text)}”: ${hint}`;
}
