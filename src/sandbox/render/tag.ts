import type { FieldGetters } from '../filtering/projection.ts';
import { neverPresent } from './absent.ts';
import { renderBlocks } from './markdown/markdown.ts';
import { personOf } from './users/user.ts';

export const tagFields: FieldGetters<'tag'> = {
  has_synonyms: ({ tag }) => tag.synonyms.length > 0,
  is_moderator_only: ({ tag }) => tag.isModeratorOnly,
  is_required: ({ tag }) => tag.isRequired,
  count: ({ count }) => count,
  name: ({ tag }) => tag.name,
  collectives: neverPresent,
  last_activity_date: ({ lastActivity }) => lastActivity,
  synonyms: ({ tag }) => (tag.synonyms.length > 0 ? tag.synonyms : undefined),
  user_id: ({ userId }) => userId,
};

export const tagSynonymFields: FieldGetters<'tag_synonym'> = {
  applied_count: ({ appliedCount }) => appliedCount,
  creation_date: ({ created }) => created,
  from_tag: ({ from }) => from,
  last_applied_date: ({ lastApplied }) => lastApplied,
  to_tag: ({ to }) => to,
};

export const tagWikiFields: FieldGetters<'tag_wiki'> = {
  body: ({ wiki }) => renderBlocks(wiki?.markdown ?? ''),
  body_last_edit_date: ({ wiki }) => (wiki?.markdown === undefined ? undefined : wiki.at),
  excerpt: ({ wiki }) => wiki?.excerpt,
  excerpt_last_edit_date: ({ wiki }) => (wiki?.excerpt === undefined ? undefined : wiki.at),
  // Inferred: what nobody wrote has nobody for an editor, as a post has whose author left no name.
  last_body_editor: ({ wiki }, team) =>
    personOf(wiki?.markdown === undefined ? undefined : wiki.by, team),
  last_excerpt_editor: ({ wiki }, team) =>
    personOf(wiki?.excerpt === undefined ? undefined : wiki.by, team),
  tag_name: ({ name }) => name,
};

export const tagScoreFields: FieldGetters<'tag_score'> = {
  post_count: ({ count }) => count,
  score: ({ score }) => score,
  user: ({ userId }, team) => personOf(userId, team),
};

export const tagPreferenceFields: FieldGetters<'tag_preference'> = {
  tag_name: ({ name }) => name,
  tag_preference_type: ({ isFavorite }) => (isFavorite ? 'favorite_tag' : 'ignored_tag'),
  user_id: (_, { meId }) => meId,
};
