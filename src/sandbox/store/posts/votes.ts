// This file knows how the owner of the token voted. Who cast the votes that the world came with is not known.

export type VoteDirection = 'up' | 'down';
export type Votable = 'post' | 'comment';

export class OwnVotes {
  readonly #cast = new Map<string, VoteDirection>();

  of(kind: Votable, id: number): VoteDirection | undefined {
    return this.#cast.get(`${kind} ${id}`);
  }

  cast(kind: Votable, id: number, vote: VoteDirection): void {
    this.#cast.set(`${kind} ${id}`, vote);
  }

  withdraw(kind: Votable, id: number): void {
    this.#cast.delete(`${kind} ${id}`);
  }
}
