import type { RenderersOf } from '../filtering/projection.ts';
import type { Person } from '../model/entities.ts';
import { reputationChange, reputationOf } from '../model/reputation.ts';
import type { Period } from '../model/reputation.ts';
import type { Team } from '../store/team.ts';

const change =
  (period: Period) =>
  (person: Person, { now }: Team) =>
    reputationChange(person, period, now());

/** Gives a person of whom every response has to tell something, even where nothing is known any more. */
export function personOf(id: number | undefined, { whoIs }: Team): Person {
  return whoIs(id) ?? nobody;
}

const nobody: Person = {
  userId: 0,
  accountId: 0,
  name: '',
  type: 'registered',
  created: 0,
  lastAccess: 0,
  reputationChanges: [],
  profileImage: '',
  gone: 'erased',
};

/** Of somebody who has left, as recorded, only that and a made-up name is told. */
const here =
  <V>(get: (person: Person, team: Team) => V) =>
  (person: Person, team: Team) =>
    person.gone === undefined ? get(person, team) : undefined;

export const peopleRenderers: RenderersOf<
  'user' | 'shallow_user' | 'badge' | 'badge_count' | 'privilege'
> = {
  user: {
    badge_counts: ({ userId }, { awards }) => awards.counts(userId),
    is_employee: () => false,
    last_modified_date: ({ lastModified }) => lastModified,
    last_access_date: ({ lastAccess }) => lastAccess,
    reputation_change_year: change('year'),
    reputation_change_quarter: change('quarter'),
    reputation_change_month: change('month'),
    reputation_change_week: change('week'),
    reputation_change_day: change('day'),
    reputation: reputationOf,
    creation_date: ({ created }) => created,
    user_type: ({ type }) => type,
    website_url: ({ website }) => website,
    link: (person, { links }) => links.user(person),
    display_name: ({ name }) => name,
    answer_count: ({ userId }, { answersBy }) => answersBy.items(userId).length,
    // The world does not record who cast a vote, nor who looked at a profile.
    down_vote_count: () => 0,
    up_vote_count: () => 0,
    view_count: () => 0,
    question_count: ({ userId }, { questionsBy }) => questionsBy.items(userId).length,
    timed_penalty_date: ({ suspendedUntil = 0 }, { now }) =>
      suspendedUntil > now() ? suspendedUntil : undefined,
  },
  shallow_user: {
    account_id: here(({ accountId }) => accountId),
    reputation: here(reputationOf),
    user_id: here(({ userId }) => userId),
    user_type: ({ type, gone }) => (gone === undefined ? type : 'does_not_exist'),
    profile_image: here(({ profileImage }) => profileImage),
    display_name: (person) => (person.gone === undefined ? person.name : formerName(person)),
    link: here((person, { links }) => links.user(person)),
    badge_counts: here(({ userId }, { awards }) => awards.counts(userId)),
  },
  badge: {
    badge_type: ({ type }) => type,
    link: (badge, { links }) => links.badge(badge),
    user: ({ userId }, { people }) => people.get(userId),
  },
  badge_count: {},
  privilege: {
    short_description: ({ name }) => name,
  },
};

function formerName({ gone, userId }: Person): string | undefined {
  return gone === 'deleted' ? `user${userId}` : undefined;
}
