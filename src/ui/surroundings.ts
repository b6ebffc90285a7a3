// This file says what the explorer needs from around it.
import type { KeptFilters } from './kept-filters.svelte.ts';
import type { Keyring } from './keyring.svelte.ts';
import type { Place } from './place.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Remembered } from './remembered.svelte.ts';

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
