// Keeps the address of the page in step with the form. A browser stores on disk every address that it has shown, so what
// is being typed waits until its field is left: half a token does not look like one.
import { writeLink } from '../../request/link.ts';
import type { Link } from '../../request/link.ts';
import { isPlainText } from '../../secrets/entropy.ts';
import { withoutMisplaced } from '../../secrets/misplaced.ts';
import type { TypedForm } from '../../secrets/misplaced.ts';
import type { AddressBar } from '../browser/address-bar.ts';
import type { SecretGuard } from '../credentials/secret-guard.svelte.ts';
import type { Drafts } from './drafts.svelte.ts';
import type { Presentation } from './presentation-mode.svelte.ts';

/** The page, as far as it takes part. */
interface Page {
  readonly secretGuard: SecretGuard;
  readonly presentation: Presentation;
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
    this.#addressBar.replace(this.#note(this.link, this.#page.secretGuard.shared));
  }

  /** A value was set; while another one is being typed, it waits with that. */
  updateFor(name: string): void {
    if (this.#typing === undefined || this.#typing === name) this.update();
  }

  push(): void {
    this.#typing = undefined;
    this.#addressBar.push(this.#note(this.link, this.#page.secretGuard.shared));
  }

  /** Takes out what is only now known to be a secret; what is being typed goes on waiting. */
  redact(): void {
    const typing = this.#typing === undefined ? [] : [{ parameter: this.#typing }];
    const form = withoutMisplaced(this.#page.secretGuard.shared, typing);
    this.#addressBar.replace(this.#note(this.#write(form), form));
  }

  #write({ draft, team }: TypedForm): Link {
    return writeLink(draft, this.#page.presentation.showsTeamInLinks ? team : undefined);
  }

  #note({ fragment }: Link, { draft }: TypedForm): string {
    this.#drafts.note(draft);
    return fragment;
  }
}
