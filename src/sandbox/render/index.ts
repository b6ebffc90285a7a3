import type { Renderers } from '../filtering/projection.ts';
import { answer } from './posts/answer.ts';
import { article } from './posts/article.ts';
import { comment } from './posts/comment.ts';
import { flagOption } from './posts/flag-option.ts';
import { post } from './posts/post.ts';
import { closedDetails, notice, originalQuestion, question } from './posts/question.ts';
import { revision } from './posts/revision.ts';
import { searchExcerpt } from './posts/search-excerpt.ts';
import { suggestedEdit } from './posts/suggested-edit.ts';
import { questionTimeline, userTimeline } from './posts/timeline.ts';
import { error, filter, info } from './site.ts';
import { tag, tagPreference, tagScore, tagSynonym, tagWiki } from './tag.ts';
import { badge, badgeCount } from './users/badge.ts';
import { privilege, topTag } from './users/privilege.ts';
import { reputation, reputationHistory } from './users/reputation.ts';
import { shallowUser, user } from './users/user.ts';

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
