// This file asks a world for everything that it holds, and notes which fields its objects have.
import { fieldName } from '../../../src/catalog/fields.ts';
import type { Field } from '../../../src/catalog/object.ts';
import { objects } from '../../../src/catalog/objects.ts';
import { fieldNames } from '../../../src/sandbox/filtering/filter.ts';
import type { World } from '../../../src/sandbox/model/entities.ts';
import type { Ask } from '../fakes/transports.ts';
import { endpointCall, owedReads } from './calls.ts';
import { getAllItems, getItems } from './wrapper.ts';
import type { Item } from './wrapper.ts';

export interface Sighting {
  present: number;
  absent: number;
}

/** How often each field was there and was missing, by names such as `question.owner`. */
export type Sightings = ReadonlyMap<string, Sighting>;

const byName = new Map<string, readonly Field[]>(objects.map(({ name, fields }) => [name, fields]));

/** Calls that show what the ids of callOf do not reach. */
const further = (world: World): readonly (readonly [path: string, returns: string])[] => [
  [`/tags/${halfTold(world)}/wikis`, 'tag_wiki'],
  ...world.flags.map(({ kind, id }) => [`/${kind}s/${id}/flags/options`, 'flag_option'] as const),
  [`/answers/${idsOf(world.answers)}/comments`, 'comment'],
  [`/posts/${idsOf(world.answers)}/revisions`, 'revision'],
  [`/posts/${idsOf(world.questions.slice(-100))}/revisions`, 'revision'],
];

/** Walks every method that reads, page by page, under a filter that keeps every field. */
export async function collectSightings(ask: Ask, world: World): Promise<Sightings> {
  const sightings = new Map<string, Sighting>();
  const include = fieldNames.join(';');
  const [made] = await getItems(ask, '/filters/create', { include });
  const filter = String(made?.filter);
  for (const endpoint of owedReads) {
    if (endpoint.slug === 'simulate-error') continue;
    const { path, query } = endpointCall(endpoint, world);
    const isPaged = endpoint.parameters.some(({ name }) => name === 'pagesize');
    const asked = { ...query, filter };
    const items = isPaged ? await getAllItems(ask, path, asked) : await getItems(ask, path, asked);
    for (const item of items) note(endpoint.returns, item, sightings);
  }
  for (const [path, returns] of further(world)) {
    for (const item of await getAllItems(ask, path, { filter })) note(returns, item, sightings);
  }
  return sightings;
}

/** The tags whose wiki has one part only. */
function halfTold({ tags }: World): string {
  const half = tags.filter(({ wiki }) => wiki && !(wiki.excerpt && wiki.markdown));
  return half.map(({ name }) => encodeURIComponent(name)).join(';');
}

function idsOf(posts: readonly { readonly postId: number }[]): string {
  return posts
    .slice(0, 100)
    .map(({ postId }) => postId)
    .join(';');
}

function note(object: string, item: Item, sightings: Map<string, Sighting>): void {
  for (const field of byName.get(object) ?? []) {
    const name = fieldName(object, field.name);
    const sighting = sightings.get(name) ?? { present: 0, absent: 0 };
    sightings.set(name, sighting);
    const value = item[field.name];
    if (value === undefined) sighting.absent += 1;
    else sighting.present += 1;
    const held: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of held) if (isItem(one)) note(field.type, one, sightings);
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null;
}
