// This file writes the parts of a team, one after the other, so that what is needed on the way does not pile up.

import { createDesk, createLinks } from './context.ts';
import type { Links, Part } from './context.ts';
import { numberComments, writeComments } from './posts/write-comments.ts';
import { noteWords } from './people/last-seen.ts';
import type { LastWords } from './people/last-seen.ts';
import { enterThreads } from './people/reputation.ts';
import type { Ledger } from './people/reputation.ts';
import type { Merits } from './awards/badge-progress.ts';
import { notePosts } from './awards/post-awards.ts';
import { mergePosts, writePosts } from './posts/posts.ts';
import { noteScores } from './awards/score-awards.ts';
import { createTagGoals, noteTags } from './awards/tag-awards.ts';
import type { TagGoals } from './awards/tag-awards.ts';
import { collectTalks } from './posts/comments.ts';
import { collectVotes } from './votes/collect-votes.ts';
import type { Balances } from './votes/collect-votes.ts';

/** What is noted about people on the way, much of it by user id. */
export interface Notes {
  readonly balances: Balances;
  readonly ledger: Ledger;
  readonly lastWords: LastWords;
  readonly merits: Merits;
  readonly tagGoals: TagGoals;
}

/** Texts point to threads of the first part only. */
export function writeParts(parts: readonly [Part, ...Part[]]) {
  const links = createLinks(parts[0].threads);
  const notes = openNotes(parts.reduce((sum, { joiners }) => sum + joiners.length, 0));
  const written = parts.map((part) => writePart(part, links, notes));
  const comments = numberComments(written.flatMap((part) => part.comments));
  return { written, notes, posts: mergePosts(written), comments };
}

function openNotes(people: number): Notes {
  return {
    balances: new Float64Array(people + 1),
    ledger: Array.from({ length: people + 1 }, () => []),
    lastWords: new Float64Array(people + 1),
    merits: { each: new Map(), once: new Map() },
    tagGoals: createTagGoals(),
  };
}

function writePart(part: Part, links: Links, notes: Notes) {
  collectVotes(part, notes.balances);
  const desk = createDesk(part, links);
  const posts = writePosts(desk);
  const comments = writeComments(collectTalks(part), desk);
  enterThreads(notes.ledger, desk);
  noteScores(notes.merits, part.threads);
  notePosts(notes.merits, { ...posts, comments, now: part.calendar.now });
  noteTags(notes.tagGoals, part.threads);
  noteWords(notes.lastWords, posts, comments);
  return { ...posts, comments, stage: part };
}
