import type { Attachment } from 'svelte/attachments';
import type { Step } from '../../guides/guide.ts';
import type { GuideLink } from '../../guides/links.ts';
import { writeLink } from '../../request/link.ts';
import { focusForm } from '../form/focus-form.ts';
import { showSidebar } from '../sidebar/show-sidebar.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { readTab } from '../state/panel-id.ts';
import { guideReadingOf } from './guide-reading.svelte.ts';
import type { GuideReading } from './guide-reading.svelte.ts';

/** Opens a guide at the left; the focus goes to one of its steps, or to its title. */
export async function openGuide(explorer: Explorer, id: string, step?: Step): Promise<void> {
  const { layout } = explorer;
  const reading = guideReadingOf(explorer);
  reading.focusNext = step ? stepId(step) : titleId;
  setGuide(explorer, id);
  await showSidebar(layout, 'guides');
  const title = document.getElementById(reading.focusNext);
  if (title) focus(title, reading);
}

/** Closes the guide that is open. */
export const closeGuide = (explorer: Explorer): void => setGuide(explorer, '');

function setGuide({ layout, addressSync }: Explorer, id: string): void {
  layout.guide = id;
  addressSync.updateFor('guide');
}

/** The element of the title of the open guide. */
export const titleId = 'guide-title';

/** The element of the title of a step. */
export const stepId = ({ id }: Step): string => `guide-step-${id}`;

/** Gives the focus to the title that was to have it next. */
export const takeFocus =
  (explorer: Explorer): Attachment<HTMLElement> =>
  (title) => {
    const reading = guideReadingOf(explorer);
    if (title.id === reading.focusNext) focus(title, reading);
  };

function focus(title: HTMLElement, reading: GuideReading): void {
  reading.focusNext = '';
  title.focus();
}

/** The address of what a link of a guide leads to, for whoever copies it or opens it in a tab of its own. */
export function hrefOf(link: GuideLink, { endpoint, layout }: Explorer): string {
  const { guide } = layout;
  switch (link.kind) {
    case 'web':
      return link.url;
    case 'guide':
      return writeLink({ endpoint, values: {} }, { guide: link.id }).fragment;
    case 'endpoint':
      return writeLink({ endpoint: link.endpoint, values: {} }, { guide }).fragment;
    case 'view':
      return writeLink({ endpoint, values: {} }, { guide, view: link.name }).fragment;
    case 'workbench':
      return writeLink({ endpoint, values: {} }, { guide }).fragment;
  }
}

/** Goes where a link of a guide leads, without losing what is in the form; `leave` closes what lies over the form. */
export function followGuideLink(link: GuideLink, explorer: Explorer, leave: () => void): void {
  const { layout, preferences, filterEditing } = explorer;
  if (link.kind === 'guide') void openGuide(explorer, link.id);
  else leave();
  if (link.kind === 'workbench') filterEditing.open();
  if (link.kind === 'endpoint') {
    explorer.selectEndpoint(link.endpoint);
    focusForm();
  }
  if (link.kind === 'view') {
    const { panel, view } = readTab(link.name);
    if (panel === 'response') layout.view = view;
    layout.panel = panel;
    preferences.unfold('response');
  }
}
