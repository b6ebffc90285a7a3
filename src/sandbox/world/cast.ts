import type { Calendar } from './calendar.ts';
import { people } from './content/people.ts';
import type { Handle } from './content/people.ts';
import type { TagName } from './content/tags.ts';
import type { PersonDraft } from './draft.ts';
import type { Random } from './random.ts';

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
  const byHandle = new Map(members.map((member) => [member.draft.handle, member]));
  return {
    members,
    named: (handle) => {
      const member = byHandle.get(handle);
      if (member === undefined) throw new RangeError(`Nobody is called "${handle}".`);
      return member;
    },
    choose: (occasion) => {
      const weights = members.map((member) =>
        canSpeak(member, occasion) ? weightOf(member, occasion) : 0,
      );
      const index = random.weighted(weights);
      const member = members[index];
      if (member === undefined || weights[index] === 0) {
        throw new RangeError('Nobody had joined at that time.');
      }
      return member;
    },
  };
}

function canSpeak(member: Member, { at, without = [] }: Occasion): boolean {
  return member.created < at && !without.includes(member);
}

function weightOf({ draft }: Member, { tags = [] }: Occasion): number {
  const known = tags.filter((tag) => draft.knows.includes(tag)).length;
  return draft.activity * (1 + 6 * known);
}
