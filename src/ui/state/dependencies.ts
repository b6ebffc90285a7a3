import type { AddressBar } from '../browser/address-bar.ts';
import type { OtherTabs } from '../browser/other-tabs.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { SavedToken } from '../credentials/saved-token.svelte.ts';
import type { SavedFilters } from '../filters/saved/saved-filters.svelte.ts';
import type { Environment } from './environment.ts';
import type { Preferences } from './preferences.svelte.ts';

/** What the explorer is given from outside. */
export interface Dependencies {
  readonly environments: readonly [Environment, ...Environment[]];
  readonly preferences: Preferences;
  readonly credentials: Credentials;
  readonly savedToken: SavedToken;
  readonly savedFilters: SavedFilters;
  readonly addressBar: AddressBar;
  /** Tells the other tabs of this page what was done for all of them. */
  readonly notifyOtherTabs?: OtherTabs['notify'];
  /** Reads what stands for `{{name}}`, and gives it to the explorer. */
  readonly readVariables: () => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
