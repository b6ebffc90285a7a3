// This file finds where a language differs from the explorer: it sends every case, and what comes is compared byte for byte.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snippets as atHand } from '../../src/snippets/index.ts';
import { furtherSnippets } from '../../src/snippets/languages/index.ts';
import type { Block, Snippet } from '../../src/snippets/snippet.ts';
import { v3Snippets } from '../../src/snippets/v3.ts';
import { casesFor, difference, timedCaseFor, timedDifference, v3CasesFor } from './cases.ts';
import type { ProofCase, V3Case } from './cases.ts';
import { Recorder, wrongToken } from './recorder.ts';
import type { Recorded } from './recorder.ts';
import type { Surroundings } from './run.ts';
import type { Runner } from './runner.ts';

export interface Fault {
  readonly of: 'case' | 'error';
  readonly text: string;
}

type AnyCase = ProofCase | V3Case;

export interface Result {
  readonly cases: number;
  /** Cases that are too long for the language or for its program. */
  readonly tooLong: number;
  readonly faults: readonly Fault[];
}

/** Runs all cases, and what comes of errors and redirects. */
export async function examine(runner: Runner): Promise<Result> {
  return withRecorder(runner, async (snippet, recorder, origin) => {
    const isV3Shell = v3Snippets.some(({ id }) => id === snippet.id);
    const all = [...casesFor(origin), ...(isV3Shell ? v3CasesFor(origin) : [])];
    const cases = all.filter((each) => !isTooLong(runner, blockOf(runner, snippet, each)));
    const faults = [
      ...(await faultsOfCases(runner, snippet, recorder, cases)),
      ...(await faultsOfDates(runner, snippet, recorder, origin)),
      ...(runner.onlyCases ? [] : await faultsOfErrors(runner, snippet, recorder, cases)),
    ];
    return { cases: cases.length, tooLong: all.length - cases.length, faults };
  });
}

/** Whether the language says that it is, or the program is known not to take it. */
const isTooLong = ({ longest = Infinity }: Runner, block: Block | undefined): boolean =>
  block !== undefined && (block.warning?.startsWith('Too') === true || block.text.length > longest);

/** Runs only what computes its dates. */
export function examineDates(runner: Runner): Promise<readonly Fault[]> {
  return withRecorder(runner, (...all) => faultsOfDates(runner, ...all));
}

async function withRecorder<Result>(
  runner: Runner,
  work: (snippet: Snippet, recorder: Recorder, origin: string) => Promise<Result>,
): Promise<Result> {
  const snippet = [...atHand, ...furtherSnippets].find(({ id }) => id === runner.snippet);
  if (!snippet) throw new Error(`There is no language ${runner.snippet}.`);
  const recorder = new Recorder();
  const origin = await recorder.start();
  try {
    return await work(snippet, recorder, origin);
  } finally {
    recorder.stop();
  }
}

/** The dates are those of the moment at which the request comes, unless the text says that it cannot compute them. */
async function faultsOfDates(
  runner: Runner,
  snippet: Snippet,
  recorder: Recorder,
  origin: string,
): Promise<readonly Fault[]> {
  const timed = timedCaseFor(origin);
  const block = blockOf(runner, snippet, timed);
  if (block?.warning?.startsWith('The dates are fixed') === true) return [];
  const { errors } = await inFolder(timed.token, (place) =>
    runner.runAll([block?.text ?? ''], place),
  );
  const wrong = timedDifference(timed, recorder.take());
  return wrong === undefined ? [] : [{ of: 'error', text: `dates: ${wrong} ${errors.trim()}` }];
}

/** Cases with the same token are run together, for a program has one environment. */
async function faultsOfCases(
  runner: Runner,
  snippet: Snippet,
  recorder: Recorder,
  cases: readonly AnyCase[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const token of new Set(cases.map((each) => each.token))) {
    const group = cases.filter((each) => each.token === token);
    const texts = group.map((each) => textOf(runner, snippet, each));
    const { errors } = await inFolder(token, (place) => runner.runAll(texts, place));
    const found = compare(group, recorder.take());
    faults.push(...found);
    if (found.length > 0 && errors !== '')
      faults.push({ of: 'error', text: errors.trim().slice(0, 600) });
  }
  return faults;
}

/** One request for each case, in their order; a request that nobody waits for is a fault, too. */
function compare(cases: readonly AnyCase[], recorded: readonly Recorded[]): readonly Fault[] {
  const faults: Fault[] = [];
  let next = 0;
  for (const each of cases) {
    const wrong = difference(each, recorded[next]);
    if (wrong === undefined) next += 1;
    else {
      faults.push({ of: 'case', text: `${each.name}: ${wrong}` });
      // If what came is that of a later case, this one sent nothing.
      if (!cases.some((other) => difference(other, recorded[next]) === undefined)) next += 1;
    }
  }
  if (next < recorded.length)
    faults.push({ of: 'error', text: `${recorded.length - next} requests too many were sent` });
  return faults;
}

/** An error of the API is shown, and a redirect is not followed; both end the program as its language can say it. */
async function faultsOfErrors(
  { name, ...runner }: Runner,
  snippet: Snippet,
  recorder: Recorder,
  cases: readonly AnyCase[],
): Promise<readonly Fault[]> {
  const [first] = cases;
  if (!first) return [];
  const text = textOf({ name, ...runner }, snippet, first);
  const faults: string[] = [];
  for (const answer of ['items', 'error', 'redirect'] as const) {
    recorder.answer = answer;
    const ended = await inFolder(first.token, (place) => runner.runAlone(text, place));
    const sent = recorder.take();
    const status = answer === 'items' ? 0 : runner.exits?.[answer];
    if (sent.length !== 1) faults.push(`${answer}: ${sent.length} requests were sent`);
    if (status !== undefined && ended.status !== status)
      faults.push(`${answer}: exits with ${ended.status}, not ${status}`);
    // HTTPie and PowerShell lay it out.
    const shown = (ended.output + ended.errors).replace(/\s+(?=["}\]\d])|(?<=[:,{[])\s+/g, '');
    const expected = answer === 'items' ? '"title":"naïve"' : 'invalid_access_token';
    if (answer !== 'redirect' && !shown.includes(expected))
      faults.push(`${answer}: ${wrongToken} is not shown, but ${shown.slice(0, 300)}`);
  }
  recorder.answer = 'items';
  return faults.map((fault) => ({ of: 'error', text: fault }));
}

function blockOf({ block = 0 }: Runner, snippet: Snippet, each: AnyCase): Block | undefined {
  const { remark } = each;
  if (!('isV3' in each)) return snippet.write(each.request, undefined, remark)[block];
  const shell = v3Snippets.find(({ id }) => id === snippet.id);
  return shell?.write(each.request, undefined, remark)[block];
}

function textOf(runner: Runner, snippet: Snippet, each: AnyCase): string {
  return blockOf(runner, snippet, each)?.text ?? '';
}

async function inFolder<Result>(
  token: string,
  work: (place: Surroundings) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  try {
    return await work({ folder, token });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
