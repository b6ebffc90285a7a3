import type { Getters } from '../projection.ts';
import type { Team } from '../team/team.ts';
import type { World } from '../world/model.ts';
import { absent } from './absent.ts';

const week = 7 * 86_400;

export const info: Getters<'info'> = {
  answers_per_minute: (_, { world }) => perMinute(world.answers.length, world),
  // Invented: the build numbers of the API are its own.
  api_revision: () => '2026.11.23.1',
  badges_per_minute: (_, { world }) => perMinute(world.awards.length, world),
  new_active_users: (_, { world }) =>
    world.people.filter(({ created }) => created > world.now - week).length,
  questions_per_minute: (_, { world }) => perMinute(world.questions.length, world),
  site: absent,
  total_accepted: (_, { world }) =>
    world.questions.filter(({ acceptedAnswerId }) => acceptedAnswerId !== undefined).length,
  total_answers: (_, { world }) => world.answers.length,
  total_badges: (_, { world }) => world.awards.length,
  total_comments: (_, { world }) => world.comments.length,
  total_questions: (_, { world }) => world.questions.length,
  total_unanswered: (_, { all }) => all.unanswered.items.length,
  total_users: (_, { world }) => world.people.length,
  total_votes: (_, team) => countVotes(team),
};

function perMinute(count: number, { questions, now }: World) {
  const first = questions.reduce((least, { created }) => Math.min(least, created), now);
  return Math.round((count / Math.max(1, (now - first) / 60)) * 100) / 100;
}

function countVotes({ all }: Team) {
  return all.posts.items.reduce((sum, { upVotes, downVotes }) => sum + upVotes + downVotes, 0);
}
