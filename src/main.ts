// The composition root: makes the parts of the page, ties them together and mounts it.
import { mount } from 'svelte';
import { environmentsOf } from './environments.ts';
import App from './ui/App.svelte';
import { browserAddressBar } from './ui/browser/address-bar.ts';
import { yieldToBrowser, whenIdle } from './ui/browser/idle.ts';
import { otherTabs } from './ui/browser/other-tabs.ts';
import { storageSlot, tabSlot } from './ui/browser/storage-slot.ts';
import type { StorageSlot } from './ui/browser/storage-slot.ts';
import { followTheme } from './ui/browser/theme.svelte.ts';
import { Credentials } from './ui/credentials/credentials.svelte.ts';
import { forgetWhenIdle } from './ui/credentials/forget-when-idle.ts';
import { redactAddress } from './ui/credentials/redact-address.ts';
import { redactStorage } from './ui/credentials/redact-storage.ts';
import { SavedToken } from './ui/credentials/saved-token.svelte.ts';
import { preloadEditor } from './ui/editor/load.ts';
import { preloadWorkbench } from './ui/filters/load-workbench.ts';
import { SavedFilters } from './ui/filters/saved/saved-filters.svelte.ts';
import { preloadReader } from './ui/form/controls/load-reader.ts';
import { preloadExplanation } from './ui/response/load-explanation.ts';
import { Explorer } from './ui/state/explorer.svelte.ts';
import { preferencesSlot, Preferences } from './ui/state/preferences.svelte.ts';
import { preloadSending } from './ui/state/sending/load-sending.ts';

/** The server describes itself in the page; a static host does not. */
const server = document.querySelector<HTMLMetaElement>('meta[name="explorer-server"]');
const environments = environmentsOf(location.origin, server?.dataset);

/** The key of the saved filters in the browser's storage. */
const savedFiltersKey = 'explorer-filters';

const credentials = new Credentials(isSecureContext);
/** A slot that never stores a token. */
const withoutTokens = (slot: StorageSlot): StorageSlot => ({
  ...slot,
  write: (text) => slot.write(credentials.clean(text).text),
});
const preferences = new Preferences(withoutTokens(preferencesSlot));
const addressBar = browserAddressBar(window, tabSlot('explorer-left'));
const tabs = otherTabs();
const redactStored = (): void => redactStorage(window, credentials.clean, [savedFiltersKey]);
/** They are kept with the saved requests. */
async function readVariables(): Promise<void> {
  const { savedRequestsOf } = await import('./ui/saved/saved-requests.svelte.ts');
  await savedRequestsOf(explorer).load();
}

const explorer = new Explorer({
  environments,
  preferences,
  credentials,
  savedToken: new SavedToken(storageSlot('explorer-remembered')),
  savedFilters: new SavedFilters(withoutTokens(storageSlot(savedFiltersKey)), credentials.clean),
  addressBar,
  notifyOtherTabs: tabs.notify,
  readVariables,
  now: Date.now,
});

/** Opens what the address says, without any secret that was put into it. */
function openAddress(): void {
  const warning = redactAddress(window, credentials.secrets, explorer.savedFilters.has);
  explorer.open(location.hash);
  if (warning !== undefined) explorer.notices.warn(warning);
}

// The browser lists what the page has asked for: all of it, not only the first 250.
performance.setResourceTimingBufferSize(10_000);
openAddress();
// Before the address is written for the last time, and before the token is forgotten.
addEventListener('pagehide', explorer.addressSync.flushOnLeave);
addressBar.listen(openAddress);
forgetWhenIdle(window, Date.now, explorer.forget);
tabs.listen({
  forget: () =>
    explorer.forget('The token was forgotten because you forgot it in another tab of this page.'),
  reset: () => explorer.quota.forget(environments[0].target),
});
credentials.watch(redactStored);
followTheme(preferences, document.documentElement);

const root = document.getElementById('app');
if (!root) throw new Error('The page has no element with the id “app”.');
// In a task of its own, so that neither this nor the loading before it holds the page up. It is not awaited: that would
// break the first screen into more chunks, since nothing could share one with a module that waits.
void yieldToBrowser().then(() => {
  mount(App, { target: root, props: { explorer } });
  preloadSending();
  preloadReader();
  whenIdle(() => void explorer.filterDescriptions.load());
  whenIdle(() => void explorer.variables.whenRead());
  addEventListener('storage', ({ key }) => {
    redactStored();
    preferences.reload();
    explorer.savedToken.reload();
    // Without a key, another tab has deleted everything.
    if (key === savedFiltersKey || key === null) void explorer.savedFilters.reload();
  });
  void preloadEditor();
  preloadExplanation();
  preloadWorkbench();
});
