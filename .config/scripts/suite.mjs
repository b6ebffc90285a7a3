import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { root, run } from './command.mjs';
import { countPlaywright, countVitest, readCounts } from './counts.mjs';
import { install } from './install.mjs';
import { ensureTools } from './packages.mjs';

/**
 * One step: what it is called and a function that runs it and counts.
 * @typedef {{ name: string, count: () => import('./counts.mjs').Counts }} Step
 */

const results = join(root, 'test-results');
const reports = { unit: join(results, 'unit.json'), e2e: join(results, 'e2e.json') };

/**
 * Installs what is missing, then runs every step, whatever became of the one before.
 * @param {readonly string[]} args `--only <name>` runs the steps whose name has that in it
 * @returns {number} the exit code
 */
export function runSuite(args) {
  const only = args[0] === '--only' ? args[1] : undefined;
  if (!install()) return sum([{ passed: 0, failed: 1 }]);
  ensureTools();
  mkdirSync(results, { recursive: true });
  const steps = listSteps().filter(({ name }) => only === undefined || name.includes(only));
  const prepared = build() ? [] : [{ passed: 0, failed: 1 }];
  return sum([...prepared, ...steps.map(runStep)]);
}

/** @returns {Step[]} */
function listSteps() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const checks = [...scripts.lint.split(' && '), scripts.check];
  return [
    ...checks.map((line) => ({
      name: nameOf(line),
      count: () => (run(line) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
    })),
    { name: 'unit and contract tests', count: () => runUnit(scripts.unit) },
    { name: 'e2e: end-to-end tests', count: () => runE2e(scripts.e2e) },
  ];
}

/** @param {string} line `knip`, `node .config/lint/svelte.mjs` @returns {string} */
function nameOf(line) {
  const [program = ''] = line.replace(/^node /, '').split(' ', 1);
  return basename(program, '.mjs');
}

/** @param {string} script */
function runUnit(script) {
  rmSync(reports.unit, { force: true });
  const reporters = `--reporter=default --reporter=json --outputFile.json="${reports.unit}"`;
  return readCounts(reports.unit, countVitest, run(`${script} ${reporters}`));
}

/** @param {string} script */
function runE2e(script) {
  rmSync(reports.e2e, { force: true });
  return readCounts(reports.e2e, countPlaywright, ensureBrowser() ? run(script) : 1);
}

/** @param {Step} step */
function runStep({ name, count }) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const counts = count();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  return counts;
}

/** @param {readonly import('./counts.mjs').Counts[]} all */
function sum(all) {
  const passed = all.reduce((total, counts) => total + counts.passed, 0);
  const failed = all.reduce((total, counts) => total + counts.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
