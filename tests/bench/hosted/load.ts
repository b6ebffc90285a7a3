// This file is the load on the relay of a company: when who calls, through the relay or past it, and how long each call took.
import { request } from 'undici';
import type { Agent } from 'undici';
import { createRandom } from '../../../src/sandbox/world/generate/random.ts';

export const people = 500;
/** Of all calls, so that they meet the same load without adding much to it. */
const directly = 50;
const seconds = 60;
/** Seconds until everybody has called a few times, connections are open and code is compiled. */
const warmUp = 20;
const [hasty, each] = [10, 25];
export const page = 'https://explorer.company.test';

/** The calls that are made in all. */
export const asked = (people + directly) * seconds + hasty * each;
/** The calls at once of a person in a hurry. */
export const atOnce = each;

/** Where the calls go. */
export interface Way {
  /** The origin of the relay, or of whichever instance of it a call of a person comes to. */
  readonly relayOf: (person: number, call: number) => string;
  readonly upstream: string;
  readonly agent: Agent;
}

/** Milliseconds of each call once the load is warm, and how many got no response. */
export interface Load {
  readonly relayed: readonly number[];
  readonly direct: readonly number[];
  /** From the moment at which a call was to be made until it was: the load itself has to be in time. */
  readonly late: readonly number[];
  readonly lost: number;
}

/** A call of a person, or directly to the API. */
interface Arrival {
  /** Milliseconds from the start. */
  readonly at: number;
  readonly call: number;
  readonly person?: number;
}

/** Everybody calls once a second, at any moment of it; `onwarm` is called once the calls begin to count. */
export async function putUnderLoad(way: Way, onwarm: () => void): Promise<Load> {
  const load = { relayed: [] as number[], direct: [] as number[], late: [] as number[], lost: 0 };
  const running: Promise<void>[] = [];
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  let isWarm = false;
  const make = async ({ at, person, call }: Arrival) => {
    const begun = elapsed();
    const counts = isWarm;
    const isWhole = await (
      person === undefined ? callDirectly(way) : callThrough(way, person, call)
    ).catch(() => false);
    if (!isWhole) load.lost += 1;
    else if (counts) {
      load[person === undefined ? 'direct' : 'relayed'].push(elapsed() - begun);
      load.late.push(begun - at);
    }
  };
  for (const arrival of arrivals()) {
    if (arrival.at > elapsed()) await pause(arrival.at - elapsed());
    if (!isWarm && arrival.at >= warmUp * 1000) {
      isWarm = true;
      onwarm();
    }
    running.push(make(arrival));
  }
  await Promise.all(running);
  return load;
}

/** The same in each run, in the order of time. */
function arrivals(): readonly Arrival[] {
  const random = createRandom(1);
  const momentOf = (call: number) => (call + random.next()) * 1000;
  return Array.from({ length: seconds }, (_, call) => [
    ...Array.from({ length: people }, (_, person) => ({ at: momentOf(call), call, person })),
    ...Array.from({ length: directly }, () => ({ at: momentOf(call), call })),
  ])
    .flat()
    .toSorted((one, other) => one.at - other.at);
}

/** Some people make 25 calls at once; returns how many got no response. */
export async function callInBursts(way: Way): Promise<number> {
  const calls = Array.from({ length: hasty * each }, (_, at) =>
    callThrough(way, at % hasty, Math.floor(at / hasty), 'hasty').catch(() => false),
  );
  return (await Promise.all(calls)).filter((isWhole) => !isWhole).length;
}

/** Whether the response came whole. */
async function callThrough(
  { relayOf, agent }: Way,
  person: number,
  call: number,
  kind = 'person',
): Promise<boolean> {
  const { statusCode, body } = await request(`${relayOf(person, call)}/relay`, {
    dispatcher: agent,
    method: 'POST',
    headers: {
      origin: page,
      'content-type': 'application/json',
      'x-explorer-session': 'hosted',
      'x-api-access-token': `${kind}-${person}`,
    },
    body: JSON.stringify({ endpoint: 'questions', values: {}, team: 'acme', style: 'query' }),
  });
  const text = await body.text();
  return statusCode === 200 && text.includes('"type":"body"') && text.endsWith('}');
}

async function callDirectly({ upstream, agent }: Way): Promise<boolean> {
  const headers = { 'x-api-access-token': 'direct', 'accept-encoding': 'gzip' };
  const options = { dispatcher: agent, headers };
  const { statusCode, body } = await request(`${upstream}/2.3/questions?team=acme`, options);
  return statusCode === 200 && (await body.arrayBuffer()).byteLength > 0;
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
