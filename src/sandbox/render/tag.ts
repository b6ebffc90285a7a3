import type { Getters } from '../projection.ts';
import { absent } from './absent.ts';

export const tag: Getters<'tag'> = {
  has_synonyms: ({ tag }) => tag.synonyms.length > 0,
  is_moderator_only: ({ tag }) => tag.isModeratorOnly,
  is_required: ({ tag }) => tag.isRequired,
  count: ({ count }) => count,
  name: ({ tag }) => tag.name,
  collectives: absent,
  last_activity_date: ({ lastActivity }) => lastActivity,
  synonyms: ({ tag }) => (tag.synonyms.length > 0 ? tag.synonyms : undefined),
  user_id: ({ userId }) => userId,
};
