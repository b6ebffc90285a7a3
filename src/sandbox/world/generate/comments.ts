// This file decides what is said below each post: what its author wrote down, and now and then a passing remark.

import { belowAnswers, belowArticles, belowQuestions } from '../content/remarks.ts';
import type { Exchange } from '../content/remarks.ts';
import type { Part } from './context.ts';
import type { Talk } from './write-comments.ts';
import type { CommentDraft } from './draft.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';
import type { Thread } from './threads.ts';
import { readVariants } from './variants.ts';

const remarks = {
  question: readExchanges(belowQuestions),
  answer: readExchanges(belowAnswers),
  article: readExchanges(belowArticles),
  own: [],
};

/** What is said in all threads and articles of a part. */
export function collectTalks(part: Part): Talk[] {
  const talks: Talk[] = [];
  for (const thread of part.threads) addTalks(talks, thread, part);
  for (const { draft, postId, created, author } of part.essays) {
    const lines = linesBelow(draft.comments, remarks.article, part);
    if (lines.length > 0)
      talks.push({ postId, created, asker: author, answerer: undefined, lines });
  }
  return talks;
}

function addTalks(talks: Talk[], thread: Thread, stage: Stage): void {
  const { asker, created, draft, postId, replies } = thread;
  const lines = linesBelow(draft.comments, remarks.question, stage);
  if (lines.length > 0) talks.push({ postId, created, asker, answerer: undefined, lines });
  for (const reply of replies) {
    const pool = reply.author === asker ? remarks.own : remarks.answer;
    const below = linesBelow(reply.draft.comments, pool, stage);
    if (below.length === 0) continue;
    const { postId: answerId, author: answerer } = reply;
    talks.push({ postId: answerId, created: reply.created, asker, answerer, lines: below });
  }
}

type Remark = readonly ((random: Random) => string)[];

function readExchanges(exchanges: readonly Exchange[]): readonly Remark[] {
  return exchanges.map((exchange) => exchange.map(readVariants));
}

const nothing: readonly CommentDraft[] = [];

function linesBelow(
  said: readonly CommentDraft[] = nothing,
  pool: readonly Remark[],
  { random }: Stage,
): readonly string[] {
  if (pool.length === 0 || !random.chance(said.length === 0 ? 0.5 : 0.2)) return said;
  const remark = random.pick(pool).map((write) => write(random));
  return said.length === 0 ? remark : [...said, ...remark];
}
