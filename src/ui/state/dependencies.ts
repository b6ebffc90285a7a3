// This file says what the explorer needs from around it.
import type { SavedFilters } from '../filters/saved/saved-filters.svelte.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { Environment } from './environment.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { SavedToken } from '../credentials/saved-token.svelte.ts';

/** The fragment of the page's address. */
export interface Address {
  readonly replace: (fragment: string) => void;
  readonly push: (fragment: string) => void;
}

export interface Dependencies {
  readonly environments: readonly [Environment, ...Environment[]];
  readonly preferences: Preferences;
  readonly credentials: Credentials;
  readonly savedToken: SavedToken;
  readonly savedFilters: SavedFilters;
  readonly address: Address;
  /** Tells the other tabs of this page to forget as well. */
  readonly tellOtherTabs?: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
