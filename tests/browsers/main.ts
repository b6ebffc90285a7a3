// This file takes the main journeys in three engines, against the built page of a server of its own.
import { join } from 'node:path';
import { startServerProcess } from '../bench/process.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { journeys } from './journeys.ts';
import type { Journey } from './journeys.ts';
import { Person } from './person.ts';
import { startThroughPlaywright } from './playwright.ts';
import { startWebkit } from './webkit.ts';

/** Playwright's own build where it is installed, else what the distribution has. */
const engines: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  Chromium: () => startThroughPlaywright('Chromium'),
  Firefox: async () => (await startThroughPlaywright('Firefox')) ?? startFirefox(),
  WebKit: async () => (await startThroughPlaywright('WebKit')) ?? startWebkit(),
};

/**
 * Says of each engine which journeys end well, and returns whether all do. Words choose engines and journeys:
 * `webkit history`.
 */
export async function tryBrowsers(root: string, words: readonly string[]): Promise<boolean> {
  const chosen = choose(Object.keys(engines), words);
  const taken = choose(journeys.map(nameOf), words);
  const unknown = words.filter((word) => ![...chosen, ...taken].some((one) => isSame(one, word)));
  if (unknown.length > 0) {
    const known = [...Object.keys(engines), ...journeys.map(nameOf)].join(', ');
    console.error(`There is no “${unknown.join('”, “')}”. There are: ${known}.`);
    return false;
  }
  const served = await startServerProcess(join(root, 'dist'));
  // Whoever interrupts it leaves no browser behind, and no server.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void served.stop();
      process.exit(1);
    });
  let isFine = true;
  try {
    for (const name of chosen) isFine = (await tryEngine(name, taken, served.origin)) && isFine;
  } finally {
    await served.stop();
  }
  return isFine;
}

const nameOf = ({ name }: Journey): string => name.split(':', 1)[0] ?? name;
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Those that are named, or all where none is. */
function choose(names: readonly string[], words: readonly string[]): readonly string[] {
  const named = names.filter((name) => words.some((word) => isSame(name, word)));
  return named.length === 0 ? names : named;
}

async function tryEngine(name: string, taken: readonly string[], origin: string): Promise<boolean> {
  const engine = await engines[name]?.().catch((error: unknown) => String(error));
  if (engine === undefined || typeof engine === 'string') {
    console.error(`✘ ${name} did not start: ${engine ?? 'it is not installed'}`);
    return false;
  }
  console.log(engine.name);
  let isFine = true;
  try {
    for (const journey of journeys.filter((one) => taken.includes(nameOf(one)))) {
      const start = performance.now();
      const fault = await journey.take(new Person(engine), `${origin}/`).catch(String);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  ${fault === undefined ? '✓' : '✘'} ${journey.name} (${seconds} s)`);
      if (fault !== undefined) console.error(`    ${fault}`);
      isFine &&= fault === undefined;
    }
  } finally {
    await engine.close();
  }
  return isFine;
}
