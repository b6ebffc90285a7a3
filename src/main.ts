// This file composes the explorer: it picks the way to the sandbox and mounts the page.
import { mount } from 'svelte';
import { throughFetch } from './exchange/fetch.ts';
import { sandboxTarget, teamAt, teamTarget } from './request/target.ts';
import { browserAddress } from './ui/browser/address.ts';
import type { Environment } from './ui/state/environment.ts';
import App from './ui/App.svelte';
import { preloadEditor } from './ui/editor/load.ts';
import { preloadWorkbench } from './ui/filters/load.ts';
import { Explorer } from './ui/state/explorer.svelte.ts';
import { yieldToBrowser, whenIdle } from './ui/browser/idle.ts';
import { forgetInTime } from './ui/credentials/idle-forget.ts';
import { SavedFilters } from './ui/filters/saved-filters.svelte.ts';
import { storageSlot, type StorageSlot } from './ui/browser/storage-slot.ts';
import { Credentials } from './ui/credentials/credentials.svelte.ts';
import { otherTabs } from './ui/browser/other-tabs.ts';
import { preloadExplanation } from './ui/panels/explanation.ts';
import { preferencesSlot, Preferences } from './ui/state/preferences.svelte.ts';
import { SavedToken } from './ui/credentials/saved-token.svelte.ts';
import { scrubAddress } from './ui/credentials/scrub.ts';
import { scrubStorage } from './ui/credentials/scrub-storage.ts';
import { followTheme } from './ui/browser/theme.svelte.ts';

/** Where `npm start` serves; the commands of a static copy of the page address it. */
const usualOrigin = 'http://127.0.0.1:2323';

/** The server says in the page what it does for it; a static host says nothing. */
const server = document.querySelector<HTMLMetaElement>('meta[name="explorer-server"]');
const served = server !== null;

type Handler = (request: Request) => Promise<Response>;

let sandbox: Promise<Handler> | undefined;
const inPage: Handler = async (request) => {
  sandbox ??= import('./sandbox/open.ts')
    .then(({ openSandbox }) => openSandbox())
    .catch((error: unknown) => {
      // The next request tries again.
      sandbox = undefined;
      throw error;
    });
  return (await sandbox)(request);
};
const askSandbox: Handler = served ? (request) => fetch(request) : inPage;
const sandboxPlace = sandboxTarget(served ? location.origin : usualOrigin);

function teamPlace({ session, upstream, writes }: DOMStringMap = {}): Environment {
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

/** What the kept filters are called in the storage of the browser. */
const keptName = 'explorer-filters';

const credentials = new Credentials(isSecureContext);
/** Whatever is kept, no token is in it. */
const guarded = (keeper: StorageSlot): StorageSlot => ({
  ...keeper,
  write: (text) => keeper.write(credentials.clean(text).text),
});
const preferences = new Preferences(guarded(preferencesSlot));
const address = browserAddress(window);
const tabs = otherTabs();
const scrub = (): void => scrubStorage(window, credentials.clean, [keptName]);
const explorer = new Explorer({
  environments: [
    {
      target: sandboxPlace,
      transport: throughFetch(askSandbox),
      reset: () =>
        askSandbox(new Request(`${sandboxPlace.origin}/sandbox/reset`, { method: 'POST' })),
    },
    teamPlace(server?.dataset),
  ],
  preferences,
  credentials,
  savedToken: new SavedToken(storageSlot('explorer-savedToken')),
  savedFilters: new SavedFilters(guarded(storageSlot(keptName)), credentials.clean),
  address,
  tellOtherTabs: tabs.tell,
  now: Date.now,
});

/** Opens what the address says, less the secrets that somebody put into it. */
function arrive(): void {
  const warning = scrubAddress(window, credentials.secrets, explorer.savedFilters.mentions);
  explorer.open(location.hash);
  if (warning !== undefined) explorer.safety.warn(warning);
}

arrive();
// Before the address is written for the last time, and before the token is forgotten.
addEventListener('pagehide', explorer.addressLine.leave);
address.listen(arrive);
forgetInTime(window, Date.now, explorer.forget);
tabs.listen(explorer.forget);
credentials.watch(scrub);
followTheme(preferences, document.documentElement);

const root = document.getElementById('app');
if (!root) throw new Error('The page has no element with the id “app”.');
// In a task of its own, so that neither this nor the loading before it holds the page up. It is not awaited: that would
// break the first screen into more chunks, since nothing could share one with a module that waits.
void yieldToBrowser().then(() => {
  mount(App, { target: root, props: { explorer } });
  whenIdle(() => void explorer.filterWords.load());
  addEventListener('storage', ({ key }) => {
    scrub();
    explorer.savedToken.refresh();
    // Without a name, another tab has wiped everything.
    if (key === keptName || key === null) void explorer.savedFilters.refresh();
  });
  preloadEditor();
  preloadExplanation();
  preloadWorkbench();
});
