// This file says what the explorer needs from around it.
import type { KeptFilters } from '../filters/saved-filters.svelte.ts';
import type { Keyring } from '../credentials/credentials.svelte.ts';
import type { Place } from './environment.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Remembered } from '../credentials/saved-token.svelte.ts';

/** The fragment of the page's address. */
export interface Address {
  readonly replace: (fragment: string) => void;
  readonly push: (fragment: string) => void;
}

export interface Surroundings {
  readonly places: readonly [Place, ...Place[]];
  readonly preferences: Preferences;
  readonly keyring: Keyring;
  readonly remembered: Remembered;
  readonly keptFilters: KeptFilters;
  readonly address: Address;
  /** Tells the other tabs of this page to forget as well. */
  readonly tellOtherTabs?: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}
