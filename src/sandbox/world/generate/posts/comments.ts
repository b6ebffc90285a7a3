// This file decides what is said below each post: what its author wrote down, and now and then a passing remark.

import type { Exchange } from '../../content/reader/exchanges.ts';
import { exchanges } from '../../content/texts.ts';
import { fillComments } from '../templates/fill.ts';
import type { Part } from '../context.ts';
import type { Talk } from './write-comments.ts';
import type { CommentDraft } from '../../content/drafts.ts';
import type { Stage } from '../stage.ts';
import type { Thread } from '../plan/threads.ts';

/** What is said in all threads and articles of a part. */
export function collectTalks(part: Part): Talk[] {
  const talks: Talk[] = [];
  for (const thread of part.threads) addTalks(talks, thread, part);
  for (const { draft, postId, created, author } of part.essays) {
    const lines = linesBelow(draft.comments, exchanges.article, part);
    if (lines.length > 0)
      talks.push({ postId, created, asker: author, answerer: undefined, lines });
  }
  return talks;
}

function addTalks(talks: Talk[], thread: Thread, stage: Stage): void {
  const { asker, created, draft, postId, replies } = thread;
  const lines = linesBelow(draft.comments, exchanges.question, stage);
  if (lines.length > 0) talks.push({ postId, created, asker, answerer: undefined, lines });
  for (const reply of replies) {
    const pool = reply.author === asker ? [] : exchanges.answer;
    const below = linesBelow(reply.draft.comments, pool, stage);
    if (below.length === 0) continue;
    const { postId: answerId, author: answerer } = reply;
    talks.push({ postId: answerId, created: reply.created, asker, answerer, lines: below });
  }
}

function linesBelow(
  said: readonly CommentDraft[],
  pool: readonly Exchange[],
  { random }: Stage,
): readonly CommentDraft[] {
  if (pool.length === 0 || !random.chance(said.length === 0 ? 0.5 : 0.2)) return said;
  return [...said, ...fillComments(random.pick(pool), random)];
}
