import { teamAge } from '../calendar.ts';
import { sortBy } from '../sort-by.ts';
import { noVotes } from './planned.ts';
import type { GeneratorContext, PlannedArticle, PlannedThread } from './planned.ts';

/** Decides who writes articles and when; one that points to threads comes after them. */
export function planArticles(
  titled: readonly Pick<PlannedArticle, 'title' | 'draft'>[],
  threads: readonly PlannedThread[],
  { calendar, members, random }: GeneratorContext,
): PlannedArticle[] {
  const asked = new Map(threads.map(({ draft, created }) => [draft.key, created]));
  const articles = titled.map(({ title, draft }) => {
    const { by, tags, links } = draft;
    const joined = by === undefined ? teamAge : members.named(by).draft.joined - 2;
    const drawn = calendar.daysAgo(Math.min(teamAge - 20, joined) * random.next() ** 1.3);
    const earliest = Math.max(0, ...links.map((key) => asked.get(key) ?? 0));
    const created = earliest < drawn ? drawn : calendar.between(earliest, calendar.now);
    const author = members.choose({ by, at: created, tags });
    return { title, draft, author, created, postId: 0, votes: noVotes };
  });
  return sortBy(articles, ({ created }) => created);
}
