import { family } from '../../endpoint.ts';
import type { Availability, Endpoint } from '../../endpoint.ts';

export const userEndpoint = family('Users');

interface Me<Slug extends string> extends Partial<
  Pick<Endpoint, 'path' | 'parameters' | 'quirks'>
> {
  readonly slug: Slug;
  readonly summary: string;
}

/** An endpoint about given users and its twin about the token owner: under `/me`, without the ids, and with a token. */
export function withMeTwin<
  Slug extends string,
  const MeSlug extends string,
  Teams extends Availability,
>(
  endpoint: Endpoint<Slug, Teams>,
  me: Me<MeSlug>,
): readonly [Endpoint<Slug, Teams>, Endpoint<MeSlug, Teams>] {
  const twin = {
    ...endpoint,
    path: `/me${endpoint.path.replace(/^\/users\/\{ids?\}/, '')}`,
    parameters: endpoint.parameters.filter(({ name }) => name !== 'id' && name !== 'ids'),
    needsToken: true,
    quirks: [],
    ...me,
  } as const;
  return [endpoint, twin];
}
