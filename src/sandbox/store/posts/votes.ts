// This file knows how the owner of the token voted. Who cast the votes that the world came with is not known.

export type Voted = 'up' | 'down';
export type Votable = 'post' | 'comment';

export class Votes {
  readonly #cast = new Map<string, Voted>();

  of(kind: Votable, id: number): Voted | undefined {
    return this.#cast.get(`${kind} ${id}`);
  }

  cast(kind: Votable, id: number, vote: Voted): void {
    this.#cast.set(`${kind} ${id}`, vote);
  }

  withdraw(kind: Votable, id: number): void {
    this.#cast.delete(`${kind} ${id}`);
  }
}
