// This file has two ways to use the page, by mouse and by keyboard alone, each of which counts what it takes.
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { ExplorerPage } from './explorer-page.ts';

/** Text that is typed or pasted is not counted, nor what ends it where it is typed by mouse users, too. */
export interface Hand {
  /** Clicks, or keys. */
  readonly count: number;
  /** Opens the best hit of the search. */
  readonly find: (query: string) => Promise<void>;
  /** Goes to a field further down in the form. */
  readonly goTo: (field: Locator) => Promise<void>;
  /** Goes to the token when the page has just been loaded. */
  readonly goToToken: () => Promise<void>;
  readonly run: () => Promise<void>;
  /** Shows the tab to the right of the first command. */
  readonly showPowerShell: () => Promise<void>;
}

export type Device = 'mouse' | 'keyboard';

export function createHand(device: Device, explorer: ExplorerPage): Hand {
  return device === 'mouse' ? new Mouse(explorer) : new Keyboard(explorer);
}

class Mouse implements Hand {
  count = 0;
  readonly #explorer: ExplorerPage;

  constructor(explorer: ExplorerPage) {
    this.#explorer = explorer;
  }

  async find(query: string): Promise<void> {
    await this.goTo(this.#explorer.search);
    await this.#explorer.page.keyboard.type(query);
    await this.#explorer.page.keyboard.press('Enter');
  }

  async goTo(place: Locator): Promise<void> {
    this.count += 1;
    await place.click();
  }

  async goToToken(): Promise<void> {
    await this.goTo(this.#explorer.token);
  }

  async run(): Promise<void> {
    await this.goTo(this.#explorer.run);
  }

  async showPowerShell(): Promise<void> {
    await this.goTo(this.#explorer.commands.getByRole('tab', { name: 'PowerShell' }));
  }
}

class Keyboard implements Hand {
  count = 0;
  readonly #explorer: ExplorerPage;
  readonly #page: Page;

  constructor(explorer: ExplorerPage) {
    this.#explorer = explorer;
    this.#page = explorer.page;
  }

  async find(query: string): Promise<void> {
    await this.#press('Control+k');
    await expect(this.#page.getByRole('combobox', { name: /^Endpoints/ })).toBeFocused();
    await this.#page.keyboard.type(query);
    await this.#press('Enter');
  }

  async goTo(field: Locator): Promise<void> {
    const wanted = this.#page.locator(':focus').and(field);
    for (let presses = 0; presses < 10 && (await wanted.count()) === 0; presses++)
      await this.#press('Tab');
  }

  /** By the link that skips to the form. */
  async goToToken(): Promise<void> {
    await this.#press('Tab');
    await this.#press('Enter');
    await this.goTo(this.#explorer.token);
  }

  async run(): Promise<void> {
    await this.#press('Control+Enter');
  }

  async showPowerShell(): Promise<void> {
    await this.#press('Alt+c');
    await this.#press('ArrowRight');
    await this.#press('Enter');
  }

  async #press(key: string): Promise<void> {
    this.count += 1;
    await this.#page.keyboard.press(key);
  }
}
