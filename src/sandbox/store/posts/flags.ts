// This file knows what can be wrong with a post or a comment, and what the owner of the token said about them.
// Which options have a title, a description or a count is as recorded of a public site.
import type { FlagOption } from '../../model/derived.ts';
import type { OwnFlag } from '../../model/entities.ts';
import { duplicateLabel } from '../../world/generate/rare-events.ts';

export type Flaggable = 'question' | 'answer' | 'comment';

type Draft = Omit<FlagOption, 'id' | 'dialog' | 'options'> & {
  /** The heading above its sub-options. */
  readonly heading?: string;
  readonly options?: readonly Draft[];
};

const closing: readonly Draft[] = [
  {
    title: 'Duplicate',
    description: 'It has been asked before and already has an answer.',
    count: 0,
    heading: 'Duplicate',
    options: [{ title: duplicateLabel, needsQuestion: true }],
  },
  {
    title: 'Off-topic',
    description: 'It is not about what this team does.',
    count: 0,
    heading: 'Off-Topic',
    options: [
      {
        description: 'It belongs to the <b>support desk</b>, which has a queue of its own.',
        count: 0,
      },
      { description: 'It <b>cannot be seen any more</b>, or was a slip of the pen.', count: 0 },
    ],
  },
  {
    title: 'Needs details or clarity',
    description: 'It takes guessing to answer it.',
    count: 0,
  },
  {
    title: 'Opinion-based',
    description: 'Its answers could only be tastes.',
    count: 0,
  },
];

const common: readonly Draft[] = [
  { title: 'spam', description: 'It is there only to sell something.' },
  { title: 'rude or abusive', description: 'It does not treat people with respect.' },
];

const attention: Draft = {
  title: 'in need of moderator intervention',
  description: 'A moderator has to look at it; say why.',
  needsComment: true,
};

const drafts: Readonly<Record<Flaggable, readonly Draft[]>> = {
  question: [
    ...common,
    {
      title: 'should be closed',
      description: 'It cannot be answered as it stands.',
      heading: 'This question cannot be answered because it is',
      options: closing,
    },
    attention,
  ],
  answer: [
    ...common,
    { title: 'not an answer', description: 'It does not try to answer the question.' },
    attention,
  ],
  comment: [
    { title: 'rude or abusive', description: 'It does not treat people with respect.' },
    { title: 'no longer needed', description: 'What it is about has been settled.' },
    {
      title: 'something else',
      description: 'Something that the others do not cover; say what.',
      needsComment: true,
    },
  ],
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
    const dialog = `I am flagging this ${kind} because it is`;
    const own = drafts[kind].map((draft) => complete(draft, { kind, id, dialog, raised }));
    return raised === undefined ? own : [...own, retraction(raised, { kind, id, dialog })];
  }

  /** The reasons to close a question. */
  closeOptions(id: number): readonly FlagOption[] {
    return this.options('question', id).flatMap(({ options: inner = [] }) => inner);
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
    const found = option.id === id ? option : findOption(option.options ?? [], id);
    if (found?.id !== undefined) return found;
  }
  return undefined;
}

interface Place {
  readonly kind: Flaggable;
  readonly id: number;
  readonly dialog: string;
}

type Setting = Place & { readonly raised: OwnFlag | undefined };

function complete(draft: Draft, setting: Setting): FlagOption {
  const { options, heading = setting.dialog, count, ...own } = draft;
  const { kind, id, dialog, raised } = setting;
  const hasFlagged = contains(draft, raised?.label);
  const told = {
    ...own,
    dialog,
    ...(count !== undefined && { count: count + Number(hasFlagged) }),
  };
  if (options) {
    const inner = options.map((option) => complete(option, { ...setting, dialog: heading }));
    return { ...told, hasFlagged, options: inner };
  }
  const { originalId } = raised ?? {};
  const isNamed = hasFlagged && originalId !== undefined;
  const label = labelOf(draft);
  return {
    ...told,
    ...(isNamed && { originalId }),
    id: idOf(kind, id, label),
    ...((hasFlagged || isPlain(draft)) && { hasFlagged }),
  };
}

/** Of the others, the records leave open whether they were chosen. */
function isPlain({ title, needsComment, needsQuestion }: Draft): boolean {
  return title !== undefined && !needsComment && !needsQuestion;
}

/** Whether an option was chosen, or one of its sub-options. */
function contains(draft: Draft, label: string | undefined): boolean {
  if (draft.options) return draft.options.some((option) => contains(option, label));
  return labelOf(draft) === label;
}

/** The words of an option. */
export function labelOf({ title, description = '' }: Pick<FlagOption, 'title' | 'description'>) {
  return title ?? description;
}

function retraction({ label }: OwnFlag, { kind, id, dialog }: Place): FlagOption {
  return {
    title: 'retract flag',
    description: `Takes back that it is “${label}”.`,
    dialog,
    id: idOf(kind, id, 'retract'),
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
