// This file measures the relay of a company under load: 500 people who make a call a second each, through two instances.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { buildHosted } from '../../.config/scripts/build-hosted.mjs';
import { testCa, testCaPath } from '../support/fakes/fake-upstream.ts';
import { findWorkerd, startWorkerd } from '../support/fakes/workerd.ts';
import { quantile } from './measure.ts';
import type { Result } from './measure.ts';
import { residentMegabytes, startProcess } from './process.ts';
import type { Served } from './process.ts';

const people = 500;
/** Of all calls, so that they meet the same load without adding much to it. */
const directly = 50;
const seconds = 45;
/** Seconds until connections are open and code is compiled. */
const warmUp = 10;
const page = 'https://explorer.company.test';

/** Two instances of a relay. */
interface Instances {
  readonly name: string;
  readonly origins: readonly string[];
  /** Which of the two a call of a person goes to. */
  readonly chooseOf: (person: number, call: number) => number;
  /** Megabytes of both together. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** The load on processes of Node and, where there is one, on workers of workerd. */
export async function benchHosted(dist: string): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-hosted-'));
  try {
    await buildHosted(join(folder, 'hosted'));
    cpSync(join(dist, 'client'), join(folder, 'client'), { recursive: true });
    const results = [await benchInstances((upstream) => startNodes(folder, upstream))];
    const program = findWorkerd();
    if (program !== undefined) {
      const start = (upstream: Served) => startWorkers(program, join(folder, 'hosted'), upstream);
      results.push(await benchInstances(start));
    } else console.log('workerd: not measured, there is none for this platform');
    return results.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchInstances(
  start: (upstream: Served) => Promise<Instances>,
): Promise<readonly Result[]> {
  const upstream = await startProcess([join(import.meta.dirname, 'upstream.mjs')]);
  const instances = await start(upstream);
  const agent = new Agent({ connections: 64, connect: { ca: testCa } });
  try {
    const load = await putUnderLoad(instances, upstream, agent);
    const burst = await callInBursts(instances, agent);
    const report = await request(`${upstream.origin}/report`, { dispatcher: agent });
    const { calls, spans } = (await report.body.json()) as Reported;
    return resultsOf(instances, { ...load, burst, calls, spans });
  } finally {
    await agent.destroy();
    await instances.stop();
    await upstream.stop();
  }
}

async function startNodes(folder: string, { origin }: Served): Promise<Instances> {
  const environment = { ...setUp(origin), PORT: '0', NODE_EXTRA_CA_CERTS: testCaPath };
  const start = () => startProcess([join(folder, 'hosted/node.js')], environment);
  const both = await Promise.all([start(), start()]);
  return {
    name: 'Node',
    origins: both.map((one) => one.origin),
    // Each keeps its limits to itself: the balancer before them keeps a person at one.
    chooseOf: (person) => person % 2,
    memory: () => both.reduce((sum, { memory }) => sum + memory(), 0),
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
    name: 'workerd',
    origins: ['one', 'two'].map((name) => `http://127.0.0.1:${workerd.portOf(name)}`),
    chooseOf: (person, call) => (person + call) % 2,
    memory: () => residentMegabytes(workerd.pid),
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

interface Load {
  readonly relayed: readonly number[];
  readonly direct: readonly number[];
  readonly lost: number;
  /** Megabytes, once a second. */
  readonly memory: readonly number[];
}

/** Everybody calls once a second, at a moment of their own. */
async function putUnderLoad(
  { origins, chooseOf, memory }: Instances,
  upstream: Served,
  agent: Agent,
): Promise<Load> {
  const [relayed, direct, taken]: [number[], number[], number[]] = [[], [], []];
  const running: Promise<void>[] = [];
  let lost = 0;
  const start = performance.now();
  const measure = async (figures: number[], call: () => Promise<boolean>) => {
    const begun = performance.now();
    const isWhole = await call().catch(() => false);
    if (!isWhole) lost += 1;
    else if (begun - start > warmUp * 1000) figures.push(performance.now() - begun);
  };
  const everySecond = async (offset: number, call: (count: number) => Promise<void>) => {
    for (let count = 0; count < seconds; count += 1) {
      await pause(start + offset + count * 1000 - performance.now());
      running.push(call(count));
    }
  };
  const person = (who: number) =>
    everySecond((who / people) * 1000, (count) =>
      measure(relayed, () =>
        callThrough(origins[chooseOf(who, count)] ?? '', `person-${who}`, agent),
      ),
    );
  const stranger = (who: number) =>
    everySecond(((who + 0.5) / directly) * 1000, () =>
      measure(direct, () => callDirectly(upstream.origin, agent)),
    );
  const timer = setInterval(() => taken.push(memory()), 1000);
  await Promise.all([
    ...Array.from({ length: people }, (_, who) => person(who)),
    ...Array.from({ length: directly }, (_, who) => stranger(who)),
  ]);
  await Promise.all(running);
  clearInterval(timer);
  return { relayed, direct, lost, memory: taken.slice(warmUp) };
}

const [hasty, each] = [10, 25];

/** Some people make 25 calls at once; returns how many got no response. */
async function callInBursts({ origins, chooseOf }: Instances, agent: Agent): Promise<number> {
  const calls = Array.from({ length: hasty * each }, (_, at) => {
    const who = at % hasty;
    const origin = origins[chooseOf(who, Math.floor(at / hasty))] ?? '';
    return callThrough(origin, `hasty-${who}`, agent).catch(() => false);
  });
  return (await Promise.all(calls)).filter((isWhole) => !isWhole).length;
}

/** Whether the response came whole. */
async function callThrough(origin: string, token: string, dispatcher: Agent): Promise<boolean> {
  const { statusCode, body } = await request(`${origin}/relay`, {
    dispatcher,
    method: 'POST',
    headers: {
      origin: page,
      'content-type': 'application/json',
      'x-explorer-session': 'hosted',
      'x-api-access-token': token,
    },
    body: JSON.stringify({ endpoint: 'questions', values: {}, team: 'acme', style: 'query' }),
  });
  const text = await body.text();
  return statusCode === 200 && text.includes('"type":"body"') && text.endsWith('}');
}

async function callDirectly(origin: string, dispatcher: Agent): Promise<boolean> {
  const headers = { 'x-api-access-token': 'direct', 'accept-encoding': 'gzip' };
  const options = { dispatcher, headers };
  const { statusCode, body } = await request(`${origin}/2.3/questions?team=acme`, options);
  return statusCode === 200 && (await body.arrayBuffer()).byteLength > 0;
}

/** What the API says of the calls that it got. */
interface Reported {
  readonly calls: number;
  /** Milliseconds from the first to the last call of each person in a hurry. */
  readonly spans: readonly number[];
}

interface Figures extends Load, Reported {
  readonly burst: number;
}

function resultsOf({ name }: Instances, figures: Figures): readonly Result[] {
  const { relayed, direct, lost, memory, burst, calls, spans } = figures;
  const third = Math.floor(memory.length / 3);
  const ofThird = (part: readonly number[]) => quantile(part, 0.5);
  const [first, last] = [ofThird(memory.slice(0, third)), ofThird(memory.slice(-third))];
  const asked = (people + directly) * seconds + hasty * each;
  const what = (text: string) => `${name}: ${text}`;
  for (const [way, times] of Object.entries({ relayed, direct })) {
    const [half, most99] = [quantile(times, 0.5), quantile(times, 0.99)];
    console.log(
      `      ${what(way).padEnd(68)} ${half.toFixed(1)} ms median, ${most99.toFixed(1)} ms p99`,
    );
  }
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
      what: what(`${each} calls at once of one person, at most 10 a second, last`),
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

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, Math.max(0, milliseconds));
  });
