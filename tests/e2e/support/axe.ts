import type { Page } from '@playwright/test';
import axe from 'axe-core';
import type { NodeResult } from 'axe-core';

interface Violation extends Pick<NodeResult, 'target'> {
  readonly id: string;
  readonly failureSummary: string | undefined;
}

/** What axe finds in the page, or in the part of it that a selector names, by all of its rules. */
export async function findViolations(page: Page, part = ':root'): Promise<readonly Violation[]> {
  // Half a megabyte, which stays until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(look, part);
}

/** The same in either theme, one after the other. For pages without an editor, which takes its time to change its colours. */
export async function findInThemes(page: Page, part?: string): Promise<readonly Violation[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await findViolations(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await findViolations(page, part))];
}

/** Runs in the page. No script runs in its frames, which have no rights. */
async function look(part: string): Promise<Violation[]> {
  const { axe: loaded } = window as unknown as { axe: typeof axe };
  const { violations } = await loaded.run(part, { iframes: false, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
  );
}
