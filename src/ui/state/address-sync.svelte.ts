// Keeps the address of the page in step with the form. A browser stores on disk every address that it has shown, so what
// is being typed waits until its field is left: half a token does not look like one.
import { writeLink } from '../../request/link.ts';
import type { Link } from '../../request/link.ts';
import { queryStyle } from '../../request/target.ts';
import { isPlainText } from '../../secrets/entropy.ts';
import { withoutMisplaced } from '../../secrets/misplaced.ts';
import type { TypedForm } from '../../secrets/misplaced.ts';
import type { AddressBar } from '../browser/address-bar.ts';
import type { SecretGuard } from '../credentials/secret-guard.svelte.ts';
import type { Drafts } from './form/drafts.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Presentation } from './presentation-mode.svelte.ts';

/** The page, as far as it takes part. */
interface Page {
  readonly secretGuard: SecretGuard;
  readonly presentation: Presentation;
  readonly preferences: Preferences;
  readonly layout: Layout;
}

export class AddressSync {
  readonly #addressBar: AddressBar;
  readonly #drafts: Drafts;
  readonly #page: Page;
  /** The parameter that is being typed into. */
  #typing: string | undefined;

  constructor(addressBar: AddressBar, drafts: Drafts, page: Page) {
    this.#addressBar = addressBar;
    this.#drafts = drafts;
    this.#page = page;
  }

  /** The form as it may be passed on. */
  readonly link: Link = $derived.by(() => this.#write(this.#page.secretGuard.shared));
  /** The form as the address has it: with variables as they are typed. */
  readonly fragment: string = $derived.by(() => this.#write(this.#page.secretGuard.kept).fragment);

  /** What is typed into this parameter from now on waits; what waited in another is written. */
  startTyping(name: string): void {
    if (this.#typing !== name) this.flush();
    this.#typing = name;
  }

  /** The field that was typed into has been left. */
  flush = (): void => {
    if (this.#typing !== undefined) this.update();
  };

  /** The page is left: half a token is not worth keeping, but words are. */
  flushOnLeave = (): void => {
    if (this.#typing !== undefined && isPlainText(this.#page.secretGuard.textOf(this.#typing)))
      this.flush();
  };

  /** What was typed belongs to an address that is shown no longer. */
  discard(): void {
    this.#typing = undefined;
  }

  update(): void {
    this.#typing = undefined;
    this.#addressBar.replace(this.#note(this.fragment, this.#page.secretGuard.kept));
  }

  /** A value was set; while another one is being typed, it waits with that. */
  updateFor(name: string): void {
    if (this.#typing === undefined || this.#typing === name) this.update();
  }

  push(): void {
    this.#typing = undefined;
    this.#addressBar.push(this.#note(this.fragment, this.#page.secretGuard.kept));
  }

  /** Takes out what is only now known to be a secret; what is being typed goes on waiting. */
  redact(): void {
    const typing = this.#typing === undefined ? [] : [{ parameter: this.#typing }];
    const form = withoutMisplaced(this.#page.secretGuard.kept, typing);
    this.#addressBar.replace(this.#note(this.#write(form).fragment, form));
  }

  #write({ draft, team }: TypedForm): Link {
    const { presentation, preferences, layout } = this.#page;
    return writeLink(draft, {
      team: presentation.showsTeamInLinks ? team : undefined,
      address: preferences.style === queryStyle ? undefined : preferences.style.id,
      view: layout.tab,
      guide: layout.guide,
    });
  }

  #note(fragment: string, { draft }: TypedForm): string {
    this.#drafts.note(draft);
    return fragment;
  }
}
