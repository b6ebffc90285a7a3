// This file is `v3`: it prints the calls of API v3 that do what a request does, and says what is lost.
import type { Slug } from '../../catalog/index.ts';
import { v3Map } from '../../catalog/v3/index.ts';
import type { Mapping } from '../../catalog/v3/mapping.ts';
import { placeOf } from '../../catalog/v3/sources.ts';
import type { SourceId } from '../../catalog/v3/sources.ts';
import { migrate } from '../../migration/migrate.ts';
import type { MigratedRoute } from '../../migration/migrate.ts';
import { placeholdersOf, writeScript } from '../../migration/script.ts';
import { trapsOf } from '../../migration/traps.ts';
import { toHttpCall } from '../../migration/v3-call.ts';
import type { V3Destination } from '../../migration/v3-call.ts';
import { combinations, confidenceOf, matches, sourcesOf } from '../../migration/verdict.ts';
import { withoutSecret } from '../../secrets/explain-pasted.ts';
import { v3Snippets } from '../../snippets/v3.ts';
import type { V3Snippet } from '../../snippets/v3.ts';
import { readRequest } from '../read-request.ts';
import type { ReadRequest, RequestWords } from '../read-request.ts';
import { refuse } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

export interface V3Options extends RequestWords {
  readonly as: V3Snippet['id'];
  readonly json: boolean;
}

interface Found {
  readonly mapping: Mapping;
  readonly routes: readonly MigratedRoute[];
  readonly destination: V3Destination;
  readonly snippet: V3Snippet;
}

/** Runs the command; gives the exit code, which is 1 where v3 has nothing. */
export function runV3(options: V3Options, surroundings: Surroundings): number {
  const { print, tell, token } = surroundings;
  const read = readRequest(options, surroundings);
  if ('refusals' in read) return refuse(read.refusals, { ...surroundings, json: options.json });
  for (const note of read.notes) tell(withoutSecret(note, [token]));
  const { recipe } = read.request;
  const mapping = v3Map[recipe.endpoint.slug as Slug];
  const found: Found = {
    mapping,
    routes: migrate(recipe, mapping),
    destination: { team: read.isSandbox ? '' : read.team, origin: options.upstream },
    snippet: v3Snippets.find(({ id }) => id === options.as) ?? v3Snippets[0],
  };
  if (options.json) print(`${JSON.stringify(asJson(read, found), null, 2)}\n`);
  else printText(read, found, surroundings);
  return mapping.match === 'none' ? exitCodes.refused : exitCodes.fine;
}

/** The commands are printed; what is said about them is told. */
function printText(read: ReadRequest, found: Found, { print, tell }: Surroundings): void {
  const { mapping, destination, snippet } = found;
  const { label, meaning } = matches[mapping.match];
  if (mapping.match === 'none') {
    tell(`${label}: ${mapping.reason}`);
    return;
  }
  tell(`${label}, with ${confidenceOf(mapping)} confidence: ${meaning}`);
  const isChoice = mapping.combine === 'either';
  const taken = isChoice ? found.routes.slice(0, 1) : found.routes;
  if (mapping.combine && !isChoice) tell(combinations[mapping.combine]);
  print(`${taken.map((one) => writeScript(one, destination, snippet.write).text).join('\n\n')}\n`);
  for (const one of taken) {
    if (one.route.note !== undefined) tell(`${one.route.operation}: ${one.route.note}`);
    for (const { text, from } of placeholdersOf(one, destination)) tell(`Replace ${text}: ${from}`);
    for (const text of one.lost) tell(`Lost: ${text}`);
    for (const text of one.changed) tell(`Changed: ${text}`);
  }
  for (const { text } of trapsOf(
    read.draft.endpoint,
    taken.map(({ route }) => route),
  ))
    tell(`Watch out: ${text}`);
  const others = found.routes.slice(taken.length).map(({ route }) => route.operation);
  if (others.length > 0) tell(`Also possible, with --json: ${others.join(', ')}.`);
}

function asJson(read: ReadRequest, found: Found) {
  const { mapping, routes, destination, snippet } = found;
  const { slug } = read.draft.endpoint;
  const shared = {
    endpoint: slug,
    match: mapping.match,
    confidence: confidenceOf(mapping),
    sources: sourcesOf(mapping).map(sourceOf),
  };
  if (mapping.match === 'none') return { ...shared, reason: mapping.reason };
  return {
    ...shared,
    ...(mapping.reason !== undefined && { reason: mapping.reason }),
    ...(mapping.combine && { combine: mapping.combine }),
    routes: routes.map((one) => ({
      operation: one.route.operation,
      note: one.route.note,
      confidence: one.route.confidence,
      sources: one.route.sources.map(sourceOf),
      calls: [...one.lookUps, ...one.calls].map((call) => {
        const { verb, url, json } = toHttpCall(call, destination);
        return { verb, url, ...(json !== undefined && { body: JSON.parse(json) as unknown }) };
      }),
      [snippet.id]: writeScript(one, destination, snippet.write).text,
      placeholders: placeholdersOf(one, destination),
      lost: one.lost,
      changed: one.changed,
    })),
    traps: trapsOf(
      read.draft.endpoint,
      routes.map(({ route }) => route),
    ).map(({ text, confidence }) => ({ text, confidence })),
  };
}

function sourceOf(id: SourceId): string {
  const { title, url, path = '' } = placeOf(id);
  return url === undefined ? title : `${url} ${path}`.trim();
}
