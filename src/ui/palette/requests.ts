// The requests of the palette: those that were saved, those that were run, and those that everybody starts with.
import type { Entry } from '../../history/entry.ts';
import { endpointOf, findEndpoint } from '../../request/draft.ts';
import { starterGroups } from '../../request/starter-tasks.ts';
import { focusFirstToFill } from '../catalog/choose-hit.ts';
import { describeRequest } from '../history/describe-entry.ts';
import { historyOf } from '../history/run-history.svelte.ts';
import { savedRequestsOf } from '../saved/saved-requests.svelte.ts';
import { openTask } from '../saved/start-task.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { PaletteGroup, PaletteItem } from './item.ts';

/** As many as are offered before anything is typed. */
const recentlyRun = 6;

/** What is searched and shown of a text: a value may be a whole post, and thousands of requests may be saved. Characters. */
const longest = 300;

const cut = (text: string): string => text.slice(0, longest);

/** What was run last, each request once. */
export function recentOf(explorer: Explorer): PaletteGroup {
  return { title: 'Recent', items: ranBefore(explorer, recentlyRun) };
}

export function savedOf(explorer: Explorer): PaletteGroup {
  return { title: 'Saved requests', items: saved(explorer) };
}

/** What everybody starts with, and what was run before. */
export function otherRequestsOf(explorer: Explorer): readonly PaletteGroup[] {
  return [
    { title: 'Starter set', items: starters(explorer) },
    { title: 'History', items: ranBefore(explorer) },
  ];
}

/** Reads what the browser keeps of them, unless that was done. */
export async function loadRequests(explorer: Explorer): Promise<void> {
  // The saved requests come with the variables; other tabs tell of what they change later.
  await Promise.all([historyOf(explorer).load(), explorer.variables.whenRead()]);
}

function saved(explorer: Explorer): readonly PaletteItem[] {
  const requests = savedRequestsOf(explorer);
  return requests.requests.map((request) => ({
    id: request.id,
    title: request.name,
    detail: findEndpoint(request.endpoint)?.path ?? '',
    words: cut(request.notes),
    choose: () => {
      requests.open(request);
      return focusFirstToFill(explorer);
    },
  }));
}

function starters(explorer: Explorer): readonly PaletteItem[] {
  return starterGroups
    .flatMap(({ tasks }) => tasks)
    .map((task) => ({
      id: task.title,
      title: task.title,
      detail: endpointOf(task.slug).path,
      words: task.why,
      choose: () => {
        openTask(explorer, task);
        return focusFirstToFill(explorer);
      },
    }));
}

function ranBefore(explorer: Explorer, most = Infinity): readonly PaletteItem[] {
  const history = historyOf(explorer);
  const items = new Map<string, PaletteItem>();
  for (const entry of history.entries) {
    if (items.size >= most) break;
    const item = itemOf(entry, () => {
      history.restore(entry);
      return focusFirstToFill(explorer);
    });
    if (!items.has(item.id)) items.set(item.id, item);
  }
  return [...items.values()];
}

/** A run as it is offered: with the slug of then, which a shared screen hides. */
export function itemOf(entry: Entry, choose: () => unknown): PaletteItem {
  const { path, values } = describeRequest(entry);
  const verb = findEndpoint(entry.endpoint)?.verb;
  return {
    id: `${path} ${values}`,
    title: cut(path),
    detail: cut(values),
    ...(verb && { verb }),
    ...(entry.team !== undefined && { team: entry.team }),
    choose,
  };
}
