// This file says which request stands as the example of an endpoint.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Slug } from '../catalog/index.ts';
import { buildRequest } from '../request/build.ts';
import type { ApiRequest } from '../request/build.ts';
import type { DateClock } from '../request/dates/date.ts';
import { endpointOf } from '../request/draft.ts';
import type { Draft } from '../request/draft.ts';
import { withExamples } from '../request/examples.ts';
import { demoAccess, queryStyle, sandboxTarget, usualOrigin } from '../request/target.ts';
import { endpointExamples } from './example-values.ts';
import type { EndpointExample } from './example-values.ts';

/** Noon of 31 January 2026, UTC: however often the examples are made, they are the same. */
export const exampleClock: DateClock = { now: Date.UTC(2026, 0, 31, 12) / 1000, zone: 'utc' };

/** Whether the sandbox has the endpoint: it has what Teams has. */
export function hasExample({ teams }: Endpoint): boolean {
  return teams === 'yes' || teams === 'likely';
}

/** What is said of the example of an endpoint besides the examples of its parameters. */
export function endpointExample({ slug }: Endpoint): EndpointExample {
  return endpointExamples[slug as Slug] ?? {};
}

/** The example request: one item where pages are returned, and a preview where one can be had. */
export function exampleDraft(endpoint: Endpoint): Draft {
  const has = (name: string) => endpoint.parameters.some((one) => one.name === name);
  const writes = endpoint.parameters.some((one) => one.name === 'preview' && one.in === 'body');
  const values = {
    ...(has('pagesize') && { pagesize: '1' }),
    ...(writes && { preview: 'true' }),
    ...endpointExample(endpoint).values,
  };
  return withExamples({ endpoint, values });
}

/** What has to be sent before the example request; undefined for most. */
export function draftBefore(endpoint: Endpoint): Draft | undefined {
  const { after } = endpointExample(endpoint);
  return after && { endpoint: endpointOf(after.slug), values: after.values };
}

/** The request of a draft as it is sent to the demo team. */
export function exampleRequest(draft: Draft): ApiRequest {
  const target = sandboxTarget(usualOrigin);
  return buildRequest(draft, { target, style: queryStyle, team: demoAccess.team }, exampleClock);
}
