// This file writes the address of a request with variables for the host and the team, in what all of the programs share.
import type { ParameterLocation } from '../catalog/parameter.ts';
import { encodeSegment, encodeValue } from '../request/encode.ts';
import { teamTarget } from '../request/target.ts';
import type { ExportedRequest, ExportedValue } from './collection.ts';

/** The variables of an export, and what they are at first. The token is never one of them. */
export const variables = { baseUrl: `${teamTarget.origin}/2.3`, team: 'my-team' } as const;

/** How these programs write a variable. */
export function mention(name: string): string {
  return `{{${name}}}`;
}

/** A value as it stands in the address: percent-encoded, so that no program has a reading of its own. */
export interface AddressPair extends ExportedValue {
  readonly encoded: string;
}

/** The pairs of the query string, with the team where the endpoint takes one. */
export function queryPairs({ endpoint, values }: ExportedRequest): readonly AddressPair[] {
  const pairs = values
    .filter((value) => value.in === 'query')
    .map((value) => ({ ...value, encoded: encodeValue(value.text) }));
  return endpoint.reach === 'team' ? [...pairs, teamPair] : pairs;
}

const teamPair: AddressPair = {
  name: 'team',
  in: 'query',
  text: mention('team'),
  encoded: mention('team'),
  isSent: true,
  summary: 'The slug of the team.',
  description: 'The slug of the team.',
};

/** What fills the path. */
export function pathPairs({ values }: ExportedRequest): readonly AddressPair[] {
  return inPlace(values, 'path').map((value) => ({ ...value, encoded: encodeSegment(value.text) }));
}

/** The fields of the form. */
export function formPairs({ values }: ExportedRequest): readonly ExportedValue[] {
  return inPlace(values, 'body');
}

/** The address with what is sent; `fill` writes a variable of the path. */
export function addressOf(request: ExportedRequest, fill: (pair: AddressPair) => string): string {
  const pairs = pathPairs(request);
  const path = request.endpoint.path.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const pair = pairs.find((one) => one.name === name);
    return pair ? fill(pair) : placeholder;
  });
  const query = queryPairs(request)
    .filter(({ isSent }) => isSent)
    .map(({ name, encoded }) => `${name}=${encoded}`)
    .join('&');
  return `${mention('baseUrl')}${path}${query === '' ? '' : `?${query}`}`;
}

function inPlace(
  values: readonly ExportedValue[],
  place: ParameterLocation,
): readonly ExportedValue[] {
  return values.filter((value) => value.in === place);
}
