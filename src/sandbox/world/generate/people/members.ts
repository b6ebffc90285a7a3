import type { Handle } from '../../content/people/index.ts';
import type { PersonDraft } from '../../content/people/person-draft.ts';
import type { TagName } from '../../content/tags.ts';
import { day } from '../calendar.ts';
import { memoizeByKey } from '../memoize-by-key.ts';
import type { Random } from '../random.ts';
import { sortBy } from '../sort-by.ts';

const mostDraws = 10_000;

export interface Member {
  readonly draft: PersonDraft;
  readonly userId: number;
  readonly created: number;
  /** How much the person writes. */
  readonly activity: number;
  /** How comments name the person: an `@name` has no spaces, as on the real site. */
  readonly mention: string;
}

interface Choice {
  /** Who it is, if that is known. */
  readonly by?: Handle | undefined;
  readonly at: number;
  readonly tags?: Tags;
  readonly without?: readonly (Member | undefined)[];
}

type Tags = readonly TagName[];

export interface MemberPool {
  readonly all: readonly Member[];
  readonly named: (handle: Handle) => Member;
  /** Somebody who was there already, the busy and those who know the tags more often. */
  readonly choose: (choice: Choice) => Member;
}

export function createMember(draft: PersonDraft, userId: number, created: number): Member {
  const { activity, name } = draft;
  return { draft, userId, created, activity, mention: name.replaceAll(' ', '') };
}

export function createMemberPool(members: readonly Member[], random: Random): MemberPool {
  const weighted = weightByActivity(members);
  return poolOf(members, weighted, { random, countAt: () => weighted.length });
}

/** Like the other, but those who joined later are not even drawn, as they are many. */
export function createGrowingPool(members: readonly Member[], random: Random): MemberPool {
  const weighted = weightByActivity(sortBy(members, ({ created }) => created));
  return poolOf(members, weighted, { random, countAt: countJoined(weighted) });
}

/** Each of them as often as the person is active. */
function weightByActivity(members: readonly Member[]): Member[] {
  return members.flatMap((member) => Array<Member>(member.activity).fill(member));
}

/** How many of those in the order of joining had joined by the end of a day. */
function countJoined(weighted: readonly Member[]): (at: number) => number {
  const first = weighted[0]?.created ?? 0;
  const dayOf = (at: number) => Math.floor((at - first) / day);
  const counts: number[] = [];
  for (const [place, { created }] of weighted.entries()) {
    while (counts.length < dayOf(created)) counts.push(place);
    counts[dayOf(created)] = place + 1;
  }
  return (at) => counts[dayOf(at)] ?? weighted.length;
}

interface Drawing {
  readonly random: Random;
  /** How many of the weighted are drawn from at a moment. */
  readonly countAt: (at: number) => number;
}

const noTags: Tags = [];
const nobody: readonly Member[] = [];

function poolOf(
  members: readonly Member[],
  weighted: readonly Member[],
  { random, countAt }: Drawing,
): MemberPool {
  const byHandle = new Map(members.map((member) => [member.draft.handle, member]));
  const named = (handle: Handle) => {
    const member = byHandle.get(handle);
    if (member === undefined) throw new RangeError(`Nobody is called "${handle}".`);
    return member;
  };
  // What people know and what questions are about come again and again.
  const skills = [...new Set(members.map(({ draft }) => draft.knows))];
  const skillAt = weighted.map(({ draft }) => skills.indexOf(draft.knows));
  const likelihoodsFor = memoizeByKey((tags: Tags) =>
    skills.map((knows) => likelihoodOf(tags, knows)),
  );
  const choose = ({ by, at, tags = noTags, without = nobody }: Choice) => {
    if (by !== undefined) return named(by);
    const count = countAt(at);
    const likelihoods = likelihoodsFor(tags);
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const place = random.int(0, count - 1);
      const member = weighted[place];
      if (!member || member.created >= at || isAmong(without, member)) continue;
      if (random.chance(likelihoods[skillAt[place] ?? 0] ?? 0)) return member;
    }
    throw new RangeError('Nobody was there to choose from.');
  };
  return { all: members, named, choose };
}

/** Lists are so short that this is much faster than to search them. */
function isAmong(members: readonly (Member | undefined)[], member: Member): boolean {
  for (const other of members) if (other === member) return true;
  return false;
}

/** From 0 to 1: those are likelier to take part who know the tags. */
function likelihoodOf(tags: Tags, knows: Tags): number {
  const count = tags.filter((tag) => knows.includes(tag)).length;
  return (1 + 6 * count) / (1 + 6 * tags.length);
}
