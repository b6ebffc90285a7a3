import type { Renderers } from '../filtering/projection.ts';
import { answerFields } from './posts/answer.ts';
import { articleFields } from './posts/article.ts';
import { commentFields } from './posts/comment.ts';
import { flagOptionFields } from './posts/flag-option.ts';
import { postFields } from './posts/post.ts';
import {
  closedDetailsFields,
  noticeFields,
  originalQuestionFields,
  questionFields,
} from './posts/question.ts';
import { revisionFields } from './posts/revision.ts';
import { searchExcerptFields } from './posts/search-excerpt.ts';
import { suggestedEditFields } from './posts/suggested-edit.ts';
import { questionTimelineFields, userTimelineFields } from './posts/timeline.ts';
import { errorFields, filterFields, infoFields } from './site.ts';
import {
  tagFields,
  tagPreferenceFields,
  tagScoreFields,
  tagSynonymFields,
  tagWikiFields,
} from './tag.ts';
import { badgeCountFields, badgeFields } from './users/badge.ts';
import { privilegeFields, topTagFields } from './users/privilege.ts';
import { reputationFields, reputationHistoryFields } from './users/reputation.ts';
import { shallowUserFields, userFields } from './users/user.ts';

export const renderers: Renderers = {
  question: questionFields,
  answer: answerFields,
  article: articleFields,
  post: postFields,
  comment: commentFields,
  user: userFields,
  shallow_user: shallowUserFields,
  badge: badgeFields,
  badge_count: badgeCountFields,
  tag: tagFields,
  tag_synonym: tagSynonymFields,
  tag_wiki: tagWikiFields,
  tag_score: tagScoreFields,
  tag_preference: tagPreferenceFields,
  top_tag: topTagFields,
  privilege: privilegeFields,
  revision: revisionFields,
  suggested_edit: suggestedEditFields,
  question_timeline: questionTimelineFields,
  user_timeline: userTimelineFields,
  reputation: reputationFields,
  reputation_history: reputationHistoryFields,
  flag_option: flagOptionFields,
  search_excerpt: searchExcerptFields,
  closed_details: closedDetailsFields,
  original_question: originalQuestionFields,
  notice: noticeFields,
  info: infoFields,
  error: errorFields,
  filter: filterFields,
};
