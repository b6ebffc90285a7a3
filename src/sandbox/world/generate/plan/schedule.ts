import type { ThreadDraft } from '../../content/drafts.ts';
import { teamAge } from '../calendar.ts';
import { sortBy } from '../sort-by.ts';
import type { GeneratorContext } from './planned.ts';

export interface ScheduledThread {
  readonly title: string;
  readonly draft: ThreadDraft;
  readonly created: number;
}

/** Gives every thread its day: recent ones are many, and one that points to another comes after it. */
export function schedule(
  drafts: readonly ThreadDraft[],
  context: GeneratorContext,
): ScheduledThread[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const ages = new Map<ThreadDraft, number>();
  const ageOf = (draft: ThreadDraft): number => {
    const known = ages.get(draft);
    if (known !== undefined) return known;
    const targets = draft.links.map((key) => byKey.get(key));
    const found = targets.filter((target) => target !== undefined);
    const age = drawAge(draft, Math.min(...found.map(ageOf)) - 1, context);
    ages.set(draft, age);
    return age;
  };
  const scheduled = drafts.map((draft) => ({
    title: draft.title,
    draft,
    created: context.calendar.daysAgo(ageOf(draft)),
  }));
  return sortBy(scheduled, ({ created }) => created);
}

function drawAge(draft: ThreadDraft, limit: number, { members, random }: GeneratorContext): number {
  if (draft.daysAgo !== undefined) return draft.daysAgo;
  const handles = [draft, ...draft.answers].flatMap(({ by }) => by ?? []);
  const joined = handles.map((handle) => members.named(handle).draft.joined - 2);
  const oldest = Math.min(teamAge - 40, limit, ...joined);
  // What others point to has been there for a while.
  const youngest = Math.min(oldest, draft.key === undefined ? 1 : 120);
  return youngest + (oldest - youngest) * random.next() ** 1.35;
}
