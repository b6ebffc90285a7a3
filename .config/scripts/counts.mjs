import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts the tests of vitest's JSON report; a file that could not be loaded is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Counts the tests of Playwright's JSON report; what went wrong outside of any test is a failure as well.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What a runner's report says, or one failure when it says nothing or less than its exit code.
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} count
 * @param {number} code
 * @returns {Counts}
 */
export function readCounts(path, count, code) {
  const counts = existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')))
    : { passed: 0, failed: 0 };
  const missing = counts.passed + counts.failed === 0 || (code !== 0 && counts.failed === 0);
  return missing ? { ...counts, failed: counts.failed + 1 } : counts;
}
