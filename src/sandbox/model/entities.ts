// This file says what the demo team consists of. Dates are epoch seconds, UTC; ids are unique within their kind,
// and questions, answers and articles share one sequence of post ids, as on the real API.

import type { voteTypes } from './vote-types.ts';

export interface Person {
  readonly userId: number;
  readonly accountId: number;
  readonly name: string;
  readonly type: 'unregistered' | 'registered' | 'moderator' | 'team_admin';
  readonly created: number;
  readonly lastAccess: number;
  /** Missing where nobody ever touched the profile. */
  readonly lastModified?: number;
  /** Points gained over time, oldest first; reputation is 1 plus their sum, never below 1. */
  readonly reputationChanges: readonly ReputationChange[];
  readonly location?: string;
  readonly website?: string;
  /** HTML. */
  readonly aboutMe?: string;
  readonly profileImage: string;
  /** Until when the person may not take part. */
  readonly suspendedUntil?: number;
  /** Has left the team. What a person wrote stays: under a made-up name, or under none at all. */
  readonly gone?: 'deleted' | 'erased';
}

export interface ReputationChange {
  readonly at: number;
  readonly points: number;
  readonly kind: keyof typeof voteTypes;
  /** Missing where the change was not about one post. */
  readonly postId?: number;
}

export interface Tag {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly isModeratorOnly: boolean;
  readonly isRequired: boolean;
  readonly wiki?: TagWiki;
}

/** Of its two parts, one may not have been written yet. */
export interface TagWiki {
  /** One sentence, plain text. */
  readonly excerpt?: string;
  readonly markdown?: string;
  readonly at: number;
  readonly by: number;
}

/** What questions, answers and articles share. */
interface PostFields {
  readonly postId: number;
  readonly ownerId: number;
  readonly created: number;
  /** The newest of creation, edits, and for a question the activity of its answers. */
  readonly lastActivity: number;
  readonly edited?: { readonly at: number; readonly by: number };
  readonly markdown: string;
  readonly upVotes: number;
  readonly downVotes: number;
  /** Since when the post is a wiki, which belongs to everybody. */
  readonly communityOwnedAt?: number;
}

export interface Question extends PostFields {
  readonly title: string;
  /** 1 to 5 names of `World.tags`. */
  readonly tags: readonly string[];
  readonly views: number;
  readonly answerIds: readonly number[];
  readonly acceptedAnswerId?: number;
  readonly closed?: {
    readonly at: number;
    readonly reason: string;
    readonly by: number;
    readonly originalId?: number;
  };
  readonly bounty?: { readonly amount: number; readonly closes: number; readonly by: number };
  readonly protectedAt?: number;
  /** Nothing below it changes any more; `notice` is Markdown and says why. */
  readonly locked?: { readonly at: number; readonly by: number; readonly notice: string };
  /** Questions that its text or comments point to. */
  readonly linkedIds: readonly number[];
}

export interface Answer extends PostFields {
  readonly questionId: number;
  /** A bounty that it was given. */
  readonly awarded?: { readonly amount: number; readonly by: number };
}

export interface Article extends PostFields {
  readonly title: string;
  readonly tags: readonly string[];
  readonly articleType: 'knowledge-article' | 'announcement' | 'how-to-guide' | 'policy';
  readonly views: number;
  readonly linkedIds: readonly number[];
}

export type Post = Question | Answer | Article;

export type PostType = 'question' | 'answer' | 'article';

export interface Comment {
  readonly commentId: number;
  readonly postId: number;
  readonly ownerId: number;
  readonly created: number;
  readonly markdown: string;
  readonly score: number;
  readonly edited: boolean;
  /** The person whom an `@name` at its start addresses. */
  readonly replyToId?: number;
}

/** What somebody proposed to make of a post. It is pending until it was approved or rejected. */
export interface SuggestedEdit {
  readonly suggestedEditId: number;
  readonly postId: number;
  readonly proposerId: number;
  readonly created: number;
  readonly comment: string;
  readonly markdown: string;
  /** For questions only, like the tags. */
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly approvedAt?: number;
  readonly rejectedAt?: number;
}

export interface Badge {
  readonly badgeId: number;
  readonly name: string;
  readonly description: string;
  readonly rank: 'gold' | 'silver' | 'bronze';
  readonly type: 'named' | 'tag_based';
}

export interface Award {
  readonly badgeId: number;
  readonly userId: number;
  readonly at: number;
}

export interface Favorite {
  readonly userId: number;
  readonly questionId: number;
  readonly at: number;
}

/** A post that is there no more, but in what people gained and lost by it. */
export interface DeletedPost {
  readonly postId: number;
  readonly type: PostType;
}

export type Flaggable = 'question' | 'answer' | 'comment';

/** What can be wrong with a post or a comment. */
export interface FlagReason {
  readonly title?: string;
  readonly description?: string;
  readonly needsComment?: true;
  readonly needsQuestion?: true;
  /** How many people chose it so far; told only of reasons to close. */
  readonly count?: number;
  /** What it is more exactly, under a heading. */
  readonly reasons?: readonly FlagReason[];
  readonly heading?: string;
}

/** What the owner of the token told moderators. */
export interface OwnFlag {
  readonly kind: Flaggable;
  readonly id: number;
  /** The words of the reason. */
  readonly label: string;
  /** What a duplicate repeats. */
  readonly originalId?: number;
}

export interface World {
  readonly slug: string;
  readonly name: string;
  /** The moment up to which the team has been written; nothing in it is later. */
  readonly now: number;
  /** The person that the demo token stands for. */
  readonly meId: number;
  /** Those who have left as well. */
  readonly people: readonly Person[];
  /** In whose name the site itself acts. */
  readonly community?: Person;
  readonly tags: readonly Tag[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly articles: readonly Article[];
  readonly deleted: readonly DeletedPost[];
  readonly comments: readonly Comment[];
  readonly badges: readonly Badge[];
  readonly awards: readonly Award[];
  readonly favorites: readonly Favorite[];
  readonly suggestedEdits: readonly SuggestedEdit[];
  readonly flagReasons: Readonly<Record<Flaggable, readonly FlagReason[]>>;
  readonly flags: readonly OwnFlag[];
}
