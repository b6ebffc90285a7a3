import { DAY } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import type { Handle } from '../../content/people/index.ts';
import type { TagName } from '../../content/tags.ts';
import type { PersonDraft } from '../../content/people/person-draft.ts';
import { inOrder } from '../sort-by.ts';
import type { Random } from '../random.ts';

const MOST_DRAWS = 10_000;

export interface Member {
  readonly draft: PersonDraft;
  readonly userId: number;
  readonly created: number;
  /** How much the person writes. */
  readonly activity: number;
  /** How comments name the person: an `@name` has no spaces, as on the real site. */
  readonly mention: string;
}

export interface Occasion {
  readonly at: number;
  readonly tags?: readonly TagName[];
  readonly without?: readonly (Member | undefined)[];
}

/** The people, and who of them would speak up. */
export interface Cast {
  readonly members: readonly Member[];
  named: (handle: Handle) => Member;
  /** Whoever was there already, the busy and the knowing more often. */
  choose: (occasion: Occasion) => Member;
}

export function enlist(drafts: readonly PersonDraft[], calendar: Calendar): Member[] {
  return drafts.map((draft, index) => enrol(draft, index + 1, calendar.daysAgo(draft.joined)));
}

export function enrol(draft: PersonDraft, userId: number, created: number): Member {
  const { activity, name } = draft;
  return { draft, userId, created, activity, mention: name.replaceAll(' ', '') };
}

export function createCast(members: readonly Member[], random: Random): Cast {
  const urn = fillUrn(members);
  return castFrom(members, { urn, reachAt: () => urn.length, random });
}

/** Like a cast, but those who joined later are not even drawn, as they are many. */
export function createCrowd(members: readonly Member[], random: Random): Cast {
  const urn = fillUrn(inOrder(members, ({ created }) => created));
  return castFrom(members, { urn, reachAt: createReach(urn), random });
}

/** Each name is in the urn as often as the person is active. */
function fillUrn(members: readonly Member[]): Member[] {
  return members.flatMap((member) => Array<Member>(member.activity).fill(member));
}

/** How much of an urn in the order of joining had joined by the end of a day. */
function createReach(urn: readonly Member[]): (at: number) => number {
  const first = urn[0]?.created ?? 0;
  const reach: number[] = [];
  for (const [place, { created }] of urn.entries()) {
    const day = Math.floor((created - first) / DAY);
    while (reach.length < day) reach.push(place);
    reach[day] = place + 1;
  }
  return (at) => reach[Math.floor((at - first) / DAY)] ?? urn.length;
}

interface Drawing {
  readonly urn: readonly Member[];
  /** From how much of the urn is drawn at a moment. */
  reachAt: (at: number) => number;
  readonly random: Random;
}

function castFrom(members: readonly Member[], { urn, reachAt, random }: Drawing): Cast {
  const byHandle = new Map(members.map((member) => [member.draft.handle, member]));
  const trades = [...new Set(members.map(({ draft }) => draft.knows))];
  const tradeOf = members.map(({ draft }) => trades.indexOf(draft.knows));
  const keennessFor = createKeenness(trades);
  return {
    members,
    named: (handle) => {
      const member = byHandle.get(handle);
      if (member === undefined) throw new RangeError(`Nobody is called "${handle}".`);
      return member;
    },
    choose: ({ at, tags = noTags, without = nobody }) => {
      const keenness = keennessFor(tags);
      const reach = reachAt(at);
      for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
        const member = urn[random.int(0, reach - 1)];
        if (!member || member.created >= at || isAmong(without, member)) continue;
        if (random.chance(keenness[tradeOf[member.userId - 1] ?? 0] ?? 0)) return member;
      }
      throw new RangeError('Nobody was there to speak up.');
    },
  };
}

const noTags: readonly TagName[] = [];
const nobody: readonly Member[] = [];

/** For lists of two or three, this is much faster than to search them. */
function isAmong(members: readonly (Member | undefined)[], member: Member): boolean {
  for (const other of members) if (other === member) return true;
  return false;
}

/** From 0 to 1: how likely those take part who know the same, by their place among all that people know. */
function createKeenness(trades: readonly (readonly TagName[])[]) {
  const known = new Map<readonly TagName[], readonly number[]>();
  return (tags: readonly TagName[]): readonly number[] => {
    const before = known.get(tags);
    if (before !== undefined) return before;
    const keenness = trades.map((knows) => keennessOf(knows, tags));
    known.set(tags, keenness);
    return keenness;
  };
}

function keennessOf(knows: readonly TagName[], tags: readonly TagName[]): number {
  const known = tags.filter((tag) => knows.includes(tag)).length;
  return (1 + 6 * known) / (1 + 6 * tags.length);
}
