import type { RenderersOf } from '../filtering/projection.ts';
import { renderBlocks } from './markdown/markdown.ts';
import { personOf } from './people.ts';

export const tagRenderers: RenderersOf<
  'tag' | 'tag_synonym' | 'tag_wiki' | 'tag_score' | 'tag_preference' | 'top_tag'
> = {
  tag: {
    has_synonyms: ({ tag }) => tag.synonyms.length > 0,
    is_moderator_only: ({ tag }) => tag.isModeratorOnly,
    is_required: ({ tag }) => tag.isRequired,
    name: ({ tag }) => tag.name,
    last_activity_date: ({ lastActivity }) => lastActivity,
    synonyms: ({ tag }) => (tag.synonyms.length > 0 ? tag.synonyms : undefined),
  },
  tag_synonym: {
    creation_date: ({ created }) => created,
    from_tag: ({ from }) => from,
    last_applied_date: ({ lastApplied }) => lastApplied,
    to_tag: ({ to }) => to,
  },
  tag_wiki: {
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
  },
  tag_score: {
    post_count: ({ count }) => count,
    user: ({ userId }, team) => personOf(userId, team),
  },
  tag_preference: {
    tag_name: ({ name }) => name,
    tag_preference_type: ({ isFavorite }) => (isFavorite ? 'favorite_tag' : 'ignored_tag'),
    user_id: (_, { meId }) => meId,
  },
  top_tag: {
    answer_count: ({ answers }) => answers.count,
    answer_score: ({ answers }) => answers.score,
    question_count: ({ questions }) => questions.count,
    question_score: ({ questions }) => questions.score,
    tag_name: ({ name }) => name,
  },
};
