import { readTab, tabName } from './panel-id.ts';
import type { DialogId, PanelId, SidebarId, ViewId } from './panel-id.ts';

/** What the page shows, and where: nothing of a request. */
export class Layout {
  /** At the left. */
  sidebar = $state<SidebarId>('endpoints');
  /** Whether that lies over the form, where the window has no room for both. */
  sidebarOpen = $state(false);
  /** The id of the guide that is open, whatever is in sight; empty for none. The address has it with its next change. */
  guide = $state('');
  /** Over the page. */
  dialog = $state<DialogId>();
  /** What was typed for the palette before it was there. */
  typedAhead = '';
  /** What was done, for a moment; empty when there is nothing to say. */
  message = $state('');
  #panel = $state<PanelId>('response');
  #view = $state<ViewId>('json');
  readonly #changed: () => void;

  /** Calls back when another panel or view is shown. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Below the request. */
  get panel(): PanelId {
    return this.#panel;
  }
  set panel(panel) {
    this.#panel = panel;
    this.#changed();
  }

  /** How the response is looked at, whatever panel is open. */
  get view(): ViewId {
    return this.#view;
  }
  set view(view) {
    this.#view = view;
    this.#changed();
  }

  /** Takes a key that is pressed before the palette is there. */
  typeAhead(key: string): void {
    if (key.length === 1) this.typedAhead += key;
    else if (key === 'Backspace') this.typedAhead = this.typedAhead.slice(0, -1);
    else if (key === 'Escape') {
      this.typedAhead = '';
      this.dialog = undefined;
    }
  }

  /** Says what was done, for a while. */
  say(message: string): void {
    this.message = message;
    setTimeout(() => {
      if (this.message === message) this.message = '';
    }, 4000);
  }

  /** The panel or view as a word for the address; empty for the first. */
  get tab(): string {
    return tabName(this.#panel, this.#view);
  }

  /** Shows what an address names; a guide that is another than before comes into sight. */
  showTab(name: string, guide = ''): void {
    ({ panel: this.#panel, view: this.#view } = readTab(name));
    if (guide && guide !== this.guide) this.sidebar = 'guides';
    this.guide = guide;
  }
}
