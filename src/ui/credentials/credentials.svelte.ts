import type { Endpoint } from '../../catalog/endpoint.ts';
import type { Lease } from '../../exchange/lease.ts';
import type { Problem } from '../../request/problem.ts';
import { demoAccess, isSandboxToken } from '../../request/target.ts';
import type { Target } from '../../request/target.ts';
import { tokenProblem } from '../../request/token.ts';
import { holdsSecret, redactText } from '../../secrets/redact.ts';
import type { RedactedText } from '../../secrets/redact.ts';
import type { VaultContents } from '../../secrets/vault.ts';

type Id = Target['id'];

const ids = ['sandbox', 'team'] as const satisfies readonly Id[];

/** The team slug and the token of each target: in memory, and nowhere else. */
export class Credentials {
  /** Whether the page was loaded securely; if not, no secret is accepted. */
  readonly isSecure: boolean;
  #access = $state.raw<Readonly<Record<Id, VaultContents>>>({
    sandbox: demoAccess,
    team: { team: '', token: '' },
  });
  #secrets = $state.raw<readonly string[]>([]);
  /** The targets whose token was forgotten, until another one is typed. */
  #forgotten = $state.raw<readonly Id[]>([]);
  /** What ends the calls that a token was lent to. */
  readonly #lent: Record<Id, AbortController> = {
    sandbox: new AbortController(),
    team: new AbortController(),
  };
  #watchers: readonly (() => void)[] = [];
  #forgetWatchers: readonly (() => void)[] = [];
  /** The secrets that have been taken out wherever they stood. */
  #recognized = '';

  constructor(secure: boolean) {
    this.isSecure = secure;
  }

  /** The tokens that are secrets: the same list as long as they are the same, for a pattern is made of it. */
  get secrets(): readonly string[] {
    return this.#secrets;
  }

  of(id: Id): VaultContents {
    return this.#access[id];
  }

  /** Lends the token to a call, with the signal that ends the call. */
  lease(id: Id): Lease {
    return { token: this.of(id).token, others: this.secrets, signal: this.#lent[id].signal };
  }

  /** Ends every call that a token was lent to. */
  endLeases(...ended: readonly Id[]): void {
    for (const id of ended.length === 0 ? ids : ended) {
      this.#lent[id].abort();
      this.#lent[id] = new AbortController();
    }
  }

  /**
   * Calls back when a token has become known, and once more before it is forgotten: texts that are stored are redacted then.
   * Returns how to stop.
   */
  watch = (clean: () => void): (() => void) => {
    this.#watchers = [...this.#watchers, clean];
    return () => (this.#watchers = this.#watchers.filter((one) => one !== clean));
  };

  /** Calls back once the tokens were to be forgotten: what came back with one goes, too. */
  watchForget = (drop: () => void): void => {
    this.#forgetWatchers = [...this.#forgetWatchers, drop];
  };

  /** The tokens are complete, not half typed: they are taken out wherever they have come to stand. */
  recognize(): void {
    const known = this.secrets.join('\n');
    if (known === this.#recognized) return;
    this.#recognized = known;
    this.#takeOut();
  }

  /** The token when it is not secret, else one that is none; undefined where only secrets work. */
  publicTokenOf({ id, sandbox }: Target): string | undefined {
    if (!sandbox) return undefined;
    const { token } = this.of(id);
    return isSandboxToken(token) ? token : demoAccess.token;
  }

  /** What is wrong with the token for a target, for an endpoint of this reach. */
  problemOf(id: Id, reach: Endpoint['reach']): Problem | undefined {
    const { token } = this.of(id);
    const message = tokenProblem(token);
    if (message !== undefined) return { parameter: 'token', message, fatal: true };
    if (token !== '' || reach === 'network' || !this.#forgotten.includes(id)) return undefined;
    return {
      parameter: 'token',
      message: 'The token was forgotten: enter it again.',
      missing: true,
    };
  }

  setTeam(id: Id, team: string): void {
    this.#access = { ...this.#access, [id]: { team, token: this.of(id).token } };
  }

  setToken(id: Id, token: string): void {
    if (!this.isSecure && isSecret(token)) return;
    if (token === this.of(id).token) return;
    this.#access = { ...this.#access, [id]: { team: this.of(id).team, token } };
    this.#secrets = ids.map((one) => this.of(one).token).filter(isSecret);
    this.#forgotten = this.#forgotten.filter((one) => one !== id);
    this.#recognized = '';
    this.endLeases(id);
  }

  /** Forgets every token that is a secret, also where it was typed as a slug, and ends every call. */
  forget(): void {
    const { secrets } = this;
    // Afterwards they could not be found any more.
    if (secrets.length > 0) this.#takeOut();
    for (const id of ids) {
      if (holdsSecret(this.of(id).team, secrets)) this.setTeam(id, '');
      if (!isSecret(this.of(id).token)) continue;
      this.setToken(id, '');
      this.#forgotten = [...this.#forgotten, id];
    }
    this.endLeases();
    for (const drop of this.#forgetWatchers) drop();
  }

  #takeOut(): void {
    for (const clean of this.#watchers) clean();
  }

  /** A text as it may leave the page. */
  clean = (text: string): RedactedText => redactText(text, this.secrets);
}

/** Tokens of the sandbox aren't. */
export function isSecret(token: string): boolean {
  return token !== '' && !isSandboxToken(token);
}
