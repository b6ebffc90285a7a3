// This file says which record of the team stands behind each object of an answer.
import type { errors } from '../catalog/errors.ts';
import type { Answer, Article, Badge, Comment, Person, Question, Tag } from './world/model.ts';

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
  info: 'info';
  error: (typeof errors)[number];
}

export type RenderedName = keyof Records;

export function isAnswer(post: Post): post is Answer {
  return 'questionId' in post;
}

export function isArticle(post: Post): post is Article {
  return 'articleType' in post;
}
