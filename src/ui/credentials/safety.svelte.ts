// This file stands between what is typed and what is made of it: secrets in the wrong field go no further, and a shared
// screen does not show who the people are.
import type { Problem } from '../../request/problem.ts';
import type { IsHarmless } from '../../secrets/detect.ts';
import { maskText } from '../../secrets/mask.ts';
import {
  describeMisplaced,
  findMisplacedSecrets,
  withoutMisplaced,
  type TypedForm,
  type MisplacedSecret,
} from '../../secrets/misplaced.ts';
import type { Credentials } from './credentials.svelte.ts';
import type { Preferences } from '../state/preferences.svelte.ts';

export class Safety {
  readonly #credentials: Credentials;
  readonly #preferences: Preferences;
  readonly #typed: () => TypedForm;
  readonly #isKept: IsHarmless;
  #warnings = $state.raw<readonly string[]>([]);
  /** Words that look like tokens and are none, as a person or the API has said. */
  #trusted = $state.raw<readonly string[]>([]);

  constructor(
    keyring: Credentials,
    preferences: Preferences,
    typed: () => TypedForm,
    /** Whether a word is the id of a filter that this browser keeps. */
    isKept: IsHarmless,
  ) {
    this.#credentials = keyring;
    this.#preferences = preferences;
    this.#typed = typed;
    this.#isKept = isKept;
  }

  /** What may be a secret. */
  readonly #suspected: readonly MisplacedSecret[] = $derived.by(() =>
    findMisplacedSecrets(this.#typed(), this.#credentials.secrets, this.#isKept),
  );
  /** What is taken for one: neither a word of a text nor what is said to be none. */
  readonly #misplaced: readonly MisplacedSecret[] = $derived.by(() => {
    const found =
      this.#trusted.length === 0
        ? this.#suspected
        : findMisplacedSecrets(this.#typed(), this.#credentials.secrets, (word) =>
            this.trusts(word),
          );
    return found.filter(({ kind }) => kind !== 'amid');
  });
  /** What may be shown and sent. */
  readonly form: TypedForm = $derived.by(() => withoutMisplaced(this.#typed(), this.#misplaced));
  /** What may be written into a link and into the address, which others read and browsers keep. */
  readonly shared: TypedForm = $derived.by(() => withoutMisplaced(this.#typed(), this.#suspected));

  /** The inputs that are sent and not shared. */
  get withheld(): readonly string[] {
    return this.#suspected
      .map(({ parameter }) => parameter)
      .filter((name) => !this.#misplaced.some(({ parameter }) => parameter === name));
  }

  textOf(parameter: string): string {
    const { draft, team } = this.#typed();
    return parameter === 'team' ? team : (draft.values[parameter] ?? '');
  }

  trusts(word: string): boolean {
    return this.#trusted.includes(word) || this.#isKept(word);
  }

  /** Takes a word for no token, whatever it looks like. */
  trust = (word: string): void => {
    this.#trusted = [...this.#trusted, word];
  };

  /** The word of a field that a person may say of that it is no token. */
  doubtfulIn(parameter: string): string | undefined {
    return this.#misplaced.find((one) => one.parameter === parameter && one.kind === 'shape')
      ?.secret;
  }

  /** Puts the secrets before all other problems; of a field that holds one, nothing else is said. */
  judge(problems: readonly Problem[]): readonly Problem[] {
    const secrets = this.#misplaced.map(describeMisplaced);
    const others = problems.filter(
      ({ parameter }) => !secrets.some((secret) => secret.parameter === parameter),
    );
    return [...secrets, ...others];
  }

  /** The secret of a field when it belongs into the token field; undefined when it belongs nowhere. */
  tokenIn(parameter: string): string | undefined {
    const found = this.#misplaced.find((one) => one.parameter === parameter);
    return found && describeMisplaced(found).secret === 'move' ? found.secret : undefined;
  }

  /** What a person has to know about a secret; it stays until it is dismissed. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }
  get presenting(): boolean {
    return this.#preferences.current.presenting;
  }
  /** Whether links and the address name the team. On a shared screen they do not. */
  get namesTeam(): boolean {
    return this.#preferences.current.teamInLinks && !this.presenting;
  }

  warn = (warning: string): void => {
    this.#warnings = [...this.#warnings.filter((one) => one !== warning), warning];
  };

  dismiss = (): void => {
    this.#warnings = [];
  };

  /** A text as it may be shown: on a shared screen without the slug, that of the form unless it has its own, and e-mail addresses. */
  mask = (text: string, team = this.#typed().team): string =>
    this.presenting ? maskText(text, team) : text;
}
