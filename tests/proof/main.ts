// This file proves the snippets in every language that this machine can run, and says which it cannot.
import { scenarios } from './all-pages/prove.ts';
import { scriptRunners } from './all-pages/scripts.ts';
import type { ScriptRunner } from './all-pages/scripts.ts';
import { examine } from './examine.ts';
import { languageRunners } from './languages.ts';
import { isInstalled } from './run.ts';
import type { Runner } from './runner.ts';
import { shellRunners } from './shells.ts';
import { windowsRunners } from './windows.ts';

const runners = [...shellRunners, ...windowsRunners, ...languageRunners];

/** Runs the proof; names choose some of the runners: `python`, `bash`, `pasted`. */
export async function prove(names: readonly string[]): Promise<boolean> {
  const chosen = runners.filter(
    ({ name, snippet }) =>
      names.length === 0 || names.some((one) => one === snippet || name.split(' ').includes(one)),
  );
  const scripts = names.length === 0 || names.includes('all-pages') ? scriptRunners : [];
  const isNothing = chosen.length + scripts.length === 0;
  if (isNothing) console.log(`Nothing is called ${names.join(' or ')}.`);
  const skipped: string[] = [];
  let fine = !isNothing;
  for (const runner of chosen) {
    const reason = whyNot(runner);
    if (reason === undefined) fine = (await proveOne(runner)) && fine;
    else skipped.push(`  ${runner.name}: ${reason}`);
  }
  for (const runner of scripts) {
    const reason = whyNot(runner);
    if (reason === undefined) fine = (await proveScript(runner)) && fine;
    else skipped.push(`  all pages in ${runner.name}: ${reason}`);
  }
  if (skipped.length > 0) console.log(['', 'Skipped:', ...skipped].join('\n'));
  return fine;
}

function whyNot({ needs, never }: Pick<Runner, 'needs' | 'never'>): string | undefined {
  if (never !== undefined) return never;
  const missing = Object.entries(needs).find(([program]) => !isInstalled(program));
  return missing && `${missing[0]} is not installed (Debian: ${missing[1]})`;
}

async function proveScript(runner: ScriptRunner): Promise<boolean> {
  let fine = true;
  for (const scenario of scenarios) {
    const started = performance.now();
    const { done, faults } = await scenario(runner);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    const name = `all pages in ${runner.name}`.padEnd(24);
    console.log(`${name} ${done}, ${faults.length} faults  ${seconds} s`);
    for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
    fine &&= faults.length === 0;
  }
  return fine;
}

async function proveOne(runner: Runner): Promise<boolean> {
  const started = performance.now();
  const { cases, tooLong, faults } = await examine(runner);
  const passed = cases - faults.filter(({ of }) => of === 'case').length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  const left = tooLong > 0 ? `  (${tooLong} too long)` : '';
  const name = runner.name.padEnd(24);
  console.log(`${name} ${String(passed).padStart(4)} of ${cases} cases  ${seconds} s${left}`);
  const said = [...faults.filter(({ of }) => of === 'error'), ...faults];
  for (const { text } of said.slice(0, 5)) console.log(`  ${text}`);
  return faults.length === 0;
}
