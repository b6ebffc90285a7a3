// This file says what every script for all pages has to do, in whatever language: which lists it reads, and by what it knows
// the items that came before.
import { keyFieldsOf } from '../../catalog/item-keys.ts';
import { toRequest } from '../../request/build.ts';
import type { ApiRequest } from '../../request/build.ts';
import type { DraftValues } from '../../request/draft.ts';
import { largestPage, ownPageSize, politeInterval, usualReserve } from '../../request/pages.ts';
import { entriesOf, separator } from '../../request/paste/list.ts';
import type { Recipe } from '../../request/recipe.ts';

export interface AllPagesPlan {
  /** What the script does, in a sentence. */
  readonly purpose: string;
  /** The URLs of the lists, of which there are several where a vector is too long for one. Each goes on with `&page=1`. */
  readonly urls: readonly string[];
  readonly pageSize: number;
  /** What an item is known by if its page is shifted: the first field is needed. Empty where all items are kept. */
  readonly keyFields: readonly string[];
  /** Tells the state of this request from that of another. */
  readonly fingerprint: string;
}

/** Seconds from one request to the next, at the least. */
export const pause = politeInterval / 1000;

/** Requests of the quota that a script leaves. */
export const reserve = usualReserve;

/** Seconds that a script waits at the most, whatever it is asked for. */
export const longestWait = 86_400;

/** What a script exits with that stopped for the quota: try again later (sysexits.h, EX_TEMPFAIL). */
export const stoppedForQuota = 75;

/** How all pages of a request are asked for; dates are those of the request, so that a page is the same one after a break. */
export function planAllPages(request: ApiRequest): AllPagesPlan {
  const { recipe, destination } = request;
  const { endpoint } = recipe;
  const pageSize = ownPageSize(request) ?? largestPage;
  const urls = listsOf(recipe).map(
    (list) =>
      toRequest(
        { endpoint, values: { ...list, page: '', pagesize: String(pageSize) } },
        destination,
      ).url,
  );
  return {
    purpose: `Collects all pages of ${endpoint.verb} ${endpoint.path} in a file, one item a line.`,
    urls,
    pageSize,
    keyFields: keyFieldsOf(endpoint.returns) ?? [],
    fingerprint: hash(urls.join('\n')),
  };
}

/** The values of each list: vectors of the path that the API would not take whole are cut where it would. */
function listsOf({ endpoint, values }: Recipe): readonly DraftValues[] {
  let lists: readonly DraftValues[] = [values];
  for (const parameter of endpoint.parameters) {
    if (parameter.kind !== 'list' || parameter.in !== 'path') continue;
    const { name, limit = largestVector } = parameter;
    const entries = entriesOf(values[name] ?? '');
    if (entries.length <= limit) continue;
    const chunks = Array.from({ length: Math.ceil(entries.length / limit) }, (_, at) =>
      entries.slice(at * limit, (at + 1) * limit).join(separator),
    );
    lists = lists.flatMap((list) => chunks.map((chunk) => ({ ...list, [name]: chunk })));
  }
  return lists;
}

/** Docs/vectors. */
const largestVector = 100;

/** FNV-1a: short, and another one for another text. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
