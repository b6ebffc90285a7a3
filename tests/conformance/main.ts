// This file compares the catalog, the reading of addresses and the sandbox with recorded calls and responses.
import { existsSync } from 'node:fs';
import { checkAddresses } from './addresses.ts';
import { checkErrors } from './errors.ts';
import { checkImports } from './imports.ts';
import { reportLines } from './report.ts';
import type { Check } from './report.ts';
import { checkResponses } from './responses.ts';
import { checkSandbox } from './sandbox.ts';
import { checkV3 } from './v3.ts';

const checks: readonly Check[] = [
  checkAddresses,
  checkImports,
  checkResponses,
  checkSandbox,
  checkErrors,
  checkV3,
];

/** Runs every check over a folder; the exit code is 1 when something that should agree does not. */
export async function runConformance(
  folder: string | undefined,
  print: (line: string) => void,
): Promise<0 | 1> {
  if (folder === undefined || !existsSync(folder)) {
    print(`skipped: no folder${folder === undefined ? '' : ` ${folder}`}`);
    return 0;
  }
  const sections = (await Promise.all(checks.map(async (check) => check(folder)))).flat();
  for (const section of sections) for (const line of reportLines(section)) print(line);
  const faults = sections.reduce((sum, section) => sum + section.faults.length, 0);
  print(faults === 0 ? '\nconformance: no faults' : `\nconformance: ${faults} faults`);
  return faults === 0 ? 0 : 1;
}
