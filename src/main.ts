// The composition root: picks the transports and mounts the page.
import { mount } from 'svelte';
import { throughFetch } from './exchange/fetch.ts';
import { sandboxTarget, teamAt, teamTarget } from './request/target.ts';
import App from './ui/App.svelte';
import { browserAddressBar } from './ui/browser/address-bar.ts';
import { yieldToBrowser, whenIdle } from './ui/browser/idle.ts';
import { otherTabs } from './ui/browser/other-tabs.ts';
import { storageSlot } from './ui/browser/storage-slot.ts';
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
import { preloadExplanation } from './ui/response/load-explanation.ts';
import type { Environment } from './ui/state/environment.ts';
import { Explorer } from './ui/state/explorer.svelte.ts';
import { preferencesSlot, Preferences } from './ui/state/preferences.svelte.ts';

/** Where `npm start` serves; the commands of a static copy of the page address it. */
const usualOrigin = 'http://127.0.0.1:2323';

/** The server describes itself in the page; a static host does not. */
const server = document.querySelector<HTMLMetaElement>('meta[name="explorer-server"]');
const served = server !== null;

type Handler = (request: Request) => Promise<Response>;

let sandbox: Promise<Handler> | undefined;
const inPage: Handler = async (request) => {
  sandbox ??= import('./sandbox/in-page.ts')
    .then(({ openSandbox }) => openSandbox())
    .catch((error: unknown) => {
      // The next request tries again.
      sandbox = undefined;
      throw error;
    });
  return (await sandbox)(request);
};
const askSandbox: Handler = served ? (request) => fetch(request) : inPage;
const sandboxOrigin = served ? location.origin : usualOrigin;

function teamEnvironment({ session, upstream, writes }: DOMStringMap = {}): Environment {
  if (session === undefined) return { target: teamTarget };
  const { origin } = location;
  const ask: Handler = (request) => fetch(request);
  return {
    target: upstream === undefined ? teamTarget : teamAt(upstream),
    transport: async (call) => {
      const { throughRelay } = await import('./exchange/relay.ts');
      return throughRelay({ origin, session, ask })(call);
    },
    writes: writes === 'on' ? 'on' : 'off',
  };
}

/** The key of the saved filters in the browser's storage. */
const savedFiltersKey = 'explorer-filters';

const credentials = new Credentials(isSecureContext);
/** A slot that never stores a token. */
const withoutTokens = (slot: StorageSlot): StorageSlot => ({
  ...slot,
  write: (text) => slot.write(credentials.clean(text).text),
});
const preferences = new Preferences(withoutTokens(preferencesSlot));
const addressBar = browserAddressBar(window);
const tabs = otherTabs();
const redactStored = (): void => redactStorage(window, credentials.clean, [savedFiltersKey]);
const explorer = new Explorer({
  environments: [
    {
      target: sandboxTarget(sandboxOrigin),
      transport: throughFetch(askSandbox),
      reset: () => askSandbox(new Request(`${sandboxOrigin}/sandbox/reset`, { method: 'POST' })),
    },
    teamEnvironment(server?.dataset),
  ],
  preferences,
  credentials,
  savedToken: new SavedToken(storageSlot('explorer-remembered')),
  savedFilters: new SavedFilters(withoutTokens(storageSlot(savedFiltersKey)), credentials.clean),
  addressBar,
  notifyOtherTabs: tabs.notify,
  now: Date.now,
});

/** Opens what the address says, without any secret that was put into it. */
function openAddress(): void {
  const warning = redactAddress(window, credentials.secrets, explorer.savedFilters.has);
  explorer.open(location.hash);
  if (warning !== undefined) explorer.notices.warn(warning);
}

openAddress();
// Before the address is written for the last time, and before the token is forgotten.
addEventListener('pagehide', explorer.addressSync.flushOnLeave);
addressBar.listen(openAddress);
forgetWhenIdle(window, Date.now, explorer.forget);
tabs.listen({
  forget: () =>
    explorer.forget('The token was forgotten because you forgot it in another tab of this page.'),
  reset: () => explorer.quota.forget(sandboxTarget(sandboxOrigin)),
});
credentials.watch(redactStored);
followTheme(preferences, document.documentElement);

const root = document.getElementById('app');
if (!root) throw new Error('The page has no element with the id “app”.');
// In a task of its own, so that neither this nor the loading before it holds the page up. It is not awaited: that would
// break the first screen into more chunks, since nothing could share one with a module that waits.
void yieldToBrowser().then(() => {
  mount(App, { target: root, props: { explorer } });
  whenIdle(() => void explorer.filterDescriptions.load());
  addEventListener('storage', ({ key }) => {
    redactStored();
    preferences.reload();
    explorer.savedToken.reload();
    // Without a key, another tab has deleted everything.
    if (key === savedFiltersKey || key === null) void explorer.savedFilters.reload();
  });
  preloadEditor();
  preloadExplanation();
  preloadWorkbench();
});
