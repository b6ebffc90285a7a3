import type { Calendar } from './calendar.ts';
import { people } from './content/people.ts';
import type { Handle } from './content/people.ts';
import type { TagName } from './content/tags.ts';
import type { PersonDraft } from './draft.ts';
import type { Random } from './random.ts';

const MOST_DRAWS = 10_000;

export interface Member {
  readonly draft: PersonDraft;
  readonly userId: number;
  readonly created: number;
}

export interface Occasion {
  readonly at: number;
  readonly tags?: readonly TagName[];
  readonly without?: readonly Member[];
}

/** The people, and who of them would speak up. */
export interface Cast {
  readonly members: readonly Member[];
  named: (handle: Handle) => Member;
  /** Whoever was there already, the busy and the knowing more often. */
  choose: (occasion: Occasion) => Member;
}

export function createCast(calendar: Calendar, random: Random): Cast {
  const members = people.map((draft: PersonDraft, index) => ({
    draft,
    userId: index + 1,
    created: calendar.daysAgo(draft.joined),
  }));
  // Each name is in the urn as often as the person is active.
  const urn = members.flatMap((member) => Array<Member>(member.draft.activity).fill(member));
  const byHandle = new Map(members.map((member) => [member.draft.handle, member]));
  return {
    members,
    named: (handle) => {
      const member = byHandle.get(handle);
      if (member === undefined) throw new RangeError(`Nobody is called "${handle}".`);
      return member;
    },
    choose: ({ at, tags = [], without = [] }) => {
      for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
        const member = random.pick(urn);
        if (member.created >= at || without.includes(member)) continue;
        if (random.chance(keenness(member.draft, tags))) return member;
      }
      throw new RangeError('Nobody was there to speak up.');
    },
  };
}

/** From 0 to 1: how likely the person takes part in talk about these tags. */
function keenness({ knows }: PersonDraft, tags: readonly TagName[]): number {
  const known = tags.filter((tag) => knows.includes(tag)).length;
  return (1 + 6 * known) / (1 + 6 * tags.length);
}
