// This file collects all pages as a person does, for the specs that look at what becomes of them.
import type { Locator, Page } from '@playwright/test';
import type { ExplorerPage } from './explorer-page.ts';
import { expect } from './fixtures.ts';

/** The bar of a collection. */
export const barOf = (page: Page): Locator =>
  page.getByRole('group', { name: 'All pages', exact: true });

export async function run(explorer: ExplorerPage, link: string): Promise<void> {
  await explorer.open(link);
  await explorer.run.click();
  await expect(explorer.outcome).toContainText('HTTP 200');
}

/** Opens the plan of a request that has been run. */
export async function plan(explorer: ExplorerPage, link: string): Promise<Locator> {
  await run(explorer, link);
  await explorer.button('All pages…').click();
  return explorer.page.getByRole('group', { name: 'All pages…' });
}

/** Collects in small pages, so that it takes its time, and pauses. */
export async function startSlowly(explorer: ExplorerPage): Promise<Locator> {
  return collectSlowly(explorer, await plan(explorer, 'questions?pagesize=5'));
}

/** The same from a plan that is open. */
export async function collectSlowly(explorer: ExplorerPage, form: Locator): Promise<Locator> {
  await form.getByRole('button', { name: 'Count them (1 request)' }).click();
  await expect(form).toContainText(/There are \d+ items\./);
  await form.getByLabel('Keep pagesize 5 instead of 100').check();
  await form.getByRole('button', { name: 'Start' }).click();
  const bar = barOf(explorer.page);
  await expect(bar).toContainText(/[1-9]\d* of \d+ items/);
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(bar).toContainText('paused');
  return bar;
}

/** Everything that is kept of the collected pages. */
export const readKept = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('explorer-pages');
        opening.onerror = () => reject(new Error('The database was not opened.'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('pages').objectStore('pages').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
