import type { Written } from '../../history/entries.ts';

/** Why a reload loses something, and what to do; empty where it does not. */
export const storageNotices: Readonly<Record<Written, string>> = {
  kept: '',
  'made-room': "The browser's storage is full: the oldest requests were removed to make room.",
  full: "The browser's storage is full: new requests are in memory only. Export the history, or clear it.",
  failed:
    "This browser can't store the history, for example in a private window: it lasts until the page is closed.",
};
