import type { RenderersOf } from '../filtering/projection.ts';
import type { Team } from '../store/team.ts';

const week = 7 * 86_400;

export const siteRenderers: RenderersOf<'info' | 'error' | 'filter'> = {
  info: {
    answers_per_minute: (_, team) => perMinute(team.answers.size, team),
    // Invented: the build numbers of the API are its own.
    api_revision: () => '2026.11.23.1',
    badges_per_minute: (_, team) => perMinute(team.awards.recipients.items.length, team),
    new_active_users: (_, { people, now }) => {
      const { created } = people.listing.sortedBy('creation');
      const first = created.findLastIndex((at) => at <= now() - week) + 1;
      return created.length - first;
    },
    questions_per_minute: (_, team) => perMinute(team.questions.size, team),
    total_accepted: (_, { totals }) => totals.accepted,
    total_answers: (_, { answers }) => answers.size,
    total_badges: (_, { awards }) => awards.recipients.items.length,
    total_comments: (_, { comments }) => comments.size,
    total_questions: (_, { questions }) => questions.size,
    total_unanswered: (_, { totals }) => totals.unanswered,
    total_users: (_, { people }) => people.size,
    total_votes: (_, { totals }) => totals.votes,
  },
  error: {
    error_id: ({ id }) => id,
    error_name: ({ name }) => name,
  },
  filter: {
    filter: ({ id }) => id,
    filter_type: ({ filter: known }) => {
      if (!known) return 'invalid';
      return known.safe ? 'safe' : 'unsafe';
    },
    included_fields: ({ filter: known }) => [...(known?.included ?? [])].sort(),
  },
};

function perMinute(count: number, { questions, now }: Team) {
  const first = questions.listing.sortedBy('creation').created[0] ?? now();
  return Math.round((count / Math.max(1, (now() - first) / 60)) * 100) / 100;
}
