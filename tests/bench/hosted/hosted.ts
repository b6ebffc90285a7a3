// This file measures the relay of a company under load: 500 people who make a call a second each, through two instances.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { buildHosted } from '../../../.config/scripts/build-hosted.mjs';
import { testCa, testCaPath } from '../../support/fakes/fake-upstream.ts';
import { findWorkerd, startWorkerd } from '../../support/fakes/workerd.ts';
import { quantile } from '../measure.ts';
import type { Report, Result } from '../measure.ts';
import { processorSeconds, residentMegabytes, startProcess } from '../process.ts';
import type { Served } from '../process.ts';
import { asked, atOnce, callInBursts, page, people, putUnderLoad } from './load.ts';
import type { Load } from './load.ts';

/** Two instances of a relay. */
interface Instances {
  /** The origin of the instance that a call of a person goes to. */
  readonly relayOf: (person: number, call: number) => string;
  readonly pids: readonly number[];
  readonly stop: () => Promise<void>;
}

/** What was seen of one kind of instances. */
interface Figures extends Load {
  /** Megabytes of both instances together, once a second of the warm load. */
  readonly memory: readonly number[];
  /** Milliseconds of processor time for each call, by who spent it. */
  readonly spent: Readonly<Record<string, number>>;
  /** Of a hurry. */
  readonly burst: number;
  /** What the API says of the calls that it got. */
  readonly calls: number;
  /** Milliseconds from the first to the last call of each person in a hurry. */
  readonly spans: readonly number[];
}

/** The load on processes of Node and, where there is one, on workers of workerd. */
export async function benchHosted(dist: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-hosted-'));
  try {
    await buildHosted(join(folder, 'hosted'));
    cpSync(join(dist, 'client'), join(folder, 'client'), { recursive: true });
    const figures = { Node: await measure((upstream) => startNodes(folder, upstream)) };
    const program = findWorkerd();
    if (program === undefined)
      return { ...reportOf(figures), skipped: ['workerd: there is none for this platform'] };
    const start = (upstream: Served) => startWorkers(program, join(folder, 'hosted'), upstream);
    return reportOf({ ...figures, workerd: await measure(start) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(start: (upstream: Served) => Promise<Instances>): Promise<Figures> {
  const upstream = await startProcess([join(import.meta.dirname, '../upstream.mjs')]);
  const instances = await start(upstream);
  const agent = new Agent({ connections: 64, connect: { ca: testCa } });
  const way = { relayOf: instances.relayOf, upstream: upstream.origin, agent };
  try {
    const watch = watchProcesses(instances, upstream);
    const load = await putUnderLoad(way, watch.begin);
    const seen = watch.end(load.relayed.length + load.direct.length);
    const burst = await callInBursts(way);
    const report = await request(`${upstream.origin}/report`, { dispatcher: agent });
    const { calls, spans } = (await report.body.json()) as Pick<Figures, 'calls' | 'spans'>;
    return { ...load, ...seen, burst, calls, spans };
  } finally {
    await agent.destroy();
    await instances.stop();
    await upstream.stop();
  }
}

/** Looks at what memory and processor time are used while the load is warm. */
function watchProcesses({ pids }: Instances, upstream: Served) {
  const sumOf = (figure: (pid: number) => number) =>
    pids.reduce((sum, pid) => sum + figure(pid), 0);
  const now = () => ({
    relay: sumOf(processorSeconds),
    API: processorSeconds(upstream.pid),
    load: processorSeconds(process.pid),
  });
  const memory: number[] = [];
  let before = now();
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    begin: () => {
      before = now();
      timer = setInterval(() => memory.push(sumOf(residentMegabytes)), 1000);
    },
    end: (calls: number) => {
      clearInterval(timer);
      const after = now();
      const spentBy = (who: keyof typeof before) => ((after[who] - before[who]) * 1000) / calls;
      const spent = { relay: spentBy('relay'), API: spentBy('API'), load: spentBy('load') };
      return { memory, spent };
    },
  };
}

async function startNodes(folder: string, { origin }: Served): Promise<Instances> {
  const environment = { ...setUp(origin), PORT: '0', NODE_EXTRA_CA_CERTS: testCaPath };
  const start = () => startProcess([join(folder, 'hosted/node.js')], environment);
  const both = await Promise.all([start(), start()]);
  return {
    // Each keeps its limits to itself: the balancer before them keeps a person at one.
    relayOf: (person) => both[person % 2]?.origin ?? '',
    pids: both.map(({ pid }) => pid),
    stop: async () => {
      await Promise.all(both.map(({ stop }) => stop()));
    },
  };
}

async function startWorkers(
  program: string,
  folder: string,
  { origin }: Served,
): Promise<Instances> {
  const workerd = await startWorkerd(program, folder, { one: setUp(origin), two: setUp(origin) });
  return {
    relayOf: (person, call) =>
      `http://127.0.0.1:${workerd.portOf((person + call) % 2 ? 'two' : 'one')}`,
    pids: [workerd.pid],
    stop: workerd.stop,
  };
}

function setUp(origin: string) {
  return {
    EXPLORER_ORIGIN: page,
    EXPLORER_UPSTREAM: origin,
    EXPLORER_KEY: 'k'.repeat(32),
    // 500 calls a second are far more than the API lets come from one address.
    EXPLORER_CEILING: '0',
  };
}

function reportOf(kinds: Readonly<Record<string, Figures>>): Report {
  return {
    results: Object.entries(kinds).flatMap(([name, figures]) => resultsOf(name, figures)),
    tables: [
      {
        title: 'Two instances of the relay: where the time of a call goes',
        head: ['', 'median', 'p90', 'p99'],
        rows: Object.entries(kinds).flatMap(([name, { relayed, direct, late }]) =>
          Object.entries({ relayed, direct, 'made late': late }).map(([what, times]) => [
            `${name}: ${what}`,
            ...[0.5, 0.9, 0.99].map((share) => `${quantile(times, share).toFixed(1)} ms`),
          ]),
        ),
      },
      {
        title: 'Processor time for each call',
        head: ['', 'relay', 'API', 'load'],
        rows: Object.entries(kinds).map(([name, { spent }]) => [
          name,
          ...Object.values(spent).map((time) => `${time.toFixed(2)} ms`),
        ]),
      },
    ],
  };
}

function resultsOf(name: string, figures: Figures): readonly Result[] {
  const { relayed, direct, lost, memory, burst, calls, spans } = figures;
  const third = Math.floor(memory.length / 3);
  const ofThird = (part: readonly number[]) => quantile(part, 0.5);
  const [first, last] = [ofThird(memory.slice(0, third)), ofThird(memory.slice(-third))];
  const what = (text: string) => `${name}: ${text}`;
  return [
    {
      what: what(`p99 of ${people} calls a second, over that of direct calls beside them`),
      value: quantile(relayed, 0.99) - quantile(direct, 0.99),
      bound: 15,
      unit: 'ms',
    },
    { what: what(`calls lost of ${asked}`), value: lost + burst, bound: 0, unit: 'errors' },
    {
      what: what('calls that the API got more or less than were made'),
      value: Math.abs(calls - asked),
      bound: 0,
      unit: 'errors',
    },
    {
      what: what(`${atOnce} calls at once of one person, at most 10 a second, last`),
      value: Math.min(...spans),
      bound: 1900,
      isLeast: true,
      unit: 'ms',
    },
    {
      what: what(`memory, last third ÷ first third (${last.toFixed(0)} MB in all)`),
      value: last / first,
      bound: 1.1,
      unit: '×',
    },
  ];
}
