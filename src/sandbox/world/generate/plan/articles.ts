import type { ArticleDraft } from '../../content/drafts.ts';
import { SPAN } from '../calendar.ts';
import type { GeneratorContext } from '../context.ts';
import { sortBy } from '../sort-by.ts';
import { noVotes } from './planned.ts';
import type { PlannedArticle, PlannedThread } from './planned.ts';

/** Decides who writes articles and when; one that points to threads comes after them. */
export function planArticles(
  titled: readonly Pick<PlannedArticle, 'title' | 'draft'>[],
  threads: readonly PlannedThread[],
  context: GeneratorContext,
): PlannedArticle[] {
  const asked = new Map(threads.map(({ draft, created }) => [draft.key, created]));
  const articles = titled.map(({ title, draft }) => {
    const linked = Math.max(0, ...draft.links.map((key) => asked.get(key) ?? 0));
    const created = drawDate(draft, linked, context);
    const { members } = context;
    const author =
      draft.by === undefined
        ? members.choose({ at: created, tags: draft.tags })
        : members.named(draft.by);
    return { title, draft, author, created, postId: 0, votes: noVotes };
  });
  return sortBy(articles, ({ created }) => created);
}

function drawDate(
  { by }: ArticleDraft,
  earliest: number,
  { calendar, members, random }: GeneratorContext,
): number {
  const joined = by === undefined ? SPAN : members.named(by).draft.joined - 2;
  const day = calendar.daysAgo(Math.min(SPAN - 20, joined) * random.next() ** 1.3);
  return earliest < day ? day : calendar.between(earliest, calendar.now);
}
