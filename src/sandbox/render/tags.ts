import type { RenderersOf } from '../filtering/projection.ts';
import { renderBlocks } from './markdown/markdown.ts';
import { personOf } from './people.ts';

export const tagRenderers: RenderersOf<
  'tag' | 'tag_synonym' | 'tag_wiki' | 'tag_score' | 'tag_preference' | 'top_tag'
> = {
  tag: {
    has_synonyms: ({ synonyms }) => synonyms.length > 0,
    last_activity_date: ({ lastActivity }) => lastActivity,
    synonyms: ({ synonyms }) => (synonyms.length > 0 ? synonyms : undefined),
  },
  tag_synonym: {
    creation_date: ({ created }) => created,
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
