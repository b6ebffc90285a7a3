// This file makes the options to flag a post or a comment, and knows which of them the owner of the token has chosen.
import type { FlagOption } from '../../model/derived.ts';
import type { Flaggable, FlagReason, OwnFlag, World } from '../../model/entities.ts';

export class OwnFlags {
  readonly #reasons: World['flagReasons'];
  /** What was raised, by what it was raised on. */
  readonly #raised: Map<string, OwnFlag>;

  constructor({ flagReasons, flags }: Pick<World, 'flagReasons' | 'flags'>) {
    this.#reasons = flagReasons;
    this.#raised = new Map(flags.map((flag) => [keyOf(flag.kind, flag.id), flag]));
  }

  /** The options for a post or a comment, with one to take back what was raised before. */
  options(kind: Flaggable, id: number): readonly FlagOption[] {
    const raised = this.#raised.get(keyOf(kind, id));
    const dialogTitle = `I am flagging this ${kind} because it is`;
    const place = { kind, id, dialogTitle, raised };
    const options = this.#reasons[kind].map((reason) => complete(reason, place));
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

function complete(reason: FlagReason, place: Place): FlagOption {
  const { reasons, heading = place.dialogTitle, count: others, ...own } = reason;
  const { kind, id, dialogTitle, raised } = place;
  const hasFlagged = contains(reason, raised?.label);
  const counted = others !== undefined && { count: others + Number(hasFlagged) };
  const told = { ...own, dialogTitle, ...counted };
  if (reasons) {
    const inner = reasons.map((one) => complete(one, { ...place, dialogTitle: heading }));
    return { ...told, hasFlagged, subOptions: inner };
  }
  return {
    ...told,
    ...(hasFlagged && raised?.originalId !== undefined && { originalId: raised.originalId }),
    optionId: idOf(kind, id, labelOf(reason)),
    ...((hasFlagged || isPlain(reason)) && { hasFlagged }),
  };
}

/** Of the others, the records leave open whether they were chosen. */
function isPlain({ title, needsComment, needsQuestion }: FlagReason): boolean {
  return title !== undefined && !needsComment && !needsQuestion;
}

/** Whether a reason was chosen, or one of those below it. */
function contains(reason: FlagReason, label: string | undefined): boolean {
  return reason.reasons?.some((one) => contains(one, label)) ?? labelOf(reason) === label;
}

/** The words of an option. */
export function labelOf({ title, description = '' }: FlagReason) {
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
