import type { ReputationChange } from '../../../model/entities.ts';
import type { AnswerDraft, ArticleDraft, ThreadDraft } from '../../content/drafts.ts';
import type { Chance } from '../calendar.ts';
import type { Links } from '../links.ts';
import type { Member, MemberPool } from '../people/members.ts';

/** What every step of the generator works with. */
export interface GeneratorContext extends Chance {
  readonly members: MemberPool;
  readonly links: Links;
}

/** A post whose author and date are known. */
export interface PlannedPost {
  readonly draft: AnswerDraft;
  readonly author: Member;
  readonly created: number;
  /** 0 until all dates are known. */
  postId: number;
  /** What each does to the author, oldest first; empty until ids are known. */
  votes: readonly ReputationChange[];
}

export const noVotes: readonly ReputationChange[] = [];

export interface PlannedThread extends PlannedPost {
  readonly title: string;
  readonly draft: ThreadDraft;
  readonly answers: readonly PlannedPost[];
  /** Decided once everybody has answered. */
  accepted: PlannedPost | undefined;
}

export interface PlannedArticle extends PlannedPost {
  readonly title: string;
  readonly draft: ArticleDraft;
}

/** What is written together: the demo team, or some of what a larger one has beyond it. */
export interface Batch extends GeneratorContext {
  /** Who joins the team with it. */
  readonly newMembers: readonly Member[];
  readonly threads: readonly PlannedThread[];
  readonly articles: readonly PlannedArticle[];
}
