// This file lists requests for the programs that send them: one for each endpoint, or those that were saved.
import { docs } from '../catalog/docs.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { endpoints } from '../catalog/index.ts';
import type { Parameter, ParameterLocation } from '../catalog/parameter.ts';
import { filter } from '../catalog/parameters.ts';
import type { Group } from '../history/saved-order.ts';
import { draftOfSaved } from '../history/saved-rows.ts';
import type { SavedRequest } from '../history/saved-rows.ts';
import type { DateClock } from '../request/dates/date.ts';
import type { DraftValues } from '../request/draft.ts';
import { toRecipe } from '../request/recipe.ts';
import { fillVariables } from '../request/variables.ts';
import type { Variables } from '../request/variables.ts';
import { describeParameter, notesOn, sortsOf } from './describe.ts';
import { exampleOf } from './examples.ts';

/** A value of a request as it is sent, not yet encoded. */
export interface ExportedValue {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly text: string;
  /** Otherwise it stands there as an example, switched off. */
  readonly isSent: boolean;
  readonly summary: string;
  /** All there is to say, in Markdown. */
  readonly description: string;
}

export interface ExportedRequest {
  readonly name: string;
  /** The base of the name of its file; others may have the same. */
  readonly slug: string;
  /** In Markdown. */
  readonly notes: string;
  readonly endpoint: Endpoint;
  /** In the order of the address; `team` is left out. */
  readonly values: readonly ExportedValue[];
}

export interface ExportedFolder {
  /** Empty for what is in no folder. */
  readonly name: string;
  readonly requests: readonly ExportedRequest[];
}

export interface RequestCollection {
  readonly name: string;
  /** What its files are called, before what says their format. */
  readonly slug: string;
  readonly folders: readonly ExportedFolder[];
}

/** A request for each endpoint, family by family; what must be filled in has the example of the catalog. */
export function apiCollection(): RequestCollection {
  const families = [...new Set(endpoints.map(({ family }) => family))];
  const folders = families.map((name) => ({
    name,
    requests: endpoints.filter(({ family }) => family === name).map(exampleRequest),
  }));
  return { name: 'Stack Overflow for Teams API v2.3', slug: 'teams-api', folders };
}

/**
 * The saved requests as they would be sent at the moment of the clock: variables are filled in and relative dates fixed. All
 * have the documented address style, whatever they were saved with.
 */
export function savedCollection(
  groups: readonly Group[],
  variables: Variables,
  clock: DateClock,
): RequestCollection {
  const folders = groups.map(({ folder, requests }) => ({
    name: folder?.name ?? '',
    requests: requests.map((request) => savedRequest(request, variables, clock)),
  }));
  return {
    name: 'Saved requests to Stack Overflow for Teams',
    slug: 'teams-api-saved',
    folders: folders.filter(({ requests }) => requests.length > 0),
  };
}

function exampleRequest(endpoint: Endpoint): ExportedRequest {
  const { slug, path, summary } = endpoint;
  const required = endpoint.parameters.filter(
    (parameter) => parameter.required === true || parameter.in === 'path',
  );
  const values = required.map((parameter) => [parameter.name, exampleOf(parameter)]);
  return {
    name: path,
    slug,
    notes: joined([summary, notesOn(endpoint), `[Official page](${docs.home}/${slug})`]),
    endpoint,
    values: valuesOf(endpoint, Object.fromEntries(values) as DraftValues),
  };
}

function savedRequest(row: SavedRequest, variables: Variables, clock: DateClock): ExportedRequest {
  const { endpoint, values } = toRecipe(fillVariables(draftOfSaved(row), variables), clock);
  return {
    name: row.name,
    slug: row.name,
    notes: joined([row.notes, endpoint.summary]),
    endpoint,
    values: valuesOf(endpoint, values),
  };
}

function valuesOf(endpoint: Endpoint, sent: DraftValues): readonly ExportedValue[] {
  return [...endpoint.parameters, filter].map((parameter) =>
    valueOf(parameter, endpoint, sent[parameter.name] ?? ''),
  );
}

function valueOf(parameter: Parameter, endpoint: Endpoint, sent: string): ExportedValue {
  return {
    name: parameter.name,
    in: parameter.in,
    text: sent === '' ? exampleOf(parameter) : sent.toWellFormed(),
    isSent: sent !== '',
    summary: parameter.summary,
    description: describeParameter(parameter, sortsOf(endpoint)),
  };
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
