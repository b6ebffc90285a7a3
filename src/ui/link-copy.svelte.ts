import { copy } from './browser/copy.ts';
import type { Explorer } from './state/explorer.svelte.ts';

/** Copies a link to the form, and says what became of that. */
export class LinkCopy {
  #message = $state('');
  readonly #explorer: Explorer;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** What is said; empty after a while. */
  get message(): string {
    return this.#message;
  }

  copy = async (): Promise<void> => {
    const { link, credentials } = this.#explorer;
    const address = location.href.replace(/#.*/, '') + link.fragment;
    const done = await copy(address, credentials.clean);
    this.#message = done === 'Copied' ? this.#describe() : done;
    setTimeout(() => (this.#message = ''), 4000);
  };

  #describe(): string {
    const { leftOut } = this.#explorer.link;
    const { withheld } = this.#explorer.secretGuard;
    if (withheld.length > 0)
      return `Link copied without ${withheld.join(', ')}: it looks like an access token`;
    if (leftOut.length > 0) return `Link copied without ${leftOut.join(', ')}: too long`;
    return 'Link copied';
  }
}
