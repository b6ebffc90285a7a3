// This file says what the address of the page holds of the form, and when. A browser keeps each address it was ever shown
// on the disk, so that what is being typed waits until its field is left: half a token looks like nothing.
import { writeLink, type Link } from '../../request/link.ts';
import { withoutMisplaced, type TypedForm } from '../../secrets/misplaced.ts';
import { isPlainText } from '../../secrets/entropy.ts';
import type { Drafts } from '../state/drafts.svelte.ts';
import type { Safety } from '../credentials/safety.svelte.ts';
import type { Address } from '../state/dependencies.ts';

export class AddressLine {
  readonly #address: Address;
  readonly #drafts: Drafts;
  readonly #safety: Safety;
  /** The input that is being typed into. */
  #typing: string | undefined;

  constructor(address: Address, drafts: Drafts, safety: Safety) {
    this.#address = address;
    this.#drafts = drafts;
    this.#safety = safety;
  }

  /** The form as it may be passed on. */
  readonly link: Link = $derived.by(() => this.#write(this.#safety.shared));

  /** What is typed into this input from now on waits; what waited in another is written. */
  type(name: string): void {
    if (this.#typing !== name) this.settle();
    this.#typing = name;
  }

  /** The field that was typed into has been left. */
  settle = (): void => {
    if (this.#typing !== undefined) this.update();
  };

  /** The page is left: who is in the midst of a token is not helped by keeping the half of it, who writes words is. */
  leave = (): void => {
    if (this.#typing !== undefined && isPlainText(this.#safety.textOf(this.#typing))) this.settle();
  };

  /** What was typed belongs to an address that is shown no longer. */
  drop(): void {
    this.#typing = undefined;
  }

  update(): void {
    this.#typing = undefined;
    this.#address.replace(this.#note(this.link, this.#safety.shared));
  }

  push(): void {
    this.#typing = undefined;
    this.#address.push(this.#note(this.link, this.#safety.shared));
  }

  /** Takes out what is only now known to be a secret; what is being typed goes on waiting. */
  clean(): void {
    const typing = this.#typing === undefined ? [] : [{ parameter: this.#typing }];
    const form = withoutMisplaced(this.#safety.shared, typing);
    this.#address.replace(this.#note(this.#write(form), form));
  }

  #write({ draft, team }: TypedForm): Link {
    return writeLink(draft, this.#safety.namesTeam ? team : undefined);
  }

  #note({ fragment }: Link, { draft }: TypedForm): string {
    this.#drafts.note(draft);
    return fragment;
  }
}
