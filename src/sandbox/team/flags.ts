// This file knows what can be wrong with a post or a comment, and what the owner of the token said about them.

export type Flaggable = 'question' | 'answer' | 'comment';

/** One choice of the dialog that the web site shows for flags. */
export interface FlagOption {
  readonly title: string;
  readonly description: string;
  readonly dialog: string;
  /** What is sent back to choose it; missing where only its sub-options can be chosen. */
  readonly id?: number;
  readonly needsComment?: true;
  readonly needsQuestion?: true;
  readonly options?: readonly FlagOption[];
  /** How many people chose it so far; told only of reasons to close. */
  readonly count?: number;
  readonly isRetraction?: true;
  readonly hasFlagged?: boolean;
}

type Draft = Omit<FlagOption, 'id' | 'dialog' | 'options'> & {
  readonly options?: readonly Draft[];
};

const closing: readonly Draft[] = [
  {
    title: 'Duplicate',
    description: 'It has been asked before and already has an answer.',
    needsQuestion: true,
    count: 0,
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

export class Flags {
  /** The title of the option that was chosen, by what it was chosen for. */
  readonly #raised = new Map<string, string>();

  /** The options for a post or a comment, with one to take back what was raised before. */
  options(kind: Flaggable, id: number): readonly FlagOption[] {
    const raised = this.#raised.get(keyOf(kind, id));
    const dialog = `I am flagging this ${kind} because it is`;
    const own = drafts[kind].map((draft) => complete(draft, { kind, id, dialog, raised }));
    return raised === undefined ? own : [...own, retraction(raised, { kind, id, dialog })];
  }

  /** The reasons to close a question. */
  closeOptions(id: number): readonly FlagOption[] {
    const options = this.options('question', id).flatMap(({ options: inner = [] }) => inner);
    return options;
  }

  hasRaised(kind: Flaggable, id: number): boolean {
    return this.#raised.has(keyOf(kind, id));
  }

  raise(kind: Flaggable, id: number, { title }: FlagOption): void {
    this.#raised.set(keyOf(kind, id), title);
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

function complete(
  draft: Draft,
  place: Place & { readonly raised: string | undefined },
): FlagOption {
  const { options, ...own } = draft;
  const { kind, id, dialog, raised } = place;
  if (options) {
    const inner = { ...place, dialog: `This ${kind} cannot be answered because it is` };
    return { ...own, dialog, options: options.map((option) => complete(option, inner)) };
  }
  const hasFlagged = raised === draft.title;
  const count = draft.count === undefined ? {} : { count: draft.count + (hasFlagged ? 1 : 0) };
  return { ...own, ...count, dialog, id: idOf(kind, id, draft.title), hasFlagged };
}

function retraction(raised: string, { kind, id, dialog }: Place): FlagOption {
  return {
    title: 'retract flag',
    description: `Takes back that it is “${raised}”.`,
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
