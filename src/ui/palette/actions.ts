// The actions of the palette, in the order in which they are offered.
import { tick } from 'svelte';
import { guides } from '../../guides/index.ts';
import { addressStyles } from '../../request/target.ts';
import { focusForm } from '../form/focus-form.ts';
import { startRun } from '../form/start-run.ts';
import { openGuide } from '../guides/open-guide.ts';
import { panels } from '../panels/index.ts';
import { views } from '../response/views.ts';
import { copyLink, copyMarkdown, copyUrl } from '../share.ts';
import { shortcuts } from '../shortcuts.ts';
import { showSidebar } from '../sidebar/show-sidebar.ts';
import { sidebarTabs } from '../sidebar/tabs.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { PaletteItem } from './item.ts';

/** What can be done with the page as it is. */
export function actionsOf(explorer: Explorer): readonly PaletteItem[] {
  return [
    ...requestActions(explorer),
    ...placeActions(explorer),
    ...environmentActions(explorer),
    ...settings(explorer),
    ...dialogActions(explorer),
    ...guideActions(explorer),
  ];
}

function requestActions(explorer: Explorer): readonly PaletteItem[] {
  const { canRun, clearAction, runner } = explorer;
  const run: PaletteItem = {
    id: 'run',
    title: 'Run the request',
    words: 'send execute call',
    keys: shortcuts.run.keys,
    choose: () => startRun(explorer.run),
  };
  const cancel: PaletteItem = {
    id: 'cancel',
    title: 'Cancel the run',
    words: 'stop abort',
    choose: () => runner.cancel(),
  };
  const clear: PaletteItem = {
    id: 'clear',
    title: clearAction === 'undo' ? 'Undo clear' : 'Clear the form',
    words: 'reset empty',
    choose: clearAction === 'undo' ? explorer.undoClear : explorer.clear,
  };
  return [
    ...(canRun ? [run] : []),
    ...(runner.isRunning ? [cancel] : []),
    {
      id: 'paste',
      title: 'Paste a request',
      detail: 'A URL, a command or code fills the form',
      words: 'import curl powershell open har console permalink',
      choose: () => (explorer.layout.dialog = 'paste'),
    },
    {
      id: 'link',
      title: 'Copy link',
      words: 'share address permalink',
      keys: shortcuts.link.keys,
      choose: () => copyLink(explorer),
    },
    {
      id: 'markdown',
      title: 'Copy as Markdown',
      detail: 'Title, link and command, for a ticket or a wiki',
      words: 'share',
      choose: () => copyMarkdown(explorer),
    },
    { id: 'url', title: 'Copy the URL', words: 'share', choose: () => copyUrl(explorer) },
    {
      id: 'workbench',
      title: 'Choose the fields of the response',
      words: 'filter workbench edit create',
      choose: () => explorer.filterEditing.open(),
    },
    ...(clearAction === undefined ? [] : [clear]),
  ];
}

function placeActions({ layout, preferences }: Explorer): readonly PaletteItem[] {
  return [
    ...views.map(({ id, label }) => ({
      id: `view-${id}`,
      title: `Show the response: ${label}`,
      words: 'view tab',
      choose: () => {
        layout.view = id;
        layout.panel = 'response';
        preferences.unfold('response');
      },
    })),
    ...panels.map(({ id, label, action, words }) => ({
      id: `panel-${id}`,
      title: action ?? `Open: ${label}`,
      words: `panel tab ${words}`,
      choose: () => {
        layout.panel = id;
        preferences.unfold('response');
      },
    })),
    ...sidebarTabs.map(({ id, label }) => ({
      id: `sidebar-${id}`,
      title: `Show: ${label}`,
      words: 'requests collections recent runs',
      choose: () => showSidebar(layout, id),
    })),
    {
      id: 'form',
      title: 'Go to the form',
      words: 'try it parameters',
      choose: () => tick().then(focusForm),
    },
  ];
}

function guideActions(explorer: Explorer): readonly PaletteItem[] {
  return guides.map(({ id, title }) => ({
    id: `guide-${id}`,
    title: `Guide: ${title}`,
    words: 'learn tutorial how to help',
    choose: () => openGuide(explorer, id),
  }));
}

function environmentActions(explorer: Explorer): readonly PaletteItem[] {
  const others = explorer.environments.filter(({ target }) => target.id !== explorer.target.id);
  const hasSecret = explorer.credentials.secrets.length > 0;
  const forget: PaletteItem = {
    id: 'forget',
    title: 'Forget the token',
    words: 'sign out log out delete remove',
    choose: () => explorer.forget(),
  };
  const reset: PaletteItem = {
    id: 'reset',
    title: 'Reset the sandbox',
    detail: 'Undoes all that was written there',
    choose: async () =>
      explorer.layout.say(
        (await explorer.resetSandbox())
          ? 'The sandbox was reset'
          : "The sandbox wasn't reset: check that the server is running",
      ),
  };
  return [
    ...others.map((environment) => ({
      id: `use-${environment.target.id}`,
      title: `Switch to: ${environment.target.label}`,
      words: 'environment target host',
      choose: () => explorer.selectEnvironment(environment),
    })),
    ...(explorer.target.sandbox ? [reset] : []),
    ...(hasSecret ? [forget] : []),
  ];
}

function settings(explorer: Explorer): readonly PaletteItem[] {
  const { preferences, clock, presentation } = explorer;
  const { theme, showUnavailable, teamInLinks } = preferences.current;
  const themes = [
    { id: 'system', name: 'same as the system' },
    { id: 'light', name: 'light' },
    { id: 'dark', name: 'dark' },
  ] as const;
  const zone = clock.zone === 'utc' ? 'local' : 'utc';
  const style = addressStyles.find(({ id }) => id !== preferences.style.id) ?? addressStyles[0];
  return [
    ...themes
      .filter(({ id }) => id !== theme)
      .map(({ id, name }) => ({
        id: `theme-${id}`,
        title: `Theme: ${name}`,
        words: 'settings appearance colours mode',
        choose: () => preferences.change({ theme: id }),
      })),
    {
      id: 'presentation',
      title: `Presentation mode: ${presentation.isOn ? 'off' : 'on'}`,
      words: 'settings share screen hide mask privacy',
      choose: () => explorer.changePreferences({ presenting: !presentation.isOn }),
    },
    {
      id: 'slug',
      title: `Team slug in links: ${teamInLinks ? 'leave out' : 'include'}`,
      words: 'settings',
      choose: () => explorer.changePreferences({ teamInLinks: !teamInLinks }),
    },
    {
      id: 'zone',
      title: `Dates in: ${zone === 'utc' ? 'UTC' : 'local time'}`,
      words: 'settings time zone',
      choose: () => preferences.change({ zone }),
    },
    {
      id: 'style',
      title: `Address style: ${style.label}`,
      words: 'settings url',
      choose: () => explorer.changePreferences({ style: style.id === 'path' ? 'path' : 'query' }),
    },
    {
      id: 'unavailable',
      title: `Endpoints not on Teams: ${showUnavailable ? 'hide' : 'show'}`,
      words: 'settings list',
      choose: () => preferences.change({ showUnavailable: !showUnavailable }),
    },
  ];
}

function dialogActions({ layout }: Explorer): readonly PaletteItem[] {
  return [
    {
      id: 'export',
      title: 'Export: OpenAPI, Postman, Bruno, .http, HAR',
      words: 'swagger insomnia collection client download save file',
      choose: () => (layout.dialog = 'export'),
    },
    {
      id: 'traffic',
      title: 'What leaves this page',
      words: 'privacy network requests traffic telemetry',
      choose: () => (layout.dialog = 'traffic'),
    },
    {
      id: 'support-bundle',
      title: 'Support bundle',
      words: 'har ticket export report help',
      choose: () => (layout.dialog = 'support-bundle'),
    },
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      words: 'help keys',
      keys: shortcuts.shortcuts.keys,
      choose: () => (layout.dialog = 'shortcuts'),
    },
  ];
}
