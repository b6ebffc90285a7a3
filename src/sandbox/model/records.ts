// This file says which record of the team stands behind each object of an answer.
import type { errors } from '../../catalog/errors.ts';
import type { FieldFilter } from '../filtering/filter.ts';
import type { UserEvent } from '../store/users/user-timeline.ts';
import type { FlagOption } from '../store/posts/flags.ts';
import type { PostNotice } from '../store/posts/notices.ts';
import type { Privilege } from '../store/users/privileges.ts';
import type { ReputationEvent, PostReputationEvent } from '../store/users/reputation-history.ts';
import type { Revision } from '../store/posts/revisions.ts';
import type { Synonym } from '../store/tags/synonyms.ts';
import type { QuestionEvent } from '../store/posts/question-timeline.ts';
import type { TagScore, TopTag } from '../store/tags/top-tags.ts';
import type {
  Answer,
  Article,
  Badge,
  Comment,
  Person,
  Question,
  SuggestedEdit,
  Tag,
} from './entities.ts';

export type Post = Question | Answer | Article;

/** A tag together with its use: by everybody, or by one person. */
export interface TagUse {
  readonly tag: Tag;
  readonly count: number;
  readonly created?: number;
  readonly lastActivity?: number;
  readonly userId?: number;
}

/** A badge together with its awards: all of them, or those to one person. */
export interface BadgeUse {
  readonly badge: Badge;
  readonly awardCount: number;
  /** The first award. */
  readonly created?: number;
  readonly lastAwarded?: number;
  readonly userId?: number;
}

/** A question or an answer that a search found. */
export interface Hit {
  readonly post: Post;
  /** What was searched for, in words. */
  readonly words: readonly string[];
}

export interface TagPreference {
  readonly name: string;
  readonly isFavorite: boolean;
}

export type BadgeCounts = Readonly<Record<Badge['rank'], number>>;

/** Gives the record by the name of the object; what is missing here never appears in an answer. */
export interface Records {
  question: Question;
  answer: Answer;
  article: Article;
  post: Post;
  comment: Comment;
  user: Person;
  shallow_user: Person;
  badge: BadgeUse;
  badge_count: BadgeCounts;
  tag: TagUse;
  closed_details: NonNullable<Question['closed']>;
  original_question: Question;
  notice: PostNotice;
  info: 'info';
  error: (typeof errors)[number];
  revision: Revision;
  question_timeline: QuestionEvent;
  suggested_edit: SuggestedEdit;
  reputation: PostReputationEvent;
  reputation_history: ReputationEvent;
  user_timeline: UserEvent;
  privilege: Privilege;
  top_tag: TopTag;
  tag_score: TagScore;
  tag_synonym: Synonym;
  tag_wiki: Tag;
  tag_preference: TagPreference;
  flag_option: FlagOption;
  search_excerpt: Hit;
  filter: { readonly id: string; readonly filter: FieldFilter | undefined };
}

export type RenderedName = keyof Records;

interface Questions {
  readonly questions: { readonly get: (id: number) => Question | undefined };
}

/** The question that a post is or answers. */
export function questionOf(post: Post, { questions }: Questions): Question | undefined {
  return questions.get(isAnswer(post) ? post.questionId : post.postId);
}

export function isAnswer(post: Post): post is Answer {
  return 'questionId' in post;
}

export function isArticle(post: Post): post is Article {
  return 'articleType' in post;
}

export type PostType = 'question' | 'answer' | 'article';

export function postType(post: Post): PostType {
  if (isAnswer(post)) return 'answer';
  return isArticle(post) ? 'article' : 'question';
}
