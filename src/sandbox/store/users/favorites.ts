import { groupBy, indexBy } from '../../listing/group-by.ts';
import type { Favorite } from '../../model/entities.ts';
import { memoize } from '../memoize.ts';

export class Favorites {
  /** By the question, then by the person. */
  readonly #kept: () => Map<number, Map<number, Favorite>>;

  constructor(favorites: () => readonly Favorite[]) {
    this.#kept = memoize(() => {
      const groups = groupBy(favorites(), ({ questionId }) => [questionId]);
      return new Map(
        [...groups].map(([id, group]) => [id, indexBy(group, ({ userId }) => userId)]),
      );
    });
  }

  of(userId: number): readonly Favorite[] {
    return [...this.#kept().values()].flatMap((byUser) => byUser.get(userId) ?? []);
  }

  has(userId: number, questionId: number): boolean {
    return this.#kept().get(questionId)?.has(userId) === true;
  }

  /** How many people keep a question; undefined where nobody does. */
  count(questionId: number): number | undefined {
    const count = this.#kept().get(questionId)?.size;
    return count === 0 ? undefined : count;
  }

  add(favorite: Favorite): void {
    const { userId, questionId } = favorite;
    const byUser = this.#kept().get(questionId) ?? new Map<number, Favorite>();
    this.#kept().set(questionId, byUser.set(userId, favorite));
  }

  remove(userId: number, questionId: number): void {
    this.#kept().get(questionId)?.delete(userId);
  }

  /** Nobody keeps a question that is gone. */
  forget(questionId: number): void {
    this.#kept().delete(questionId);
  }
}
