// This file asks for the data of the demo team and reads what comes back.
import { expect } from 'vitest';
import type { Ask, ReceivedResponse } from '../fakes/transports.ts';

export type Item = Readonly<Record<string, unknown>>;

export interface Wrapper {
  readonly items: readonly Item[];
  readonly has_more: boolean;
  readonly quota_max: number;
  readonly quota_remaining: number;
  readonly total?: number;
}

export interface ErrorWrapper {
  readonly error_id: number;
  readonly error_message: string;
  readonly error_name: string;
}

export type Query = Readonly<Record<string, string | number>>;

export const tokenHeaders = { 'x-api-access-token': 'sandbox-pat' } as const;

/** Asks a method about the demo team, with its token. */
export function askTeam(ask: Ask, path: string, query: Query = {}): Promise<ReceivedResponse> {
  const search = new URLSearchParams({ team: 'demo' });
  for (const [name, value] of Object.entries(query)) search.set(name, String(value));
  return ask(`/2.3${path}?${search}`, { headers: tokenHeaders });
}

/** Asks for something that succeeds. */
export async function getWrapper(ask: Ask, path: string, query?: Query): Promise<Wrapper> {
  const response = await askTeam(ask, path, query);
  expect(response.status, `${path} ${JSON.stringify(query)} ${response.text}`).toBe(200);
  return JSON.parse(response.text) as Wrapper;
}

export async function getItems(ask: Ask, path: string, query?: Query): Promise<readonly Item[]> {
  return (await getWrapper(ask, path, query)).items;
}

/** Every item of a listing, page after page of the given size. */
export async function getAllItems(ask: Ask, path: string, query?: Query): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1; page < 200; page++) {
    const wrapper = await getWrapper(ask, path, { pagesize: 100, ...query, page });
    items.push(...wrapper.items);
    if (!wrapper.has_more) return items;
  }
  throw new Error(`${path} does not end.`);
}

/** Asks for something that is refused. */
export async function getError(ask: Ask, path: string, query?: Query): Promise<ErrorWrapper> {
  const response = await askTeam(ask, path, query);
  expect(response.status, `${path} ${JSON.stringify(query)} ${response.text}`).toBe(400);
  return JSON.parse(response.text) as ErrorWrapper;
}
