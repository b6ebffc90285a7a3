import type { Draft } from '../../request/draft.ts';
import type { Problem } from '../../request/problem.ts';
import type { IsHarmless } from '../../secrets/detect.ts';
import {
  describeMisplaced,
  findMisplacedSecrets,
  withoutMisplaced,
} from '../../secrets/misplaced.ts';
import type { TypedForm, MisplacedSecret } from '../../secrets/misplaced.ts';
import type { Credentials } from './credentials.svelte.ts';

/** The form, as it was typed and as it is filled with variables, which may hold a secret as well. */
interface Page extends TypedForm {
  readonly typed: Draft;
}

/** Stands between what is typed and what is made of it: a secret in the wrong field goes no further. */
export class SecretGuard {
  readonly #credentials: Credentials;
  readonly #page: Page;
  readonly #isSavedFilter: IsHarmless;
  /** Words that look like tokens but are not, as a person or the API has said. */
  #trusted = $state.raw<readonly string[]>([]);

  constructor(
    credentials: Credentials,
    page: Page,
    /** Whether a word is the id of a saved filter. */
    isSavedFilter: IsHarmless,
  ) {
    this.#credentials = credentials;
    this.#page = page;
    this.#isSavedFilter = isSavedFilter;
  }

  /** What may be a secret. */
  readonly #suspected: readonly MisplacedSecret[] = $derived.by(() => this.#find(this.#page));
  /** What is taken for a secret: neither a word within a text nor a trusted word. */
  readonly #misplaced: readonly MisplacedSecret[] = $derived.by(() => {
    const found =
      this.#trusted.length === 0
        ? this.#suspected
        : findMisplacedSecrets(this.#page, this.#credentials.secrets, (word) => this.trusts(word));
    return found.filter(({ kind }) => kind !== 'embedded');
  });
  /** What may be shown and sent. */
  readonly form: TypedForm = $derived.by(() => withoutMisplaced(this.#page, this.#misplaced));
  /** What may be written into a link, for others, who have none of the variables. */
  readonly shared: TypedForm = $derived.by(() => withoutMisplaced(this.#page, this.#suspected));
  /** What may be written into the address and be saved, which browsers keep. */
  readonly kept: TypedForm = $derived.by(() => {
    const { typed, draft, team } = this.#page;
    if (typed === draft) return this.shared;
    const form = { draft: typed, team };
    return withoutMisplaced(form, this.#find(form));
  });

  /** The parameters that are sent and not shared. */
  get withheld(): readonly string[] {
    return this.#suspected
      .map(({ parameter }) => parameter)
      .filter((name) => !this.#misplaced.some(({ parameter }) => parameter === name));
  }

  textOf(parameter: string): string {
    const { typed, team } = this.#page;
    return parameter === 'team' ? team : (typed.values[parameter] ?? '');
  }

  trusts(word: string): boolean {
    return this.#trusted.includes(word) || this.#isSavedFilter(word);
  }

  /** Accepts a word as no token, whatever it looks like. */
  trust = (word: string): void => {
    this.#trusted = [...this.#trusted, word];
  };

  /** The word of a field that only looks like a token, so that a person may say it is none. */
  doubtfulWordIn(parameter: string): string | undefined {
    return this.#misplaced.find((one) => one.parameter === parameter && one.kind === 'high-entropy')
      ?.secret;
  }

  /** Puts the secrets before all other problems; a field that holds one has no other problem. */
  withSecretProblems(problems: readonly Problem[]): readonly Problem[] {
    const secrets = this.#misplaced.map(describeMisplaced);
    const others = problems.filter(
      ({ parameter }) => !secrets.some((secret) => secret.parameter === parameter),
    );
    return [...secrets, ...others];
  }

  /** The secret of a field when it belongs in the token field; undefined when it belongs nowhere. */
  tokenIn(parameter: string): string | undefined {
    const found = this.#misplaced.find((one) => one.parameter === parameter);
    return found && describeMisplaced(found).secret === 'move' ? found.secret : undefined;
  }

  #find(form: TypedForm): readonly MisplacedSecret[] {
    return findMisplacedSecrets(form, this.#credentials.secrets, this.#isSavedFilter);
  }
}
