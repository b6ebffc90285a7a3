import type { ReputationChange } from '../../model/entities.ts';
import type { ThreadDraft } from '../content/drafts.ts';
import { day } from './calendar.ts';
import { noVotes } from './plan/planned.ts';
import type { Batch, GeneratorContext, PlannedPost } from './plan/planned.ts';
import type { Random } from './random.ts';

interface Reception {
  /** How many more votes than usual the post gets. */
  readonly popularity: number;
  /** How the votes are to fall; otherwise as usual. */
  readonly wanted?: ThreadDraft['votes'];
}

/** Has the posts of a batch voted on. */
export function castVotes(batch: Batch): void {
  const cast = (post: PlannedPost, reception: Reception) => {
    post.votes = drawVotes(post, reception, batch);
  };
  for (const thread of batch.threads) {
    const { votes: wanted } = thread.draft;
    cast(thread, { popularity: 1, wanted });
    for (const answer of thread.answers) {
      if (answer !== thread.accepted) cast(answer, { popularity: 0.9 });
      else cast(answer, { popularity: 1.7, wanted: wanted === 'high' ? wanted : undefined });
    }
  }
  for (const article of batch.articles) cast(article, { popularity: 2 });
}

/** Oldest first: most posts get few, a handful very many. */
function drawVotes(
  post: PlannedPost,
  reception: Reception,
  context: GeneratorContext,
): readonly ReputationChange[] {
  const { members, calendar, random } = context;
  const { created, postId } = post;
  const wanted = drawUpVotes(post, reception, context);
  const downs = drawDownVotes(post, reception, random);
  const ups = Math.min(wanted, members.all.length - 1 - downs);
  const spread = random.chance(0.3) ? 300 * day : 9 * day;
  if (ups + downs === 0) return noVotes;
  const votes = Array<ReputationChange>(ups + downs);
  for (let place = 0; place < ups + downs; place += 1) {
    const at = random.chance(0.25)
      ? Math.max(created + 1, calendar.between(created, calendar.now))
      : calendar.after(created + 60, spread);
    const vote: ReputationChange =
      place < ups
        ? { at, points: 10, kind: 'post_upvoted', postId }
        : { at, points: -2, kind: 'post_downvoted', postId };
    insert(vote, votes, place);
  }
  return votes;
}

/** Puts a vote among the first so many, by its date. Most lists are so short that this beats sorting them. */
function insert(vote: ReputationChange, votes: ReputationChange[], count: number): void {
  let place = count;
  for (; place > 0; place -= 1) {
    const before = votes[place - 1];
    if (!before || before.at <= vote.at) break;
    votes[place] = before;
  }
  votes[place] = vote;
}

function drawUpVotes(
  { created }: PlannedPost,
  { popularity, wanted }: Reception,
  { calendar, random }: GeneratorContext,
): number {
  if (wanted === 'low') return random.int(0, 1);
  if (wanted === 'high') return Math.min(36, 7 + skew(8, random));
  const age = (calendar.now - created) / day;
  const ripeness = Math.min(1, 0.25 + age / 120);
  const luck = random.chance(0.05) ? 3 : 1;
  return skew(2.4 * ripeness * luck * popularity, random);
}

function skew(mean: number, random: Random): number {
  return Math.round(-Math.log(1 - random.next()) * mean);
}

function drawDownVotes({ author }: PlannedPost, { wanted }: Reception, random: Random): number {
  if (wanted === 'low') return random.int(2, 5);
  if (wanted === 'high') return random.chance(0.2) ? 1 : 0;
  // Newcomers are spared, as a reputation does not fall below 1.
  const mayFall = author.activity >= 4 && random.chance(0.09);
  return mayFall ? random.int(1, 2) : 0;
}
