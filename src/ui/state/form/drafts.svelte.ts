import type { Endpoint } from '../../../catalog/endpoint.ts';
import { endpoints } from '../../../catalog/index.ts';
import type { Draft, DraftValues } from '../../../request/draft.ts';
import { writeLink } from '../../../request/link.ts';
import { holdsSecret } from '../../../secrets/redact.ts';

/** What was typed for each endpoint, and which endpoint is selected. */
export class Drafts {
  /** By the slug of the endpoint. */
  #typed: Readonly<Record<string, DraftValues>> = {};
  /** What of it was last written to the address, by slug as well. */
  #noted: Readonly<Record<string, DraftValues>> = {};
  #endpoint = $state.raw<Endpoint>(firstEndpoint());
  #values = $state.raw<DraftValues>({});
  #cleared = $state.raw<DraftValues>();
  /** What was typed before it was replaced, by the fragment of its link. */
  #replaced: Readonly<Record<string, DraftValues>> = {};

  get endpoint(): Endpoint {
    return this.#endpoint;
  }
  get values(): DraftValues {
    return this.#values;
  }
  /** Whether there is something to clear, or a clearing to undo. */
  get clearAction(): 'clear' | 'undo' | undefined {
    if (Object.values(this.#values).some((text) => text !== '')) return 'clear';
    return this.#cleared ? 'undo' : undefined;
  }

  show(endpoint: Endpoint, values: DraftValues): void {
    this.#endpoint = endpoint;
    this.put({ endpoint, values });
    this.#values = values;
    this.#cleared = undefined;
  }

  /** Replaces what was typed for an endpoint; going back can still recall it. */
  put(draft: Draft): void {
    const { slug } = draft.endpoint;
    const typed = { endpoint: draft.endpoint, values: this.typedFor(draft.endpoint) };
    if (typed.values !== draft.values) {
      // What was written to the address of it is out of date, too.
      this.note(draft);
      if (Object.keys(typed.values).length > 0)
        this.#replaced = { ...this.#replaced, [fragmentOf(typed)]: typed.values };
    }
    this.#typed = { ...this.#typed, [slug]: draft.values };
  }

  set(name: string, text: string): void {
    this.#update({ ...this.#values, [name]: text });
    this.#cleared = undefined;
  }

  /** Resets the form to its initial values. */
  clear(initial: DraftValues): void {
    this.#cleared = this.#values;
    this.#update(initial);
  }

  undoClear(): void {
    if (this.#cleared) this.#update(this.#cleared);
    this.#cleared = undefined;
  }

  typedFor({ slug }: Endpoint): DraftValues {
    return this.#typed[slug] ?? {};
  }

  /** Remembers what was written to the address. */
  note({ endpoint: { slug }, values }: Draft): void {
    this.#noted = { ...this.#noted, [slug]: values };
  }

  /** What was typed, where the draft of a link is all of it that went into the address, or that fits into one. */
  recall(draft: Draft): DraftValues {
    const typed = this.typedFor(draft.endpoint);
    const fragment = fragmentOf(draft);
    const known = [typed, this.#noted[draft.endpoint.slug] ?? typed];
    return known.some((values) => fragmentOf({ ...draft, values }) === fragment)
      ? typed
      : (this.#replaced[fragment] ?? draft.values);
  }

  /** Drops every text that holds one of the secrets. */
  forget(secrets: readonly string[]): void {
    if (secrets.length === 0) return;
    for (const [slug, values] of Object.entries(this.#typed)) {
      const kept = Object.entries(values).filter(([, text]) => !holdsSecret(text, secrets));
      this.#typed = { ...this.#typed, [slug]: Object.fromEntries(kept) };
    }
    const replaced = Object.entries(this.#replaced).filter(
      ([, values]) => !Object.values(values).some((text) => holdsSecret(text, secrets)),
    );
    this.#replaced = Object.fromEntries(replaced);
    this.#values = this.typedFor(this.#endpoint);
    this.#cleared = undefined;
    this.#noted = {};
  }

  #update(values: DraftValues): void {
    this.#values = values;
    this.#typed = { ...this.#typed, [this.#endpoint.slug]: values };
  }
}

function fragmentOf(draft: Draft): string {
  return writeLink(draft).fragment;
}

export function firstEndpoint(): Endpoint {
  const [first] = endpoints;
  if (!first) throw new TypeError('The catalog has no endpoint.');
  return first;
}
