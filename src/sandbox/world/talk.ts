// This file decides what is said below each post: what its author wrote down, and now and then a passing remark.

import { articleRemarks, answerRemarks, questionRemarks } from './content/remarks.ts';
import type { Essay } from './articles.ts';
import type { CommentDraft } from './draft.ts';
import type { Talk } from './discussion.ts';
import type { Stage } from './stage.ts';
import { fill, withLinks } from './text.ts';
import type { Thread } from './threads.ts';

export function talksOf(thread: Thread, ids: ReadonlyMap<string, number>, stage: Stage): Talk[] {
  const { asker, created, draft, questionId, replies } = thread;
  const said = (lines: readonly CommentDraft[] = [], remarks: readonly CommentDraft[]) =>
    [...lines, ...remark(remarks, lines.length, stage)].map((line) => withLinks(line, ids));
  return [
    { postId: questionId, created, asker, lines: said(draft.comments, questionRemarks) },
    ...replies.map((reply) => ({
      postId: reply.answerId,
      created: reply.created,
      asker,
      answerer: reply.author,
      lines: said(reply.draft.comments, answerRemarks),
    })),
  ];
}

export function talkOn({ draft, postId, created, author }: Essay, stage: Stage): Talk {
  const lines = draft.comments ?? [];
  const remarks = remark(articleRemarks, lines.length, stage);
  return { postId, created, asker: author, lines: [...lines, ...remarks] };
}

function remark(pool: readonly CommentDraft[], said: number, { random }: Stage): string[] {
  const odds = said === 0 ? 0.5 : 0.2;
  const count = random.chance(odds) ? random.int(1, 2) : 0;
  const start = random.int(0, pool.length - 1);
  const lines = Array.from({ length: count }, (_, index) => pool[(start + index) % pool.length]);
  return lines.filter((line) => line !== undefined).map((line) => fill(line, new Map(), random));
}
