import { DAY } from './calendar.ts';
import type { Member } from './cast.ts';
import type { Stage } from './stage.ts';

export interface Vote {
  readonly at: number;
  readonly isUp: boolean;
}

export interface Candidate {
  readonly author: Member;
  readonly created: number;
  /** How the draft wants the votes to fall. */
  readonly liking?: 'high' | 'low' | undefined;
  /** How much more than usual the post is liked. */
  readonly appeal?: number;
}

/** The votes on a post, oldest first: most posts get few, a handful very many. */
export function castVotes(post: Candidate, stage: Stage): Vote[] {
  const { cast, calendar, random } = stage;
  const voters = cast.members.length - 1;
  const [ups, downs] = drawCounts(post, stage);
  const spread = random.chance(0.3) ? 300 * DAY : 9 * DAY;
  const at = () =>
    random.chance(0.25)
      ? calendar.between(post.created, calendar.now)
      : calendar.after(post.created + 60, spread);
  const kinds = [
    ...Array<boolean>(Math.min(ups, voters - downs)).fill(true),
    ...Array<boolean>(downs).fill(false),
  ];
  return kinds.map((isUp) => ({ isUp, at: at() })).sort((one, other) => one.at - other.at);
}

function drawCounts(post: Candidate, { calendar, random }: Stage): readonly [number, number] {
  const skewed = (mean: number) => Math.round(-Math.log(1 - random.next()) * mean);
  if (post.liking === 'low') return [random.int(0, 1), random.int(2, 5)];
  if (post.liking === 'high') return [Math.min(36, 7 + skewed(8)), random.chance(0.2) ? 1 : 0];
  const age = (calendar.now - post.created) / DAY;
  const ripeness = Math.min(1, 0.25 + age / 120);
  const luck = random.chance(0.05) ? 3 : 1;
  const mean = 2.4 * ripeness * luck * (post.appeal ?? 1);
  const ups = skewed(mean);
  // Newcomers are spared, so that nobody's reputation falls below 1.
  const mayFall = post.author.draft.activity >= 4 && random.chance(0.09);
  return [ups, mayFall ? random.int(1, 2) : 0];
}
