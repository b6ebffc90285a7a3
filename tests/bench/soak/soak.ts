// This file looks for what grows: in the page over many runs and in mixed use, and in the relay over calls that go wrong.
import type { Browser } from '@playwright/test';
import type { Result } from '../measure.ts';
import type { Served } from '../process.ts';
import { benchFaults } from './faults.ts';
import { benchUse } from './use.ts';

interface Soaked {
  readonly browser: Browser;
  readonly dist: string;
  readonly served: Served;
  /** Minutes of mixed use. */
  readonly minutes: number;
}

export async function benchSoak({
  browser,
  dist,
  served,
  minutes,
}: Soaked): Promise<readonly Result[]> {
  return [...(await benchUse(browser, served.origin, minutes)), ...(await benchFaults(dist))];
}
