import type { ReputationChange } from '../../../model/entities.ts';
import { DAY } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import { noVotes } from '../plan/planned.ts';
import type { PlannedPost } from '../plan/planned.ts';
import type { Random } from '../random.ts';

/** How many more votes than usual a post gets. */
const popularity = { question: 1, answer: 0.9, accepted: 1.7, article: 2 };

export interface Candidate {
  readonly post: PlannedPost;
  readonly kind: keyof typeof popularity;
  /** How the votes are to fall; otherwise as usual. */
  readonly wanted?: 'high' | 'low' | undefined;
}

/** The votes on a post, oldest first: most posts get few, a handful very many. */
export function castVotes(
  candidate: Candidate,
  context: GeneratorContext,
): readonly ReputationChange[] {
  const { members, calendar, random } = context;
  const { created, postId } = candidate.post;
  const wanted = drawUpVotes(candidate, context);
  const downs = drawDownVotes(candidate, context);
  const ups = Math.min(wanted, members.all.length - 1 - downs);
  const spread = random.chance(0.3) ? 300 * DAY : 9 * DAY;
  if (ups + downs === 0) return noVotes;
  const votes = Array<ReputationChange>(ups + downs);
  for (let place = 0; place < ups + downs; place += 1) {
    const at = random.chance(0.25)
      ? Math.max(created + 1, calendar.between(created, calendar.now))
      : calendar.after(created + 60, spread);
    votes[place] =
      place < ups
        ? { at, points: 10, kind: 'post_upvoted', postId }
        : { at, points: -2, kind: 'post_downvoted', postId };
  }
  return votes.sort((one, other) => one.at - other.at);
}

function drawUpVotes(
  { wanted, post, kind }: Candidate,
  { calendar, random }: GeneratorContext,
): number {
  if (wanted === 'low') return random.int(0, 1);
  if (wanted === 'high') return Math.min(36, 7 + skew(8, random));
  const age = (calendar.now - post.created) / DAY;
  const ripeness = Math.min(1, 0.25 + age / 120);
  const luck = random.chance(0.05) ? 3 : 1;
  return skew(2.4 * ripeness * luck * popularity[kind], random);
}

function skew(mean: number, random: Random): number {
  return Math.round(-Math.log(1 - random.next()) * mean);
}

function drawDownVotes({ wanted, post }: Candidate, { random }: GeneratorContext): number {
  if (wanted === 'low') return random.int(2, 5);
  if (wanted === 'high') return random.chance(0.2) ? 1 : 0;
  // Newcomers are spared, as a reputation does not fall below 1.
  const mayFall = post.author.activity >= 4 && random.chance(0.09);
  return mayFall ? random.int(1, 2) : 0;
}
