import { SPAN } from './calendar.ts';
import type { Member } from './cast.ts';
import type { ArticleDraft } from './draft.ts';
import type { Article } from './model.ts';
import { countViews, writePost } from './posts.ts';
import type { Desk } from './posts.ts';
import { linkKeys } from './schedule.ts';
import type { Stage } from './stage.ts';
import type { Thread } from './threads.ts';

const FIRST_ARTICLE = 4_001;

export interface Essay {
  readonly draft: ArticleDraft;
  readonly postId: number;
  readonly author: Member;
  readonly created: number;
}

export function castArticles(
  drafts: readonly ArticleDraft[],
  threads: readonly Thread[],
  { calendar, cast, random }: Stage,
): Essay[] {
  const born = new Map(threads.map(({ draft, created }) => [draft.key, created]));
  return drafts
    .map((draft) => {
      const joined = draft.by === undefined ? SPAN : cast.named(draft.by).draft.joined - 2;
      const age = Math.min(SPAN - 20, joined) * random.next() ** 1.3;
      const day = calendar.daysAgo(age);
      const linked = Math.max(0, ...linkKeys(draft).map((key) => born.get(key) ?? 0));
      const created = linked < day ? day : calendar.between(linked, calendar.now);
      const author =
        draft.by === undefined
          ? cast.choose({ at: created, tags: draft.tags })
          : cast.named(draft.by);
      return { draft, created, author };
    })
    .sort((one, other) => one.created - other.created)
    .map((essay, index) => ({ ...essay, postId: FIRST_ARTICLE + index }));
}

export function writeArticle({ draft, ...essay }: Essay, desk: Desk): Article {
  const post = writePost({ ...essay, body: draft.body }, desk);
  return {
    ...post,
    title: draft.title,
    tags: draft.tags,
    articleType: draft.type,
    views: 20 + 2 * countViews(post, desk),
    linkedIds: linkKeys(draft).flatMap((key) => desk.ids.get(key) ?? []),
  };
}
