import { DAY } from '../calendar.ts';
import type { Member } from '../people/members.ts';
import type { ReputationChange } from '../../../model/entities.ts';
import { noVotes } from '../pending.ts';
import type { Random } from '../random.ts';
import type { Stage } from '../stage.ts';

/** A vote is what it does to the owner of the post, so that it has to be kept only once. */
export type Vote = ReputationChange;

/** How much more than usual a post is liked. */
const appeal = { question: 1, answer: 0.9, accepted: 1.7, article: 2 };

export interface Candidate {
  readonly postId: number;
  readonly author: Member;
  readonly created: number;
  /** How the draft wants the votes to fall. */
  readonly liking: 'high' | 'low' | undefined;
  readonly kind: keyof typeof appeal;
}

/** The votes on a post, oldest first: most posts get few, a handful very many. */
export function castVotes(post: Candidate, stage: Stage): readonly Vote[] {
  const { cast, calendar, random } = stage;
  const wanted = drawUps(post, stage);
  const downs = drawDowns(post, stage);
  const ups = Math.min(wanted, cast.members.length - 1 - downs);
  const spread = random.chance(0.3) ? 300 * DAY : 9 * DAY;
  const count = ups + downs;
  if (count === 0) return noVotes;
  const votes = Array<Vote>(count);
  for (let place = 0; place < count; place += 1) {
    const at = random.chance(0.25)
      ? Math.max(post.created + 1, calendar.between(post.created, calendar.now))
      : calendar.after(post.created + 60, spread);
    insert(votes, place, place < ups ? upVote(at, post.postId) : downVote(at, post.postId));
  }
  return votes;
}

/** Puts a vote among the first so many; most lists are so short that this beats sorting them. */
function insert(votes: Vote[], count: number, vote: Vote): void {
  let place = count;
  for (let last = votes[place - 1]; last && last.at > vote.at; last = votes[place - 1]) {
    votes[place] = last;
    place -= 1;
  }
  votes[place] = vote;
}

function upVote(at: number, postId: number): Vote {
  return { at, points: 10, kind: 'post_upvoted', postId };
}

function downVote(at: number, postId: number): Vote {
  return { at, points: -2, kind: 'post_downvoted', postId };
}

function drawUps({ liking, created, kind }: Candidate, { calendar, random }: Stage): number {
  if (liking === 'low') return random.int(0, 1);
  if (liking === 'high') return Math.min(36, 7 + skew(8, random));
  const age = (calendar.now - created) / DAY;
  const ripeness = Math.min(1, 0.25 + age / 120);
  const luck = random.chance(0.05) ? 3 : 1;
  return skew(2.4 * ripeness * luck * appeal[kind], random);
}

function skew(mean: number, random: Random): number {
  return Math.round(-Math.log(1 - random.next()) * mean);
}

function drawDowns({ liking, author }: Candidate, { random }: Stage): number {
  if (liking === 'low') return random.int(2, 5);
  if (liking === 'high') return random.chance(0.2) ? 1 : 0;
  // Newcomers are spared, as a reputation does not fall below 1.
  const mayFall = author.activity >= 4 && random.chance(0.09);
  return mayFall ? random.int(1, 2) : 0;
}
