// The texts of the team as they are written down, before they get ids, dates and votes.

import type { Handle } from './people/index.ts';
import type { TagName } from './tags.ts';

/** Who speaks: the asker, the writer of the answer above, or somebody else. */
export type Speaker = 'asker' | 'answerer' | 'other';

/**
 * Inside a text `{asker}`, `{answerer}` and `{other}` become the names of the people in the thread,
 * and `{link:key}` the address of another question.
 */
export interface CommentDraft {
  readonly role: Speaker;
  readonly text: string;
}

export interface AnswerDraft {
  readonly body: string;
  readonly by?: Handle | undefined;
  readonly comments: readonly CommentDraft[];
}

export type Closing =
  | { readonly reason: 'Duplicate'; readonly original: string }
  | { readonly reason: 'Needs details or clarity' | 'Opinion-based' };

export interface ThreadDraft extends AnswerDraft {
  readonly title: string;
  readonly tags: readonly TagName[];
  readonly answers: readonly AnswerDraft[];
  /** What `{link:key}` in other texts names this question by. */
  readonly key?: string | undefined;
  /** Fixes the day; otherwise it is drawn. */
  readonly daysAgo?: number | undefined;
  /** Which answer was accepted; otherwise often the first. */
  readonly accepted?: number | 'none' | undefined;
  /** How the votes fall; otherwise as usual. */
  readonly votes?: 'high' | 'low' | undefined;
  readonly closed?: Closing | undefined;
  readonly bounty?: number | undefined;
  readonly isProtected?: boolean | undefined;
  readonly isCommunityOwned?: boolean | undefined;
  /** The keys of the threads that its texts point to. */
  readonly links: readonly string[];
}

/** A thread that comes up for one service after another; `{name}` draws from `blanks`, `[[a|b]]` picks one. */
export interface ThreadTemplate extends ThreadDraft {
  readonly blanks: Readonly<Record<string, readonly string[]>>;
}

export interface ArticleDraft extends AnswerDraft {
  readonly title: string;
  readonly type: (typeof articleTypes)[number];
  readonly tags: readonly TagName[];
  readonly links: readonly string[];
}

export const articleTypes = [
  'knowledge-article',
  'announcement',
  'how-to-guide',
  'policy',
] as const;

export interface WikiDraft {
  readonly tag: TagName;
  /** One sentence. */
  readonly excerpt?: string | undefined;
  readonly body?: string | undefined;
}

/** The threads that a post and what is below it point to. */
export function linksOf(posts: readonly AnswerDraft[], closed?: Closing): readonly string[] {
  const texts = posts.flatMap(({ body, comments }) => [body, ...comments.map(({ text }) => text)]);
  const keys = texts.flatMap((text) =>
    Array.from(text.matchAll(/\{link:([a-z-]+)\}/g), ([, key]) => key ?? ''),
  );
  return [...new Set(closed?.reason === 'Duplicate' ? [...keys, closed.original] : keys)];
}
