import type { ReputationChange } from '../../model/entities.ts';
import type { Member } from './people/members.ts';
import type { Batch, PlannedPost } from './plan/planned.ts';

const acceptance = { answerer: 15, asker: 2 };

/** What people gained and lost by votes and accepted answers. */
export class Reputations {
  readonly #gains = new Map<Member, number>();
  readonly #changes = new Map<Member, ReputationChange[]>();

  /** In no order. */
  changesOf(member: Member): readonly ReputationChange[] {
    return this.#changes.get(member) ?? [];
  }

  /** Takes back votes against those who would fall below a reputation of 1, as nobody does. */
  settle({ threads }: Batch): void {
    for (const thread of threads) {
      const { author: asker, accepted, answers } = thread;
      this.#gain(asker, sumOf(thread));
      for (const answer of answers) this.#gain(answer.author, sumOf(answer));
      if (!accepted || accepted.author === asker) continue;
      this.#gain(accepted.author, acceptance.answerer);
      this.#gain(asker, acceptance.asker);
    }
    for (const thread of threads) {
      this.#spare(thread);
      for (const answer of thread.answers) this.#spare(answer);
    }
  }

  /** Notes what became of a batch; accepting one's own answer earns nothing. */
  note({ threads, calendar }: Batch): void {
    for (const thread of threads) {
      const { author: asker, accepted, answers } = thread;
      this.#addAll(asker, thread.votes);
      for (const { author, votes } of answers) this.#addAll(author, votes);
      if (!accepted || accepted.author === asker) continue;
      const at = calendar.after(accepted.created + 60, 30_000);
      const { author, postId } = accepted;
      const { answerer, asker: points } = acceptance;
      this.#add(author, { at, points: answerer, kind: 'answer_accepted', postId });
      this.#add(asker, { at, points, kind: 'asker_accepts_answer', postId });
    }
  }

  #gain(member: Member, points: number): void {
    this.#gains.set(member, (this.#gains.get(member) ?? 0) + points);
  }

  #spare(post: PlannedPost): void {
    if ((this.#gains.get(post.author) ?? 0) >= 0) return;
    const before = sumOf(post);
    post.votes = post.votes.filter(({ points }) => points > 0);
    this.#gain(post.author, sumOf(post) - before);
  }

  #addAll(member: Member, changes: readonly ReputationChange[]): void {
    for (const change of changes) this.#add(member, change);
  }

  #add(member: Member, change: ReputationChange): void {
    const known = this.#changes.get(member);
    if (known) known.push(change);
    else this.#changes.set(member, [change]);
  }
}

function sumOf({ votes }: PlannedPost): number {
  let sum = 0;
  for (const { points } of votes) sum += points;
  return sum;
}
