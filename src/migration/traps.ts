// This file lists what bites who moves to v3: each where it matters, with what supports it.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Confidence, Route } from '../catalog/v3/mapping.ts';
import { operations } from '../catalog/v3/operations.ts';
import type { Operation } from '../catalog/v3/operations.ts';
import type { SourceId } from '../catalog/v3/sources.ts';
import { splitOperation } from './v3-call.ts';

export interface Trap {
  readonly id: string;
  readonly text: string;
  readonly confidence: Confidence;
  readonly sources: readonly [SourceId, ...SourceId[]];
}

interface Rule extends Trap {
  /** Whether it matters for an endpoint and one of its routes. */
  readonly matters: (endpoint: Endpoint, route: Route) => boolean;
}

const operationOf = ({ operation }: Route): Operation => operations[operation];
const verbOf = ({ operation }: Route) => splitOperation(operation).verb;
const takes = (name: string) => (_: Endpoint, route: Route) =>
  Object.values(route.parameters).some((mapping) => mapping.name === name);
const has = (name: string) => (endpoint: Endpoint) =>
  endpoint.parameters.some((parameter) => parameter.name === name);
const hasField = (pattern: RegExp) => (_: Endpoint, route: Route) =>
  Object.values(route.fields?.fields ?? {}).some((field) => pattern.test(field));

const rules: readonly Rule[] = [
  {
    id: 'preview',
    text: 'There is no preview: every call of v3 really writes.',
    matters: has('preview'),
    confidence: 'high',
    sources: ['schema'],
  },
  {
    id: 'put',
    text: 'PUT replaces everything: what is left out becomes empty. Read the item first, and send its bodyMarkdown, not the HTML of body.',
    matters: (_, route) => verbOf(route) === 'PUT',
    confidence: 'high',
    sources: ['wrapper', 'schema'],
  },
  {
    id: 'answer',
    text: 'An answer can be reached only through the ID of its question.',
    matters: (_, { operation }) => operation.includes('{answerId}'),
    confidence: 'high',
    sources: ['schema'],
  },
  {
    id: 'tag-ids',
    text: 'tagId takes IDs, not names.',
    matters: takes('tagId'),
    confidence: 'high',
    sources: ['schema', 'wrapper'],
  },
  {
    id: 'any-tag',
    text: 'Several tagId mean any of the tags, where v2.3 means all of them: check the tags of the items after reading.',
    matters: (_, { parameters }) =>
      Object.values(parameters).some(({ convert }) => convert === 'tagIdsNotAll'),
    confidence: 'high',
    sources: ['wrapper', 'sdkDocs'],
  },
  {
    id: 'page-size',
    text: 'pageSize is 15, 30, 50 or 100, and nothing else.',
    matters: takes('pageSize'),
    confidence: 'high',
    sources: ['schema', 'wrapper'],
  },
  {
    id: 'page',
    text: 'There is no has_more: go on while page is below totalPages. quota_remaining and backoff are gone; the throttle is in headers (x-burst-throttle-calls-left, x-token-bucket-calls-left), and too many calls get 429.',
    matters: (_, route) => operationOf(route).returns === 'page',
    confidence: 'high',
    sources: ['schema', 'sdkDocs'],
  },
  {
    id: 'list',
    text: 'A bare list comes, all at once: no items, no pages.',
    matters: (_, route) => operationOf(route).returns === 'list',
    confidence: 'high',
    sources: ['schema'],
  },
  {
    id: 'item',
    text: 'The item itself comes, without items around it.',
    matters: (_, route) => operationOf(route).returns === 'item',
    confidence: 'high',
    sources: ['schema'],
  },
  {
    id: 'unknown-id',
    text: 'An unknown ID is 404, where v2.3 returns an empty list.',
    matters: (_, { operation }) => /^GET .*Id\}/.test(operation),
    confidence: 'high',
    sources: ['wrapper', 'schema'],
  },
  {
    id: 'dates',
    text: 'Dates are ISO 8601 and often lack a zone (2023-05-24T14:32:59.897): read them as UTC.',
    matters: hasField(/Date$|^bounty\.closes$/),
    confidence: 'high',
    sources: ['schema', 'tagReport'],
  },
  {
    id: 'null',
    text: 'A field without a value is null, where v2.3 leaves it out.',
    matters: (_, { fields }) => fields !== undefined,
    confidence: 'high',
    sources: ['schema'],
  },
  {
    id: 'comments',
    text: 'Comments are read-only, and their body is Markdown.',
    matters: ({ returns }) => returns === 'comment',
    confidence: 'high',
    sources: ['schema'],
  },
  {
    id: 'writes',
    text: 'Basic is read-only; Business and Enterprise write.',
    matters: (_, route) => verbOf(route) !== 'GET',
    confidence: 'high',
    sources: ['helpBusiness'],
  },
  {
    id: 'newer',
    text: 'This route is newer than the public schema: it is seen in official tools of 2026, and your site may lack it.',
    matters: (_, route) => operationOf(route).newer === true,
    confidence: 'medium',
    sources: ['userReport'],
  },
  {
    id: 'enterprise',
    text: 'Only the main site of Enterprise has this route: replace YOUR_SITE by its host. Basic and Business have nothing like it.',
    matters: (_, route) => operationOf(route).enterprise === true,
    confidence: 'high',
    sources: ['userReport'],
  },
  {
    id: 'slug',
    text: 'On Basic and Business a wrong team slug returns 401, as a bad token does. On the main site of Enterprise the address is https://<site>/api/v3/… without a team.',
    matters: (_, route) => operationOf(route).enterprise !== true,
    confidence: 'medium',
    sources: ['schema', 'wrapper', 'helpEnterprise'],
  },
];

/** What matters for an endpoint that any of these routes stands for, most dangerous first. */
export function trapsOf(endpoint: Endpoint, routes: readonly Route[]): readonly Trap[] {
  return rules.filter(({ matters }) => routes.some((route) => matters(endpoint, route)));
}
