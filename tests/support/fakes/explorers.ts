// This file builds explorers whose transport, address and clock a test holds in its hands.
import { throughFetch } from '../../../src/exchange/fetch.ts';
import { sandboxTarget, teamTarget } from '../../../src/request/target.ts';
import type { StorageSlot } from '../../../src/ui/browser/storage-slot.ts';
import { Credentials } from '../../../src/ui/credentials/credentials.svelte.ts';
import { SavedToken } from '../../../src/ui/credentials/saved-token.svelte.ts';
import { SavedFilters } from '../../../src/ui/filters/saved/saved-filters.svelte.ts';
import { loadReader } from '../../../src/ui/form/controls/load-reader.ts';
import { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { Preferences } from '../../../src/ui/state/preferences.svelte.ts';
import { loadSending } from '../../../src/ui/state/sending/load-sending.ts';

// As in a page that has been idle for a moment.
await Promise.all([loadSending(), loadReader()]);

/** Noon of 31 January 2026, UTC, in milliseconds. */
const noon = Date.UTC(2026, 0, 31, 12);

export const sandboxOrigin = 'http://sandbox.test';

/** A request that waits for the test to respond. */
interface Call {
  readonly request: Request;
  readonly respond: (response: Response) => void;
  readonly fail: (error: Error) => void;
}

/** What the browser keeps under one name, in memory. */
export function memorySlot(
  text?: string,
): StorageSlot & { readonly stored: () => string | undefined } {
  let stored = text;
  return {
    read: () => stored,
    write: (written) => {
      stored = written;
      return true;
    },
    clear: () => (stored = undefined),
    stored: () => stored,
  };
}

interface Start {
  /** The preferences and the filters that the browser has stored. */
  readonly stored?: string;
  readonly filters?: string;
  readonly secure?: boolean;
  readonly now?: () => number;
  readonly writes?: 'on' | 'off';
  readonly readVariables?: (explorer: Explorer) => Promise<void>;
}

/** An explorer with the sandbox and a team, which can be called when writes are on or off; nothing gets a response unless the test gives one. */
export function startExplorer({
  stored,
  secure = true,
  now = () => noon,
  writes,
  filters,
  readVariables = () => Promise.resolve(),
}: Start = {}) {
  const calls: Call[] = [];
  /** The entries of the browser's history; the last is the current one. */
  const entries: string[] = [''];
  const slot = memorySlot(stored);
  const transport = throughFetch(
    (request) =>
      new Promise((respond, fail) => {
        request.signal.addEventListener('abort', () =>
          fail(new DOMException('The request was aborted.', 'AbortError')),
        );
        calls.push({ request, respond, fail });
      }),
  );
  const tokenSlot = memorySlot();
  const filtersSlot = memorySlot(filters);
  const credentials = new Credentials(secure);
  const explorer: Explorer = new Explorer({
    environments: [
      { target: sandboxTarget(sandboxOrigin), transport },
      { target: teamTarget, ...(writes && { transport, writes }) },
    ],
    preferences: new Preferences(slot),
    credentials,
    savedToken: new SavedToken(tokenSlot),
    savedFilters: new SavedFilters(filtersSlot, credentials.clean),
    addressBar: {
      replace: (fragment) => entries.splice(-1, 1, fragment),
      push: (fragment) => entries.push(fragment),
    },
    readVariables: () => readVariables(explorer),
    now,
  });
  return { explorer, calls, entries, slot, tokenSlot, filtersSlot };
}

/** A response of the API with these items. */
export function responseOf(...items: readonly unknown[]): Response {
  return Response.json({ items, has_more: false, quota_max: 300, quota_remaining: 299 });
}
