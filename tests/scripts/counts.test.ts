import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, readCounts } from '../../.config/scripts/counts.mjs';
import { folderOf } from '../support/builders/folder.ts';

const vitest = (
  passed: number,
  failed: number,
  testResults: Parameters<typeof countVitest>[0]['testResults'] = [],
) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});
const broken = { status: 'failed', assertionResults: [] };

/** What is counted for a runner that wrote this report and left with this code. */
const countReport = (report: ReturnType<typeof vitest>, code: number) =>
  readCounts(
    join(folderOf({ 'unit.json': JSON.stringify(report) }), 'unit.json'),
    countVitest,
    code,
  );

describe('counts', () => {
  test('takes the tests of vitest as they are', () => {
    const results = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(countVitest(vitest(5, 1, results))).toEqual({ passed: 5, failed: 1 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    expect(countVitest(vitest(5, 0, [broken]))).toEqual({ passed: 5, failed: 1 });
  });

  test('counts a flaky test and an error outside of any test as failures', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3 });
  });

  test('counts a failure when a runner leaves no report, reports no test, or fails without saying why', () => {
    const nothing = join(folderOf({}), 'unit.json');
    expect(readCounts(nothing, countVitest, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countReport(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
    expect(countReport(vitest(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  });

  test('adds nothing to a report that says it all', () => {
    expect(countReport(vitest(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
    expect(countReport(vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  });
});
