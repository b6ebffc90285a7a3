import type { Locator, Page } from '@playwright/test';

/** The filter workbench as a person finds its parts: by role and name. */
export class WorkbenchPage {
  readonly dialog: Locator;
  readonly tree: Locator;
  readonly search: Locator;
  readonly base: Locator;
  readonly details: Locator;
  readonly pasted: Locator;
  readonly make: Locator;
  /** The sample under the filter at hand. */
  readonly sample: Locator;
  readonly warnings: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: /^Filter for/ });
    this.tree = this.dialog.getByRole('tree');
    this.search = this.dialog.getByRole('searchbox', { name: 'Search the fields' });
    this.base = this.dialog.getByLabel('Base filter');
    this.details = this.dialog.locator('.details');
    this.pasted = this.dialog.getByLabel('Read a filter');
    this.make = this.dialog.getByRole('button', { name: /^(Create and use|Use .+)$/ });
    this.sample = this.dialog.getByRole('region', { name: 'With this filter' });
    this.warnings = this.dialog.getByRole('list', { name: 'Warnings' });
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Edit the filter' }).click();
    await this.tree.waitFor();
  }

  /** The row of a field or an object, by the name that stands in it. */
  row(name: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${name}:`) });
  }

  /** Looks for a field such as `question.body`, and ticks it or takes its tick away. */
  async tick(name: string): Promise<void> {
    const own = name.replace(/^\w*\./, '');
    await this.search.fill(name);
    await this.row(own).getByText(own, { exact: true }).first().click();
  }

  async show(tab: string): Promise<void> {
    await this.dialog.getByRole('tab', { name: tab }).click();
  }
}
