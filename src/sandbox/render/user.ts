import type { Getters } from '../projection.ts';
import { reputationChange, reputationOf } from '../team/standing.ts';
import type { Period } from '../team/standing.ts';
import type { Team } from '../team/team.ts';
import type { Person } from '../world/model.ts';
import { absent } from './absent.ts';

const change =
  (period: Period) =>
  (person: Person, { now }: Team) =>
    reputationChange(person, period, now());

/** Gives a person of whom every answer has to tell something, even where the id is nobody's any more. */
export function personOf(id: number | undefined, people: Team['people']): Person {
  return people.get(id) ?? { ...nobody, userId: id ?? 0 };
}

const nobody: Person = {
  userId: 0,
  accountId: 0,
  name: 'user',
  type: 'registered',
  created: 0,
  lastAccess: 0,
  lastModified: 0,
  reputationChanges: [],
  profileImage: '',
};

export const shallowUser: Getters<'shallow_user'> = {
  account_id: ({ accountId }) => accountId,
  reputation: reputationOf,
  user_id: ({ userId }) => userId,
  user_type: ({ type }) => type,
  accept_rate: ({ acceptRate }) => acceptRate,
  profile_image: ({ profileImage }) => profileImage,
  display_name: ({ name }) => name,
  link: (person, { links }) => links.user(person),
  badge_counts: ({ userId }, { awards }) => awards.counts(userId),
};

export const user: Getters<'user'> = {
  badge_counts: ({ userId }, { awards }) => awards.counts(userId),
  account_id: ({ accountId }) => accountId,
  is_employee: () => false,
  last_modified_date: ({ lastModified }) => lastModified,
  last_access_date: ({ lastAccess }) => lastAccess,
  age: absent,
  reputation_change_year: change('year'),
  reputation_change_quarter: change('quarter'),
  reputation_change_month: change('month'),
  reputation_change_week: change('week'),
  reputation_change_day: change('day'),
  reputation: reputationOf,
  creation_date: ({ created }) => created,
  user_type: ({ type }) => type,
  user_id: ({ userId }) => userId,
  accept_rate: ({ acceptRate }) => acceptRate,
  location: ({ location }) => location,
  website_url: ({ website }) => website,
  link: (person, { links }) => links.user(person),
  profile_image: ({ profileImage }) => profileImage,
  display_name: ({ name }) => name,
  about_me: ({ aboutMe }) => aboutMe,
  answer_count: ({ userId }, { answersBy }) => answersBy.items(userId).length,
  collectives: absent,
  // The world does not record who cast a vote, nor who looked at a profile.
  down_vote_count: () => 0,
  up_vote_count: () => 0,
  view_count: () => 0,
  email: absent,
  is_deactivated: absent,
  question_count: ({ userId }, { questionsBy }) => questionsBy.items(userId).length,
  timed_penalty_date: absent,
};
