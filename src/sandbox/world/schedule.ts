import { SPAN } from './calendar.ts';
import type { AnswerDraft, ThreadDraft } from './draft.ts';
import type { Stage } from './stage.ts';

export interface ScheduledThread {
  readonly draft: ThreadDraft;
  readonly created: number;
}

/** Gives every thread its day: recent ones are many, and one that points to another comes after it. */
export function schedule(drafts: readonly ThreadDraft[], stage: Stage): ScheduledThread[] {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const ages = new Map<ThreadDraft, number>();
  const ageOf = (draft: ThreadDraft): number => {
    const known = ages.get(draft);
    if (known !== undefined) return known;
    const targets = linkKeys(draft).map((key) => byKey.get(key));
    const found = targets.filter((target) => target !== undefined);
    const age = drawAge(draft, Math.min(...found.map(ageOf)) - 1, stage);
    ages.set(draft, age);
    return age;
  };
  return drafts
    .map((draft) => ({ draft, created: stage.calendar.daysAgo(ageOf(draft)) }))
    .sort((one, other) => one.created - other.created);
}

type Linking = Pick<ThreadDraft, 'body' | 'comments' | 'answers' | 'closed'>;

/** The keys of the threads that a text and what is below it point to, in their order. */
export function linkKeys(draft: Linking): string[] {
  const answers = (draft.answers ?? []).map(toAnswer);
  const texts = [
    draft.body,
    ...(draft.comments ?? []),
    ...answers.flatMap(({ body, comments = [] }) => [body, ...comments]),
  ];
  const linking = texts.filter((text) => text.includes('{link:'));
  const keys = linking.flatMap((text) =>
    [...text.matchAll(/\{link:([a-z-]+)\}/g)].map(([, key]) => key),
  );
  const original = draft.closed?.reason === 'Duplicate' ? [draft.closed.original] : [];
  return [...new Set([...keys, ...original])].filter((key) => key !== undefined);
}

export function toAnswer(answer: string | AnswerDraft): AnswerDraft {
  return typeof answer === 'string' ? { body: answer } : answer;
}

function drawAge(draft: ThreadDraft, limit: number, { cast, random }: Stage): number {
  if (draft.daysAgo !== undefined) return draft.daysAgo;
  const handles = [draft.by, ...(draft.answers ?? []).map((answer) => toAnswer(answer).by)];
  const joined = handles
    .filter((handle) => handle !== undefined)
    .map((handle) => cast.named(handle).draft.joined - 2);
  const oldest = Math.min(SPAN - 40, limit, ...joined);
  // What others point to has been there for a while.
  const youngest = Math.min(oldest, draft.key === undefined ? 1 : 120);
  return youngest + (oldest - youngest) * random.next() ** 1.35;
}
