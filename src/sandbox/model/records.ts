// This file says which record of the team stands behind each object of a response.
import type { errors } from '../../catalog/errors.ts';
import type { FieldFilter } from '../filtering/filter.ts';
import type {
  BadgeCounts,
  BadgeUse,
  FlagOption,
  Post,
  PostNotice,
  PostReputationEvent,
  PostType,
  Privilege,
  QuestionEvent,
  ReputationEvent,
  Revision,
  SearchHit,
  Synonym,
  TagPreference,
  TagScore,
  TagUse,
  TopTag,
  UserEvent,
} from './derived.ts';
import type { Answer, Article, Comment, Person, Question, SuggestedEdit, Tag } from './entities.ts';

/** Gives the record by the name of the object; what is missing here never appears in a response. */
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
  search_excerpt: SearchHit;
  filter: { readonly id: string; readonly filter: FieldFilter | undefined };
}

export type RenderedName = keyof Records;

interface QuestionLookup {
  readonly questions: { readonly get: (id: number) => Question | undefined };
}

/** The question that a post is, or that it answers. */
export function questionOf(post: Post, { questions }: QuestionLookup): Question | undefined {
  return questions.get(isAnswer(post) ? post.questionId : post.postId);
}

/** The lock on a post. Invented: an answer is locked with its question. */
export function lockOf(post: Post, team: QuestionLookup): Question['locked'] {
  return questionOf(post, team)?.locked;
}

export function isAnswer(post: Post): post is Answer {
  return 'questionId' in post;
}

export function isArticle(post: Post): post is Article {
  return 'articleType' in post;
}

export function postType(post: Post): PostType {
  if (isAnswer(post)) return 'answer';
  return isArticle(post) ? 'article' : 'question';
}

interface Scored {
  readonly upVotes: number;
  readonly downVotes: number;
}

/** What the votes on a post amount to. */
export function scoreOf({ upVotes, downVotes }: Scored): number {
  return upVotes - downVotes;
}
