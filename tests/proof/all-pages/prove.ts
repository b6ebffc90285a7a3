// This file proves the scripts for all pages: with every paged endpoint, with interruptions at any moment, and with the
// pauses that the sandbox asks for and insists on.
import { endpoints } from '../../../src/catalog/index.ts';
import type { ApiRequest } from '../../../src/request/build.ts';
import { buildRequest } from '../../../src/request/build.ts';
import type { DraftValues } from '../../../src/request/draft.ts';
import { hasPages } from '../../../src/request/pages.ts';
import { queryStyle, sandboxTarget } from '../../../src/request/target.ts';
import { draftOf, requestOf } from '../../support/builders/drafts.ts';
import { collectAsExplorer } from './explorer.ts';
import { SavedScript } from './scripts.ts';
import type { ScriptRunner } from './scripts.ts';
import { startDemo, startTeam } from './team-server.ts';
import type { TeamServer } from './team-server.ts';

/** What went wrong, if anything did, and what was done. */
export interface Proven {
  readonly done: string;
  readonly faults: readonly string[];
}

export const scenarios: readonly ((runner: ScriptRunner) => Promise<Proven>)[] = [
  everyEndpoint,
  interruptions,
  backoffs,
];

async function everyEndpoint(runner: ScriptRunner): Promise<Proven> {
  const demo = await startDemo();
  const faults: string[] = [];
  const paged = endpoints.filter((endpoint) => endpoint.verb === 'GET' && hasPages({ endpoint }));
  for (const endpoint of paged) {
    const values = Object.fromEntries(
      endpoint.parameters
        .filter((parameter) => parameter.required)
        .map(({ name, example }) => [name, example]),
    );
    const destination = { target: sandboxTarget(demo.origin), style: queryStyle, team: 'demo' };
    const request = buildRequest({ endpoint, values }, destination, { now: 0, zone: 'utc' });
    const fault = await compare(runner, request, demo);
    if (fault !== undefined) faults.push(`${endpoint.slug}: ${fault}`);
  }
  demo.stop();
  return { done: `${paged.length} endpoints`, faults };
}

/** Where the explorer gets nothing but an error, the script has to end with one, too. */
async function compare(
  runner: ScriptRunner,
  request: ApiRequest,
  { sandbox }: TeamServer,
): Promise<string | undefined> {
  const script = new SavedScript(runner, request);
  try {
    const { status, errors } = await script.run();
    const expected = await collectAsExplorer(request, sandbox).catch(() => undefined);
    if (!expected) return status === 1 ? undefined : `exits with ${status} after an error`;
    if (status !== 0) return `exits with ${status}: ${errors.trim().slice(-300)}`;
    return same(script.items, expected) ? undefined : 'has other items than the explorer';
  } finally {
    script.remove();
  }
}

async function interruptions(runner: ScriptRunner): Promise<Proven> {
  const team = await startTeam({ questions: 400 });
  const request = to(team, { pagesize: '10' });
  const script = new SavedScript(runner, request);
  let ends = 0;
  try {
    for (;;) {
      const { ended, end } = script.start();
      // From before the first request to after several.
      const timer = setTimeout(
        () => end(ends % 3 === 0 ? 'SIGINT' : 'SIGKILL'),
        40 + ((ends * 137) % 900),
      );
      const { status, errors } = await ended;
      clearTimeout(timer);
      if (status === 0) break;
      if (status === 1 || ends > 200)
        return { done: `${ends} interruptions`, faults: [errors.trim().slice(-300)] };
      ends += 1;
    }
    const expected = await collectAsExplorer(request, team.sandbox);
    const faults = same(script.items, expected) ? [] : ['other items than the explorer has'];
    return { done: `${ends} interruptions`, faults };
  } finally {
    script.remove();
    team.stop();
  }
}

async function backoffs(runner: ScriptRunner): Promise<Proven> {
  const team = await startTeam({ questions: 60, limits: { heavyCalls: 4, perSecond: 30 } });
  const request = to(team, { pagesize: '5', q: 'Frage' }, 'advanced-search');
  const script = new SavedScript(runner, request);
  const { status, errors } = await script.run();
  const pauses = errors.split('as the API asks.').length - 1;
  const count = script.items?.length;
  script.remove();
  team.stop();
  const isFine = status === 0 && pauses > 1 && count === 60;
  const faults = isFine
    ? []
    : [`exits with ${status}, ${count} items: ${errors.trim().slice(-300)}`];
  return { done: `${pauses} pauses`, faults };
}

function to(
  { origin }: TeamServer,
  values: DraftValues,
  slug: 'questions' | 'advanced-search' = 'questions',
) {
  return requestOf(draftOf(slug, values), { target: sandboxTarget(origin), team: 'demo' });
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** With the fields of objects in order, in which jq does not keep them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
