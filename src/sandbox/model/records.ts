// This file says which record of the team stands behind each object of a response.
import type { errors } from '../../catalog/errors.ts';
import type { FieldFilter } from '../filtering/filter.ts';
import type * as derived from './derived.ts';
import type {
  Answer,
  Article,
  Comment,
  Person,
  Post,
  Question,
  SuggestedEdit,
  Tag,
} from './entities.ts';

/** Gives the record by the name of the object; what is missing here never appears in a response. */
export interface Records {
  question: Question;
  answer: Answer;
  article: Article;
  post: Post;
  comment: Comment;
  user: Person;
  shallow_user: Person;
  badge: derived.BadgeUse;
  badge_count: derived.BadgeCounts;
  tag: derived.TagUse;
  closed_details: NonNullable<Question['closed']>;
  original_question: Question;
  notice: derived.PostNotice;
  info: 'info';
  error: (typeof errors)[number];
  revision: derived.Revision;
  question_timeline: derived.QuestionEvent;
  suggested_edit: SuggestedEdit;
  reputation: derived.PostReputationEvent;
  reputation_history: derived.ReputationEvent;
  user_timeline: derived.UserEvent;
  privilege: derived.Privilege;
  top_tag: derived.TopTag;
  tag_score: derived.TagScore;
  tag_synonym: derived.Synonym;
  tag_wiki: Tag;
  tag_preference: derived.TagPreference;
  flag_option: derived.FlagOption;
  search_excerpt: derived.SearchHit;
  filter: { readonly id: string; readonly filter: FieldFilter | undefined };
}

export type RenderedName = keyof Records;
