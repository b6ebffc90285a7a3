// This file describes the endpoints as the paths of OpenAPI.
import { docs } from '../../catalog/docs.ts';
import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Parameter } from '../../catalog/parameter.ts';
import { filter, team } from '../../catalog/parameters.ts';
import { notesOn, sortsOf } from '../describe.ts';
import { toForm, toParameter } from './parameters.ts';
import { responseName } from './schemas.ts';
import { securityScheme } from './security.ts';

type PathItem = Readonly<Record<string, object>>;

/** Every path with its operations. */
export function toPaths(endpoints: readonly Endpoint[]): Readonly<Record<string, PathItem>> {
  const paths = new Map<string, PathItem>();
  for (const endpoint of endpoints)
    paths.set(endpoint.path, { ...paths.get(endpoint.path), ...operationsOf(endpoint) });
  return Object.fromEntries(paths);
}

function operationsOf(endpoint: Endpoint): PathItem {
  const { slug, verb, parameters, alsoPosted } = endpoint;
  const inAddress = parameters.filter((parameter) => parameter.in !== 'body');
  const inForm = parameters.filter((parameter) => parameter.in === 'body');
  const all = [...inAddress, filter, ...(endpoint.reach === 'team' ? [team] : [])];
  const operation = {
    operationId: slug,
    ...described(endpoint),
    parameters: all.map((parameter) => toParameter(parameter, sortsOf(endpoint))),
    ...(inForm.length > 0 && { requestBody: toForm(inForm, sortsOf(endpoint)) }),
    ...responded(endpoint),
  };
  return {
    [verb.toLowerCase()]: operation,
    ...(alsoPosted && { post: postedAsWell(endpoint, all) }),
  };
}

/** What a long list needs, for which no address has room. */
function postedAsWell(endpoint: Endpoint, all: readonly Parameter[]): object {
  return {
    operationId: `${endpoint.slug}-post`,
    ...described(endpoint),
    requestBody: toForm(all, sortsOf(endpoint)),
    ...responded(endpoint),
  };
}

function described(endpoint: Endpoint): object {
  const { slug, summary, family } = endpoint;
  const description = notesOn(endpoint);
  return {
    // A title has no full stop.
    summary: summary.replace(/\.$/, ''),
    ...(description !== '' && { description }),
    tags: [family],
    externalDocs: { url: `${docs.home}/${slug}` },
  };
}

function responded({ reach, needsToken, scopes, returns }: Endpoint): object {
  const withToken = { [securityScheme]: scopes };
  const schema = { $ref: `#/components/schemas/${responseName(returns)}` };
  return {
    security: reach === 'network' && !needsToken ? [{}, withToken] : [withToken],
    responses: {
      200: {
        description: `Items of the type \`${returns}\`.`,
        content: { 'application/json': { schema } },
      },
      400: { $ref: '#/components/responses/ApiError' },
    },
  };
}
