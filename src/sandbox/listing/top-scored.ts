interface Identified {
  readonly postId: number;
}

interface Entry<Post> {
  readonly post: Post;
  /** The lower, the further up. */
  readonly rank: number;
}

/** Keeps the posts with the highest scores, or the lowest: as many as are wanted, so that the others need no order. */
export class TopScored<Post extends Identified> {
  readonly #length: number;
  readonly #sign: 1 | -1;
  readonly #entries: Entry<Post>[] = [];
  #bar = Infinity;

  constructor(length: number, descending: boolean) {
    this.#length = length;
    this.#sign = descending ? -1 : 1;
  }

  /** Tells whether a post with this score may still come onto the list. */
  admits(score: number): boolean {
    return this.#sign * score <= this.#bar;
  }

  add(post: Post, score: number) {
    this.#entries.push({ post, rank: this.#sign * score });
    if (this.#entries.length > 2 * this.#length) this.#narrow();
  }

  /** The list from the top. */
  read(): readonly Post[] {
    this.#narrow();
    return this.#entries.map(({ post }) => post);
  }

  #narrow() {
    const idOf = ({ post }: Entry<Post>) => post.postId;
    this.#entries.sort((a, b) => a.rank - b.rank || this.#sign * (idOf(a) - idOf(b)));
    this.#entries.splice(this.#length);
    if (this.#entries.length === this.#length) this.#bar = this.#entries.at(-1)?.rank ?? Infinity;
  }
}
