// This file says how the texts of the team are written down in content/, before they get ids, dates and votes.

import type { Handle } from '../content/people.ts';
import type { TagName } from '../content/tags.ts';

/** Who speaks: the asker, the writer of the answer above, or somebody else. */
export type Role = 'asker' | 'answerer' | 'other';

/**
 * One comment. Inside a text `{asker}`, `{answerer}` and `{other}` become the names of the people in the thread,
 * and `{link:key}` the address of another question.
 */
export type CommentDraft = `${Role}: ${string}`;

export interface AnswerDraft {
  readonly by?: Handle;
  readonly body: string;
  readonly comments?: readonly CommentDraft[];
}

export type Closing =
  | { readonly reason: 'Duplicate'; readonly original: string }
  | { readonly reason: 'Needs details or clarity' | 'Opinion-based' };

export interface ThreadDraft {
  readonly title: string;
  readonly tags: readonly TagName[];
  readonly body: string;
  readonly by?: Handle;
  /** What `{link:key}` in other texts names this question by. */
  readonly key?: string;
  /** Fixes the day; otherwise it is drawn. */
  readonly daysAgo?: number;
  readonly answers?: readonly (string | AnswerDraft)[];
  /** Which answer was accepted; otherwise often the first. */
  readonly accepted?: number | 'none';
  readonly comments?: readonly CommentDraft[];
  /** How the votes fall; otherwise as usual. */
  readonly liking?: 'high' | 'low';
  readonly closed?: Closing;
  readonly bounty?: number;
  readonly isProtected?: boolean;
  readonly isCommunityOwned?: boolean;
}

/** A thread that comes up for one service after another; `{name}` draws from `values`, `[[a|b]]` picks one. */
export interface TemplateDraft {
  readonly title: string;
  readonly tags: readonly TagName[];
  readonly body: string;
  readonly answers: readonly (string | AnswerDraft)[];
  readonly comments?: readonly CommentDraft[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

export interface ArticleDraft {
  readonly title: string;
  readonly type: 'knowledge-article' | 'announcement' | 'how-to-guide' | 'policy';
  readonly tags: readonly TagName[];
  readonly body: string;
  readonly by?: Handle;
  readonly comments?: readonly CommentDraft[];
}

export interface PersonDraft {
  /** What the texts name the person by. */
  readonly handle?: string;
  readonly name: string;
  readonly role: string;
  /** Days before the anchor. */
  readonly joined: number;
  /** How much the person writes, 1 to 10. */
  readonly activity: number;
  readonly knows: readonly TagName[];
  readonly type?: 'unregistered' | 'moderator' | 'team_admin';
  readonly gone?: 'deleted' | 'erased';
  /** For how many more days the person may not take part. */
  readonly suspended?: number;
  readonly location?: string;
  readonly website?: string;
  /** HTML after the sentence about the role. */
  readonly about?: string;
}

export interface WikiDraft {
  readonly tag: TagName;
  /** One sentence. */
  readonly excerpt?: string;
  readonly body?: string;
}

export interface TagDraft {
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly isModeratorOnly?: true;
  readonly isRequired?: true;
}
