// This file holds the slug and the token for each target: in memory, and nowhere else.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Problem } from '../request/problem.ts';
import { demo, isSandboxToken, type Target } from '../request/target.ts';
import { tokenProblem } from '../request/token.ts';
import { withoutSecret, type Cleaned } from '../secrets/gate.ts';
import type { Access } from '../secrets/vault.ts';

type Id = Target['id'];

export class Keyring {
  /** Whether nobody on the way can read along; without, no secret is taken. */
  readonly secure: boolean;
  #access = $state.raw<Readonly<Record<Id, Access>>>({
    sandbox: demo,
    team: { team: '', token: '' },
  });
  /** The targets whose token was forgotten, until another one is typed. */
  #forgotten = $state.raw<readonly Id[]>([]);

  constructor(secure: boolean) {
    this.secure = secure;
  }

  /** The tokens that are secrets. */
  readonly secrets: readonly string[] = $derived.by(() =>
    Object.values(this.#access)
      .map(({ token }) => token)
      .filter(isSecret),
  );

  of(id: Id): Access {
    return this.#access[id];
  }

  /** The token when it is no secret, else one that is none; undefined where only secrets work. */
  publicTokenOf({ id, sandbox }: Target): string | undefined {
    if (!sandbox) return undefined;
    const { token } = this.of(id);
    return isSandboxToken(token) ? token : demo.token;
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
    if (!this.secure && isSecret(token)) return;
    this.#access = { ...this.#access, [id]: { team: this.of(id).team, token } };
    this.#forgotten = this.#forgotten.filter((one) => one !== id);
  }

  /** Forgets every token that is a secret. */
  forget(): void {
    const ids = (['sandbox', 'team'] as const).filter((id) => isSecret(this.of(id).token));
    for (const id of ids) this.setToken(id, '');
    this.#forgotten = [...this.#forgotten, ...ids];
  }

  /** A text as it may leave the page. */
  clean = (text: string): Cleaned => withoutSecret(text, this.secrets);
}

/** Tokens of the sandbox are none. */
export function isSecret(token: string): boolean {
  return token !== '' && !isSandboxToken(token);
}
