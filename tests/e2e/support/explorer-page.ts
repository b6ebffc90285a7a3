import type { Locator, Page } from '@playwright/test';

/** The page as a person finds its parts: by role and name. */
export class ExplorerPage {
  readonly search: Locator;
  readonly form: Locator;
  /** The bar above the form and the response: URL, Run, and why it does not run. */
  readonly bar: Locator;
  readonly run: Locator;
  readonly url: Locator;
  readonly commands: Locator;
  /** The tokens, the faults and the reset of the sandbox. */
  readonly sandbox: Locator;
  readonly response: Locator;
  readonly outcome: Locator;
  /** Which request the response came from, or is awaited from. */
  readonly shownRequest: Locator;
  /** The JSON: plain text at first, then the editor. */
  readonly pane: Locator;
  readonly token: Locator;
  readonly notices: Locator;

  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.search = page.getByRole('searchbox', { name: 'Search the endpoints' });
    this.form = page.getByRole('form', { name: 'Try it' });
    this.bar = page.getByRole('region', { name: 'Request', exact: true });
    this.run = page.getByRole('button', { name: 'Run', exact: true });
    this.url = page.getByRole('group', { name: 'URL of the request' });
    this.commands = page.getByRole('region', { name: 'Commands' });
    this.sandbox = page.getByRole('region', { name: 'Sandbox' });
    this.response = page.getByRole('region', { name: 'Response', exact: true });
    this.outcome = this.response.getByRole('status').first();
    this.shownRequest = this.response.getByRole('group', { name: 'Request of this result' });
    this.pane = this.response.getByLabel(/^Response of/).last();
    this.token = this.form.getByLabel('Access token', { exact: true });
    this.notices = page.getByRole('main').getByRole('alert');
  }

  /** Opens the page, at an endpoint when one is given: `tags`, `search?intitle=docker`; all its columns stand then. */
  async open(link = ''): Promise<void> {
    await this.page.goto(link === '' ? './' : `./#v1/${link}`);
    await this.form.waitFor();
    // The column that comes last: what moves the pointer once, or reads once, would be too early before it.
    await this.commands.waitFor();
  }

  /** The control of a parameter, by its name. */
  field(name: string): Locator {
    return this.form.getByLabel(name, { exact: true });
  }

  /** Everything of a parameter: label, help, control, hint and problem. */
  frame(name: string): Locator {
    return this.form.locator('.field').filter({ has: this.page.getByLabel(name, { exact: true }) });
  }

  problem(name: string): Locator {
    return this.frame(name).locator('.problem');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens the settings of the sandbox, which stand in a popover. */
  async openSandbox(): Promise<void> {
    if (!(await this.sandbox.isVisible())) await this.button('Sandbox settings').click();
  }

  /** Picks a fault of the sandbox; none with an empty text. */
  async chooseFault(fault: string): Promise<void> {
    await this.openSandbox();
    await this.sandbox.getByLabel('Fault').selectOption(fault);
  }

  /** Opens the menu of the page: link, presentation mode, theme. */
  async openMenu(): Promise<void> {
    if (!(await this.button('Copy link').isVisible())) await this.button('Menu').click();
  }

  async setOption(label: 'Include slug' | 'Presentation mode', on: boolean): Promise<void> {
    await this.openMenu();
    await this.page.getByLabel(label).setChecked(on);
    await this.page.keyboard.press('Escape');
  }

  async copyLink(): Promise<void> {
    await this.openMenu();
    await this.button('Copy link').click();
    await this.page.keyboard.press('Escape');
  }

  async aim(target: 'Sandbox' | 'My team'): Promise<void> {
    const environments = this.page.getByRole('banner').getByRole('group', { name: 'Environment' });
    await environments.getByText(target, { exact: true }).click();
  }

  async showCommand(tab: string): Promise<void> {
    await this.commands.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** The command of the chosen tab as it stands on the screen. */
  get command(): Locator {
    return this.commands.getByRole('tabpanel').locator('pre').first();
  }

  /** Puts a text on the clipboard of the browser and pastes it where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** What was copied last. The page may not read the clipboard, so another page pastes it. */
  async copied(): Promise<string> {
    const other = await this.page.context().newPage();
    await other.setContent('<textarea aria-label="Pasted"></textarea>');
    const pasted = other.getByLabel('Pasted');
    await pasted.focus();
    await other.keyboard.press('ControlOrMeta+V');
    const text = await pasted.inputValue();
    await other.close();
    return text;
  }
}
