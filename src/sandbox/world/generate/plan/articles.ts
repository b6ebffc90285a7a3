import type { ArticleDraft } from '../../content/drafts.ts';
import { SPAN } from '../calendar.ts';
import type { Member } from '../people/members.ts';
import type { Desk } from '../context.ts';
import type { Article } from '../../../model/entities.ts';
import { inOrder } from '../sort-by.ts';
import { noVotes } from '../pending.ts';
import type { Pending } from '../pending.ts';
import { countViews, countDownVotes, drawEdit } from '../posts/engagement.ts';
import type { Stage } from '../stage.ts';
import type { Thread } from './threads.ts';
import type { Writable } from '../writable.ts';

export interface Essay extends Pending {
  readonly title: string;
  readonly draft: ArticleDraft;
  readonly author: Member;
  readonly created: number;
}

type Planned = Pick<Essay, 'title' | 'draft'>;

export function castArticles(
  planned: readonly Planned[],
  threads: readonly Thread[],
  { calendar, cast, random }: Stage,
): Essay[] {
  const born = new Map(threads.map(({ draft, created }) => [draft.key, created]));
  const essays = planned.map(({ title, draft }) => {
    const joined = draft.by === undefined ? SPAN : cast.named(draft.by).draft.joined - 2;
    const age = Math.min(SPAN - 20, joined) * random.next() ** 1.3;
    const day = calendar.daysAgo(age);
    const linked = draft.links.reduce((last, key) => Math.max(last, born.get(key) ?? 0), 0);
    const created = linked < day ? day : calendar.between(linked, calendar.now);
    const author =
      draft.by === undefined
        ? cast.choose({ at: created, tags: draft.tags })
        : cast.named(draft.by);
    return { title, draft, author, created, postId: 0, votes: noVotes };
  });
  return inOrder(essays, ({ created }) => created);
}

export function writeArticle(essay: Essay, desk: Desk): Article {
  const { postId, title, draft, author, created, votes } = essay;
  const edited = drawEdit(author, created, desk);
  const downVotes = countDownVotes(votes);
  const upVotes = votes.length - downVotes;
  const article: Writable<Article> = {
    postId,
    ownerId: author.userId,
    created,
    lastActivity: edited?.at ?? created,
    markdown: desk.withLinks(draft.body),
    upVotes,
    downVotes,
    title,
    tags: draft.tags,
    articleType: draft.type,
    views: 20 + 2 * countViews({ created, upVotes }, desk),
    linkedIds: desk.linkedIds(draft),
  };
  if (edited) article.edited = edited;
  return article;
}
