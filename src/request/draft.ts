// This file says what a draft is: the endpoint and, for each parameter, the text as it was typed.
import type { Endpoint } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import type { Slug } from '../catalog/index.ts';
import type { Parameter } from '../catalog/parameter.ts';
import { filter } from '../catalog/parameters.ts';

/** Name of a parameter → its text. What is missing or blank is not sent; lists are joined with `;`. */
export type DraftValues = Readonly<Record<string, string>>;

/** An endpoint and what was typed for its parameters. */
export interface Draft {
  readonly endpoint: Endpoint;
  readonly values: DraftValues;
}

const bySlug = Object.fromEntries(
  endpoints.map((endpoint) => [endpoint.slug, endpoint]),
) as Readonly<Record<Slug, Endpoint>>;

/** The endpoint whose page in the official documentation has this name. */
export function findEndpoint(slug: string): Endpoint | undefined {
  return isSlug(slug) ? bySlug[slug] : undefined;
}

/** The endpoint of a slug that the compiler knows to be in the catalog. */
export function endpointOf(slug: Slug): Endpoint {
  return bySlug[slug];
}

function isSlug(text: string): text is Slug {
  return Object.hasOwn(bySlug, text);
}

/** The parameters of an endpoint in the order of the form: those of the catalog, with the filter first. */
export function parametersOf(endpoint: Endpoint): readonly Parameter[] {
  return [filter, ...endpoint.parameters];
}

/** The trimmed text of a parameter; empty when nothing was typed. */
export function typedText(values: DraftValues, name: string): string {
  return (values[name] ?? '').trim();
}
