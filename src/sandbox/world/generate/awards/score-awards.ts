// This file notes the badges for posts that have reached a score.

import { noteEach, noteOnce } from './badge-progress.ts';
import type { Merits } from './badge-progress.ts';
import type { Reply, Thread } from '../plan/threads.ts';
import type { Vote } from '../votes/cast-votes.ts';

/** The badge for each score; that for 1 is only for the first post. */
type Goals = ReadonlyMap<number, string>;

const questionGoals: Goals = new Map([
  [1, 'Student'],
  [10, 'Nice Question'],
  [15, 'Good Question'],
  [25, 'Great Question'],
]);
const answerGoals: Goals = new Map([
  [1, 'Teacher'],
  [10, 'Nice Answer'],
  [15, 'Good Answer'],
  [25, 'Great Answer'],
]);
const ownGoals: Goals = new Map([[1, 'Self-Learner']]);
const promptGoals: Goals = new Map([[8, 'Enlightened']]);

export function noteScores(merits: Merits, threads: readonly Thread[]): void {
  for (const thread of threads) {
    const { asker, replies } = thread;
    note(merits, asker.userId, thread.votes, questionGoals);
    for (const reply of replies) {
      const { author, votes } = reply;
      note(merits, author.userId, votes, answerGoals);
      if (author === asker) note(merits, author.userId, votes, ownGoals);
      if (isPrompt(reply, thread)) note(merits, author.userId, votes, promptGoals);
    }
  }
}

function isPrompt(reply: Reply, { accepted, replies }: Thread): boolean {
  return reply === accepted && reply === replies[0];
}

function note(merits: Merits, userId: number, votes: readonly Vote[], goals: Goals): void {
  let score = 0;
  let best = 0;
  for (const { at, points } of votes) {
    score += points > 0 ? 1 : -1;
    if (score <= best) continue;
    best = score;
    const name = goals.get(score);
    if (name === undefined) continue;
    if (score === 1) noteOnce(merits, name, { userId, at });
    else noteEach(merits, name, { userId, at });
  }
}
