// This file lists the renderers, one for each object that the sandbox can answer with.
import type { Renderers } from '../filtering/projection.ts';
import { answer } from './answer.ts';
import { article } from './article.ts';
import { badge, badgeCount } from './badge.ts';
import { closedDetails, originalQuestion } from './closing.ts';
import { comment } from './comment.ts';
import { error } from './error.ts';
import { searchExcerpt } from './excerpt.ts';
import { filter } from './filter.ts';
import { flagOption } from './flag-option.ts';
import { info } from './info.ts';
import { notice } from './notice.ts';
import { post } from './post.ts';
import { question } from './question.ts';
import { reputation, reputationHistory } from './reputation.ts';
import { revision } from './revision.ts';
import { privilege, topTag } from './standing.ts';
import { suggestedEdit } from './suggested-edit.ts';
import { tag, tagPreference, tagScore, tagSynonym, tagWiki } from './tag.ts';
import { questionTimeline, userTimeline } from './timeline.ts';
import { shallowUser, user } from './user.ts';

export const renderers: Renderers = {
  question,
  answer,
  article,
  post,
  comment,
  user,
  shallow_user: shallowUser,
  badge,
  badge_count: badgeCount,
  tag,
  tag_synonym: tagSynonym,
  tag_wiki: tagWiki,
  tag_score: tagScore,
  tag_preference: tagPreference,
  top_tag: topTag,
  privilege,
  revision,
  suggested_edit: suggestedEdit,
  question_timeline: questionTimeline,
  user_timeline: userTimeline,
  reputation,
  reputation_history: reputationHistory,
  flag_option: flagOption,
  search_excerpt: searchExcerpt,
  closed_details: closedDetails,
  original_question: originalQuestion,
  notice,
  info,
  error,
  filter,
};
