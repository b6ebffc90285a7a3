// This file knows how the owner of the token voted. Who cast the votes that the world came with is not known.

export type VoteDirection = 'up' | 'down';
type Votable = 'post' | 'comment';

export class OwnVotes {
  readonly #cast = new Map<string, VoteDirection>();

  of(kind: Votable, id: number): VoteDirection | undefined {
    return this.#cast.get(`${kind} ${id}`);
  }

  /** Without a direction, takes the vote back. */
  set(kind: Votable, id: number, vote: VoteDirection | undefined): void {
    if (vote) this.#cast.set(`${kind} ${id}`, vote);
    else this.#cast.delete(`${kind} ${id}`);
  }
}
