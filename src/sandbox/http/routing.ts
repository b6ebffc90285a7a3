import type { Endpoint, Verb } from '../../catalog/endpoint.ts';
import { endpoints } from '../../catalog/index.ts';
import type { Parameter } from '../../catalog/parameter.ts';
import { groupBy } from '../listing/group-by.ts';

export interface EndpointMatch {
  readonly endpoint: Endpoint;
  /** What stands in place of each `{name}` of the path. */
  readonly path: ReadonlyMap<string, string>;
}

interface Segment {
  readonly name?: string;
  readonly accepts: (text: string) => boolean;
}

interface Pattern {
  readonly endpoint: Endpoint;
  readonly segments: readonly Segment[];
}

const patterns = groupBy(
  endpoints
    .flatMap((endpoint) =>
      [endpoint.path, ...endpoint.aliases].map((path) => readPattern(endpoint, path)),
    )
    .sort((a, b) => variables(a) - variables(b)),
  ({ endpoint, segments }) => {
    const verbs: readonly Verb[] = endpoint.alsoPosted ? ['GET', 'POST'] : [endpoint.verb];
    return verbs.map((verb) => key(verb, segments.length));
  },
);

/** Gives the endpoint of the catalog with this verb and path, whether or not the sandbox serves it. */
export function matchEndpoint(verb: Verb, segments: readonly string[]): EndpointMatch | undefined {
  const fits = ({ segments: wanted }: Pattern) =>
    wanted.every(({ accepts }, place) => accepts(segments[place] ?? ''));
  const found = patterns.get(key(verb, segments.length))?.find(fits);
  if (!found) return undefined;
  const path = new Map<string, string>();
  found.segments.forEach(({ name }, place) => {
    if (name !== undefined) path.set(name, segments[place] ?? '');
  });
  return { endpoint: found.endpoint, path };
}

/** The endpoint that one is another spelling of: /me/… is /users/{ids}/… for the owner of the token (docs/throttle). */
export function throttledMethodOf({ slug, verb, path }: Endpoint): string {
  return path.startsWith('/me/') ? (methods.get(shape(verb, path)) ?? slug) : slug;
}

const methods: ReadonlyMap<string, string> = new Map(
  endpoints
    .filter(({ path }) => path.startsWith('/users/'))
    .map(({ slug, verb, path }) => [shape(verb, path), slug]),
);

function shape(verb: Verb, path: string) {
  return `${verb} ${path.replace(/^\/me\b/, '/users/{}').replace(/\{\w+\}/g, '{}')}`;
}

function key(verb: Verb, length: number) {
  return `${verb} ${length}`;
}

function variables({ segments }: Pattern) {
  return segments.filter(({ name }) => name !== undefined).length;
}

function readPattern(endpoint: Endpoint, path: string): Pattern {
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((text): Segment => {
      const name = /^\{(.+)\}$/.exec(text)?.[1];
      if (name === undefined) return { accepts: (given) => given === text };
      return { name, accepts: accepts(endpoint.parameters.find((one) => one.name === name)) };
    });
  return { endpoint, segments };
}

/** Ids that are no numbers make another path, so they end as no_method (recorded for `/badges/aaa`). */
function accepts(parameter: Parameter | undefined): Segment['accepts'] {
  if (parameter?.kind === 'number') return (text) => /^-?\d+$/.test(text);
  if (parameter?.kind === 'list' && parameter.of === 'id') {
    return (text) => /^;*-?\d+(;+-?\d+)*;*$/.test(text);
  }
  return (text) => text !== '';
}
