import type { Favorite } from '../../model/entities.ts';

export class Favorites {
  readonly #byUser = new Map<number, Map<number, Favorite>>();
  readonly #counts = new Map<number, number>();

  constructor(favorites: readonly Favorite[]) {
    for (const favorite of favorites) this.add(favorite);
  }

  of(userId: number): readonly Favorite[] {
    return [...(this.#byUser.get(userId)?.values() ?? [])];
  }

  has(userId: number, questionId: number): boolean {
    return this.#byUser.get(userId)?.has(questionId) ?? false;
  }

  /** How many people keep a question; undefined where nobody does. */
  count(questionId: number): number | undefined {
    return this.#counts.get(questionId);
  }

  add(favorite: Favorite): void {
    const { userId, questionId } = favorite;
    const own = this.#byUser.get(userId) ?? new Map<number, Favorite>();
    if (!own.has(questionId)) this.#tally(questionId, 1);
    this.#byUser.set(userId, own.set(questionId, favorite));
  }

  remove(userId: number, questionId: number): void {
    if (this.#byUser.get(userId)?.delete(questionId)) this.#tally(questionId, -1);
  }

  /** Nobody keeps a question that is gone. */
  forget(questionId: number): void {
    for (const own of this.#byUser.values()) own.delete(questionId);
    this.#counts.delete(questionId);
  }

  #tally(questionId: number, by: number) {
    const count = (this.#counts.get(questionId) ?? 0) + by;
    if (count > 0) this.#counts.set(questionId, count);
    else this.#counts.delete(questionId);
  }
}
