// This file times the sandbox's handler on a large team, and compares its cost with that on a small one.
import { gunzipSync } from 'node:zlib';
import { endpointOf } from '../../src/request/draft.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import type { Sandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';

const large = 100_000;
const small = 1_000;
const rounds = 30;
const day = 86_400;
const now = Math.floor(Date.now() / 1000);

const narrowings = [
  '',
  '&tagged=docker',
  '&tagged=java;performance',
  `&fromdate=${now - 400 * day}&todate=${now - 100 * day}`,
];
const bounds: Readonly<Record<string, string>> = {
  activity: `&min=${now - 300 * day}&max=${now}`,
  creation: `&min=${now - 300 * day}&max=${now}`,
  votes: '&min=1&max=5',
};
const searches = ['deploy', 'docker', 'the', 'how to deploy', 'pipeline cache', 'zzzz', 'docker a'];

/** Times every sort, order, bound and narrowing of a listing, and searches. */
export async function benchTeam(): Promise<readonly Result[]> {
  const start = performance.now();
  const team = open(large);
  const built = (performance.now() - start) / 1000;
  const listed = await time(team, listings({ pages: [1, 900], pagesize: 100 }));
  const searched = await time(
    team,
    searches.flatMap((words) =>
      ['activity', 'relevance'].map(
        (sort) => `/search/advanced?pagesize=30&sort=${sort}&q=${encodeURIComponent(words)}`,
      ),
    ),
  );
  const ratios = await compare(open(small), team);
  return [
    { what: 'large team: until it is built', value: built, bound: 4, unit: 's' },
    ...speed('large team: /questions?pagesize=100', listed, 15),
    ...speed('large team: /search/advanced?q=', searched, 40),
    {
      what: `${large.toLocaleString('en')} questions ÷ ${small.toLocaleString('en')}: median cost of a query`,
      value: quantile(ratios, 0.5),
      bound: 2,
      unit: '×',
    },
    {
      what: `${large.toLocaleString('en')} questions ÷ ${small.toLocaleString('en')}: cost of the query that grows most`,
      value: Math.max(...ratios),
      bound: 2,
      unit: '×',
    },
  ];
}

function open(size: number): Sandbox {
  return createSandbox({ world: createWorld({ now, size }), limits: noLimits });
}

interface Pages {
  readonly pages: readonly number[];
  readonly pagesize: number;
}

/** Every sort of /questions in both orders, with and without each bound and narrowing. */
function listings({ pages, pagesize }: Pages): readonly string[] {
  const { parameters } = endpointOf('questions');
  const sorts = parameters.flatMap((parameter) =>
    parameter.kind === 'sort' ? parameter.sorts : [],
  );
  return sorts.flatMap(({ name }) =>
    ['desc', 'asc'].flatMap((order) =>
      narrowings.flatMap((narrowing) =>
        ['', bounds[name] ?? ''].flatMap((bound) =>
          pages.map(
            (page) =>
              `/questions?pagesize=${pagesize}&page=${page}&sort=${name}&order=${order}${narrowing}${bound}`,
          ),
        ),
      ),
    ),
  );
}

/** What each query costs on the larger team, as a multiple of its cost on the smaller, where both fill the page. */
async function compare(smaller: Sandbox, larger: Sandbox): Promise<readonly number[]> {
  const paths: string[] = [];
  for (const path of listings({ pages: [1], pagesize: 10 })) {
    const counts = [await count(smaller, path), await count(larger, path)];
    if (counts.every((items) => items === 10)) paths.push(path);
  }
  const [few, many] = [await time(smaller, paths), await time(larger, paths)];
  return paths.map((path) => median(many, path) / median(few, path));
}

async function count(sandbox: Sandbox, path: string): Promise<number> {
  const body = gunzipSync(await (await ask(sandbox, path)).arrayBuffer());
  return (JSON.parse(body.toString()) as { items: readonly unknown[] }).items.length;
}

async function ask(sandbox: Sandbox, path: string): Promise<Response> {
  const url = `http://bench.example/2.3${path}&team=demo`;
  const response = await sandbox(
    new Request(url, { headers: { 'X-API-Access-Token': 'sandbox-pat' } }),
  );
  if (response.status !== 200)
    throw new Error(`The sandbox returned ${response.status} to ${url}.`);
  return response;
}

type Times = ReadonlyMap<string, readonly number[]>;

/** Asks each path in turn, many times over, after a warm-up. */
async function time(sandbox: Sandbox, paths: readonly string[]): Promise<Times> {
  const times = new Map(paths.map((path): [string, number[]] => [path, []]));
  for (let round = -5; round < rounds; round += 1) {
    for (const [path, taken] of times) {
      const start = performance.now();
      await (await ask(sandbox, path)).arrayBuffer();
      if (round >= 0) taken.push(performance.now() - start);
    }
  }
  return times;
}

function median(times: Times, path: string): number {
  return quantile(times.get(path) ?? [], 0.5);
}

function speed(what: string, times: Times, bound: number): readonly Result[] {
  const slowest = Math.max(...[...times.keys()].map((path) => median(times, path)));
  return [
    { what: `${what}, p99`, value: quantile([...times.values()].flat(), 0.99), bound, unit: 'ms' },
    { what: `${what}, median of the slowest query`, value: slowest, bound, unit: 'ms' },
  ];
}
