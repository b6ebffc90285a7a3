// This file knows what can be wrong with a post or a comment, and what the owner of the token said about them.
// Which options have a title, a description or a count is as recorded of a public site.
import type { FlagOption } from '../../model/derived.ts';
import { duplicateLabel } from '../../model/entities.ts';
import type { OwnFlag } from '../../model/entities.ts';

export type Flaggable = 'question' | 'answer' | 'comment';

interface Draft extends Omit<FlagOption, 'dialogTitle' | 'subOptions'> {
  /** The heading above its sub-options. */
  readonly heading?: string;
  readonly options?: readonly Draft[];
}

const draft = (
  title: string,
  description: string,
  more: Omit<Draft, 'title' | 'description'> = {},
): Draft => ({ title, description, ...more });

/** Of a reason to close is told how many people chose it. */
const count = 0;
const needsComment = true;

const closing: readonly Draft[] = [
  draft('Duplicate', 'It has been asked before and already has an answer.', {
    count,
    heading: 'Duplicate',
    options: [{ title: duplicateLabel, needsQuestion: true }],
  }),
  draft('Off-topic', 'It is not about what this team does.', {
    count,
    heading: 'Off-Topic',
    options: [
      {
        description: 'It belongs to the <b>support desk</b>, which has a queue of its own.',
        count,
      },
      { description: 'It <b>cannot be seen any more</b>, or was a slip of the pen.', count },
    ],
  }),
  draft('Needs details or clarity', 'It takes guessing to answer it.', { count }),
  draft('Opinion-based', 'Its answers could only be tastes.', { count }),
];

const spam = draft('spam', 'It is there only to sell something.');
const rude = draft('rude or abusive', 'It does not treat people with respect.');
const attention = draft(
  'in need of moderator intervention',
  'A moderator has to look at it; say why.',
  { needsComment },
);
const close = draft('should be closed', 'It cannot be answered as it stands.', {
  heading: 'This question cannot be answered because it is',
  options: closing,
});
const notAnAnswer = draft('not an answer', 'It does not try to answer the question.');
const settled = draft('no longer needed', 'What it is about has been settled.');
const other = draft('something else', 'Something that the others do not cover; say what.', {
  needsComment,
});

const drafts: Readonly<Record<Flaggable, readonly Draft[]>> = {
  question: [spam, rude, close, attention],
  answer: [spam, rude, notAnAnswer, attention],
  comment: [rude, settled, other],
};

export class OwnFlags {
  /** What was raised, by what it was raised on. */
  readonly #raised: Map<string, OwnFlag>;

  constructor(flags: readonly OwnFlag[] = []) {
    this.#raised = new Map(flags.map((flag) => [keyOf(flag.kind, flag.id), flag]));
  }

  /** The options for a post or a comment, with one to take back what was raised before. */
  options(kind: Flaggable, id: number): readonly FlagOption[] {
    const raised = this.#raised.get(keyOf(kind, id));
    const dialogTitle = `I am flagging this ${kind} because it is`;
    const place = { kind, id, dialogTitle, raised };
    const options = drafts[kind].map((option) => complete(option, place));
    return raised ? [...options, retraction(raised, place)] : options;
  }

  /** The reasons to close a question. */
  closeOptions(id: number): readonly FlagOption[] {
    return this.options('question', id).flatMap(({ subOptions: inner = [] }) => inner);
  }

  hasRaised(kind: Flaggable, id: number): boolean {
    return this.#raised.has(keyOf(kind, id));
  }

  raise(flag: OwnFlag): void {
    this.#raised.set(keyOf(flag.kind, flag.id), flag);
  }

  retract(kind: Flaggable, id: number): void {
    this.#raised.delete(keyOf(kind, id));
  }
}

/** Finds the option with an id, at any level. */
export function findOption(
  options: readonly FlagOption[],
  id: number | undefined,
): FlagOption | undefined {
  for (const option of options) {
    const found = option.optionId === id ? option : findOption(option.subOptions ?? [], id);
    if (found?.optionId !== undefined) return found;
  }
  return undefined;
}

interface Place {
  readonly kind: Flaggable;
  readonly id: number;
  readonly dialogTitle: string;
  readonly raised: OwnFlag | undefined;
}

function complete(option: Draft, place: Place): FlagOption {
  const { options, heading = place.dialogTitle, count: others, ...own } = option;
  const { kind, id, dialogTitle, raised } = place;
  const hasFlagged = contains(option, raised?.label);
  const counted = others !== undefined && { count: others + Number(hasFlagged) };
  const told = { ...own, dialogTitle, ...counted };
  if (options) {
    const inner = options.map((one) => complete(one, { ...place, dialogTitle: heading }));
    return { ...told, hasFlagged, subOptions: inner };
  }
  return {
    ...told,
    ...(hasFlagged && raised?.originalId !== undefined && { originalId: raised.originalId }),
    optionId: idOf(kind, id, labelOf(option)),
    ...((hasFlagged || isPlain(option)) && { hasFlagged }),
  };
}

/** Of the others, the records leave open whether they were chosen. */
function isPlain({ title, needsComment, needsQuestion }: Draft): boolean {
  return title !== undefined && !needsComment && !needsQuestion;
}

/** Whether an option was chosen, or one of its sub-options. */
function contains(option: Draft, label: string | undefined): boolean {
  return option.options?.some((one) => contains(one, label)) ?? labelOf(option) === label;
}

/** The words of an option. */
export function labelOf({ title, description = '' }: Pick<FlagOption, 'title' | 'description'>) {
  return title ?? description;
}

function retraction({ label }: OwnFlag, { kind, id, dialogTitle }: Place): FlagOption {
  return {
    title: 'retract flag',
    description: `Takes back that it is “${label}”.`,
    dialogTitle,
    optionId: idOf(kind, id, 'retract'),
    isRetraction: true,
    hasFlagged: true,
  };
}

/** As on the real API, the number of an option says nothing and differs from post to post. */
function idOf(kind: Flaggable, id: number, title: string) {
  let hash = id;
  for (const character of `${kind} ${title}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x0100_0193);
  }
  return 1_000 + ((hash >>> 0) % 90_000);
}

function keyOf(kind: Flaggable, id: number) {
  return `${kind} ${id}`;
}
