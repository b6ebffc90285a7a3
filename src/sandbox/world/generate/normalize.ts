// This file spells out what drafts leave open, so that all are stored alike: that keeps large teams quick to write.

import type { Handle } from '../content/people.ts';
import type { AnswerDraft, ArticleDraft, CommentDraft, ThreadDraft } from './draft.ts';

type Complete<Draft> = { readonly [Key in keyof Required<Draft>]: Draft[Key] | undefined };

export interface AnswerScript extends Complete<AnswerDraft> {
  readonly body: string;
  readonly comments: readonly CommentDraft[];
}

export interface ThreadScript extends Omit<Complete<ThreadDraft>, 'answers'> {
  readonly title: string;
  readonly tags: ThreadDraft['tags'];
  readonly body: string;
  readonly answers: readonly AnswerScript[];
  /** Who is named to answer. */
  readonly answerers: readonly Handle[];
  readonly comments: readonly CommentDraft[];
  /** The keys of the threads that it points to. */
  readonly links: readonly string[];
}

export interface ArticleScript extends Complete<ArticleDraft> {
  readonly title: string;
  readonly type: ArticleDraft['type'];
  readonly tags: ArticleDraft['tags'];
  readonly body: string;
  readonly comments: readonly CommentDraft[];
  readonly links: readonly string[];
}

const silence: readonly CommentDraft[] = [];

export function scriptThread(draft: ThreadDraft): ThreadScript {
  const answers = (draft.answers ?? []).map(scriptAnswer);
  const comments = draft.comments ?? silence;
  const texts = [draft.body, ...comments, ...answers.flatMap((answer) => textsOf(answer))];
  const original = draft.closed?.reason === 'Duplicate' ? [draft.closed.original] : [];
  return {
    title: draft.title,
    tags: draft.tags,
    body: draft.body,
    by: draft.by,
    key: draft.key,
    daysAgo: draft.daysAgo,
    answers,
    answerers: answers.flatMap(({ by }) => by ?? []),
    accepted: draft.accepted,
    comments,
    liking: draft.liking,
    closed: draft.closed,
    bounty: draft.bounty,
    isProtected: draft.isProtected,
    isCommunityOwned: draft.isCommunityOwned,
    links: [...new Set([...readLinks(texts), ...original])],
  };
}

export function scriptAnswer(draft: string | AnswerDraft): AnswerScript {
  if (typeof draft === 'string') return { by: undefined, body: draft, comments: silence };
  return { by: draft.by, body: draft.body, comments: draft.comments ?? silence };
}

export function scriptArticle(draft: ArticleDraft): ArticleScript {
  const { title, type, tags, body, by, comments = silence } = draft;
  const links = [...new Set(readLinks([body, ...comments]))];
  return { title, type, tags, body, by, comments, links };
}

function textsOf({ body, comments }: AnswerScript): string[] {
  return [body, ...comments];
}

function readLinks(texts: readonly string[]): string[] {
  const linking = texts.filter((text) => text.includes('{link:'));
  const found = linking.flatMap((text) => [...text.matchAll(/\{link:([a-z-]+)\}/g)]);
  return found.flatMap(([, key]) => key ?? []);
}
