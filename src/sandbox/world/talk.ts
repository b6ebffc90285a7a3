// This file decides what is said below each post: what its author wrote down, and now and then a passing remark.

import { belowAnswers, belowArticles, belowQuestions } from './content/remarks.ts';
import type { Exchange } from './content/remarks.ts';
import type { Essay } from './articles.ts';
import type { CommentDraft } from './draft.ts';
import type { Talk } from './discussion.ts';
import type { Stage } from './stage.ts';
import { fill, withLinks } from './text.ts';
import type { Thread } from './threads.ts';

export function talksOf(thread: Thread, ids: ReadonlyMap<string, number>, stage: Stage): Talk[] {
  const { asker, created, draft, questionId, replies } = thread;
  const said = (lines: readonly CommentDraft[] = [], remarks: readonly Exchange[]) =>
    [...lines, ...remark(remarks, lines.length, stage)].map((line) => withLinks(line, ids));
  return [
    { postId: questionId, created, asker, lines: said(draft.comments, belowQuestions) },
    ...replies.map((reply) => ({
      postId: reply.answerId,
      created: reply.created,
      asker,
      answerer: reply.author,
      lines: said(reply.draft.comments, reply.author === asker ? [] : belowAnswers),
    })),
  ];
}

export function talkOn({ draft, postId, created, author }: Essay, stage: Stage): Talk {
  const lines = draft.comments ?? [];
  const remarks = remark(belowArticles, lines.length, stage);
  return { postId, created, asker: author, lines: [...lines, ...remarks] };
}

function remark(pool: readonly Exchange[], said: number, { random }: Stage): string[] {
  if (pool.length === 0 || !random.chance(said === 0 ? 0.5 : 0.2)) return [];
  return random.pick(pool).map((line) => fill(line, new Map(), random));
}
