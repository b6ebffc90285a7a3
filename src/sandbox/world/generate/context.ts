import type { ArticleDraft, ThreadDraft } from '../content/drafts.ts';
import type { Essay } from './plan/articles.ts';
import type { Member } from './people/members.ts';
import type { Stage } from './stage.ts';
import { createLinker } from './plan/linker.ts';
import type { Thread } from './plan/threads.ts';

/**
 * So many threads and articles as are written together: the demo team, or some of what a larger one has beyond it.
 * What is only needed on the way does not pile up then.
 */
export interface Part extends Stage {
  /** Who joins the team with this part. */
  readonly joiners: readonly Member[];
  readonly threads: readonly Thread[];
  readonly essays: readonly Essay[];
}

/** How texts are read that point to questions. */
export interface Links {
  idOf: (key: string) => number;
  withLinks: (text: string) => string;
  /** The questions that a text and what is below it point to. */
  linkedIds: (draft: ThreadDraft | ArticleDraft) => readonly number[];
}

/** What a part is written with, once all ids are known. */
export interface Desk extends Part, Links {}

/** Properties are spelled out instead of spread, as what passes through every step should always have one shape. */
export function createPart(
  { random, calendar, cast }: Stage,
  { joiners = noJoiners, threads = noThreads, essays = noEssays }: Partial<Part>,
): Part {
  return { random, calendar, cast, joiners, threads, essays };
}

export function createDesk(part: Part, { idOf, withLinks, linkedIds }: Links): Desk {
  const { random, calendar, cast, joiners, threads, essays } = part;
  return {
    random,
    calendar,
    cast,
    joiners,
    threads,
    essays,
    idOf,
    withLinks,
    linkedIds,
  };
}

const noJoiners: readonly Member[] = [];
const noThreads: readonly Thread[] = [];
const noEssays: readonly Essay[] = [];

const noIds: readonly number[] = [];

export function createLinks(threads: readonly Thread[]): Links {
  const ids = new Map<string, number>();
  for (const { draft, postId } of threads) {
    if (draft.key !== undefined) ids.set(draft.key, postId);
  }
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (id === undefined) throw new RangeError(`No question has the key "${key}".`);
    return id;
  };
  const withLinks = createLinker(idOf);
  const linkedIds = ({ links }: ThreadDraft | ArticleDraft) =>
    links.length === 0 ? noIds : links.map(idOf);
  return { idOf, withLinks, linkedIds };
}
