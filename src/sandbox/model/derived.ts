// This file holds what the team knows beside its entities: what is counted, told in order or worked out from them.
import type {
  Badge,
  FlagReason,
  Post,
  PostType,
  Question,
  ReputationChange,
  Tag,
} from './entities.ts';

export interface UserEvent {
  readonly timelineType:
    | 'asked'
    | 'answered'
    | 'commented'
    | 'badge'
    | 'revision'
    | 'accepted'
    | 'suggested';
  readonly creationDate: number;
  readonly userId: number;
  readonly post?: Post;
  readonly commentId?: number;
  readonly suggestedEditId?: number;
  readonly badge?: Badge;
  readonly detail?: string;
}

export interface QuestionEvent {
  readonly timelineType:
    | 'question'
    | 'answer'
    | 'comment'
    | 'accepted_answer'
    | 'vote_aggregate'
    | 'revision'
    | 'post_state_changed';
  readonly creationDate: number;
  readonly questionId: number;
  readonly postId: number;
  readonly ownerId: number;
  /** Who did it; votes are anonymous. */
  readonly userId?: number;
  readonly commentId?: number;
  readonly revisionGuid?: string;
  readonly upVoteCount?: number;
  readonly downVoteCount?: number;
}

/** What an edit can change. */
export interface PostText {
  readonly markdown: string;
  /** For questions and articles only, like the tags. */
  readonly title?: string;
  readonly tags?: readonly string[];
}

/** Where votes or moderators changed the state of a post, there is neither a number nor a text. */
export interface Revision extends Partial<PostText> {
  readonly revisionGuid: string;
  /** Counted from 1 for each post. */
  readonly revisionNumber?: number;
  readonly postId: number;
  readonly postType: PostType;
  readonly by: number;
  readonly creationDate: number;
  readonly comment?: string;
  /** What was there before; missing for the first. */
  readonly before?: PostText;
  /** HTML: how the state of the post changed. */
  readonly told?: string;
}

export interface ReputationEvent extends ReputationChange {
  readonly userId: number;
}

/** A change by a post, which may have been deleted since. */
export interface PostReputationEvent extends ReputationEvent {
  readonly postId: number;
}

export interface Privilege {
  readonly name: string;
  readonly description: string;
  readonly reputation: number;
}

export interface PostNotice {
  readonly creationDate: number;
  readonly ownerUserId: number;
  readonly markdown: string;
}

/** One choice of the dialog that the web site shows for flags. */
export interface FlagOption extends Omit<FlagReason, 'reasons' | 'heading'> {
  readonly dialogTitle: string;
  /** What is sent back to choose it; missing where only its sub-options can be chosen. */
  readonly optionId?: number;
  readonly subOptions?: readonly FlagOption[];
  readonly isRetraction?: true;
  readonly hasFlagged?: boolean;
  /** What the owner of the token took a question for a duplicate of. */
  readonly originalId?: number;
}

export interface Synonym {
  readonly fromTag: string;
  readonly toTag: string;
  readonly created: number;
  readonly appliedCount: number;
  readonly lastAppliedDate?: number;
}

export interface PostTally {
  readonly count: number;
  readonly score: number;
}

export interface TopTag {
  readonly userId: number;
  readonly name: string;
  readonly questions: PostTally;
  readonly answers: PostTally;
}

export interface TagScore extends PostTally {
  readonly userId: number;
}

/** A tag together with its use: by everybody, or by one person. */
export interface TagUse extends Tag {
  readonly count: number;
  readonly created?: number;
  readonly lastActivity?: number;
  readonly userId?: number;
}

/** A badge together with its awards: all of them, or those to one person. */
export interface BadgeUse extends Badge {
  readonly awardCount: number;
  /** The first award. */
  readonly created?: number;
  readonly lastAwarded?: number;
  readonly userId?: number;
}

/** A question or an answer that a search found. */
export interface SearchHit {
  readonly post: Post;
  /** What was found, or what it answers. */
  readonly question: Question | undefined;
  /** What was searched for, in words. */
  readonly words: readonly string[];
}

export interface TagPreference {
  readonly name: string;
  readonly isFavorite: boolean;
}

export type BadgeCounts = Readonly<Record<Badge['rank'], number>>;
