import { flushSync, untrack } from 'svelte';
import { positionIn } from '../../exchange/pretty.ts';
import type { TextPosition } from '../../exchange/pretty.ts';
import { copy } from '../browser/copy.ts';
import type { RedactText } from '../browser/copy.ts';
import { afterPaint, yieldToBrowser } from '../browser/idle.ts';
import type { Guide } from './guide.ts';
import { ProgressiveLayout } from './layout.ts';
import { loadEditor, wantsEditor } from './load.ts';
import type { EditorView } from './view.ts';

/** A text that is JSON, or is so up to `end`. */
interface Shown {
  readonly text: string;
  readonly end: number | undefined;
}

/** Where a pane gets what it shows. */
interface PaneSource {
  readonly json: () => Shown;
  readonly label: () => string;
  readonly clean: RedactText;
  /** What explains the text. */
  readonly guide: () => Guide | undefined;
  /** Whether dates are readable behind their numbers. */
  readonly dates: () => boolean;
}

/** What a pane shows: plain text at first, the editor as soon as there is one. */
export class Pane {
  wraps = $state(false);
  /** The last thing done that cannot be seen, to be read out. */
  notice = $state('');
  #view = $state.raw<EditorView>();
  #isOpening = false;
  #plain: HTMLElement | undefined;
  readonly #json: () => Shown;
  readonly #label: () => string;
  readonly #clean: RedactText;
  readonly #guide: () => Guide | undefined;
  readonly #dates: () => boolean;
  readonly layout: ProgressiveLayout = $derived.by(() => {
    const { text, end } = this.#json();
    return new ProgressiveLayout(text, end);
  });
  /** Where the text stops being JSON, if it does so after its beginning. */
  readonly fault: TextPosition | undefined = $derived.by(() => {
    const { text, end } = this.#json();
    return end === undefined || end === 0 ? undefined : positionIn(text, end);
  });
  readonly isOpen: boolean = $derived(this.#view !== undefined);

  constructor({ json, label, clean, guide, dates }: PaneSource) {
    this.#json = json;
    this.#label = label;
    this.#clean = clean;
    this.#guide = guide;
    this.#dates = dates;
  }

  /** Where the plain text stands. */
  readonly plain = (element: HTMLElement): (() => void) => {
    // Its scrolling must be within reach of the keyboard.
    element.tabIndex = 0;
    this.#plain = element;
    return () => (this.#plain = undefined);
  };

  /** Where the editor opens. */
  readonly host = (element: HTMLElement): (() => void) => {
    const gone = new AbortController();
    $effect(() => {
      // With each text: a part of the editor that failed to load is asked for again.
      this.#json();
      void untrack(() => this.#open(element, gone.signal));
    });
    $effect(() => this.#view?.setWrap(this.wraps));
    $effect(() => this.#view?.setLabel(this.#label()));
    $effect(() => this.#view?.setDates(this.#dates()));
    $effect(() => this.#view?.setGuide(this.#guide()));
    $effect(() => this.#fill());
    return () => {
      gone.abort();
      this.#view = undefined;
    };
  };

  find = (): void => this.#view?.find();

  fold = (level: number): void => {
    this.#view?.fold(level);
    this.#view?.focus();
  };

  goToFault = (): void => {
    if (this.fault) this.#view?.goTo(this.fault);
  };

  copy = async (): Promise<void> => {
    this.notice = '';
    this.notice = await copy(await this.layout.whole(), this.#clean);
    // So that the next copy is read out again, and this one is not taken for that of a later text.
    setTimeout(() => (this.notice = ''), 4000);
  };

  async #open(element: HTMLElement, gone: AbortSignal): Promise<void> {
    if (this.#view || this.#isOpening || !wantsEditor()) return;
    this.#isOpening = true;
    try {
      const { openEditor } = await loadEditor();
      // Each of these steps takes a while, so each gets a task of its own; the plain text is in sight by then.
      await afterPaint();
      gone.throwIfAborted();
      const view = openEditor(element, this.#clean);
      gone.addEventListener('abort', view.dispose);
      await yieldToBrowser();
      gone.throwIfAborted();
      this.#replacePlain(view);
    } catch {
      // The plain text stays; or the pane has gone in the meantime.
    } finally {
      this.#isOpening = false;
    }
  }

  #replacePlain(view: EditorView): void {
    const top = this.#plain?.scrollTop ?? 0;
    const hadFocus = this.#plain !== undefined && this.#plain === document.activeElement;
    flushSync(() => (this.#view = view));
    view.scrollTo(top);
    if (hadFocus) view.focus();
  }

  #fill(): (() => void) | undefined {
    const [view, { layout }] = [this.#view, this];
    if (view === undefined) return undefined;
    view.show(layout.head, layout.length);
    if (layout.isWhole) return undefined;
    const replaced = new AbortController();
    void fill(view, layout, replaced.signal);
    return () => replaced.abort();
  }
}

async function fill(
  view: EditorView,
  layout: ProgressiveLayout,
  replaced: AbortSignal,
): Promise<void> {
  for await (const batch of layout.rest()) {
    if (replaced.aborted) return;
    view.append(batch);
  }
}
