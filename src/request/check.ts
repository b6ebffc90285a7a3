// This file checks one value against what its input takes: one check for each kind of input.
import type {
  Bound,
  Kind,
  ListParameter,
  NumberParameter,
  Parameter,
} from '../catalog/parameter.ts';
import { readDate, type Clock } from './date.ts';
import type { Draft } from './draft.ts';
import { entriesOf } from './list.ts';
import { shorten } from './shorten.ts';
import { chosenBound } from './sort.ts';

export interface Situation {
  readonly draft: Draft;
  readonly clock: Clock;
}

type Check<K extends Kind> = (
  parameter: Extract<Parameter, { kind: K }>,
  text: string,
  situation: Situation,
) => string | undefined;

/** The integers of the API have 32 bits. */
const largest = 2 ** 31 - 1;

const checks = {
  number: (parameter, text) => checkNumber(text, parameter),
  date: (_, text, { clock }) => checkDate(text, clock),
  enum: ({ options }, text) => checkOption(text, options),
  sort: ({ sorts }, text) =>
    checkOption(
      text,
      sorts.map(({ name }) => name),
    ),
  bound: (_, text, { draft, clock }) =>
    checkBound(text, chosenBound(draft.endpoint, draft.values), clock),
  list: checkList,
  text: () => undefined,
  filter: ({ builtIns }, text) => checkFilter(text, builtIns),
} satisfies { readonly [K in Kind]: Check<K> };

/** Says what is wrong with a value that is not blank, or nothing. */
export function checkValue(
  parameter: Parameter,
  text: string,
  situation: Situation,
): string | undefined {
  const check = checks[parameter.kind] as Check<Kind>;
  return check(parameter, text, situation);
}

function checkNumber(text: string, { min, max }: Pick<NumberParameter, 'min' | 'max'>) {
  const low = min ?? -largest;
  const high = max ?? largest;
  if (/^-?\d+$/.test(text) && Number(text) >= low && Number(text) <= high) return undefined;
  const range =
    min === undefined
      ? 'a whole number'
      : max === undefined
        ? `a whole number from ${min}`
        : `${min} to ${max}`;
  const limit = max === undefined && Number(text) > high ? `, at most ${high}` : '';
  return `“${shorten(text)}” does not fit: expected ${range}${limit}.`;
}

function checkDate(text: string, clock: Clock): string | undefined {
  const read = readDate(text, clock);
  return 'problem' in read ? read.problem : undefined;
}

function checkOption(text: string, options: readonly string[]): string | undefined {
  if (options.includes(text)) return undefined;
  return `“${shorten(text)}” is not offered here: choose ${choice(options)}.`;
}

function checkBound(text: string, bound: Bound, clock: Clock): string | undefined {
  switch (bound.kind) {
    case 'date':
      return checkDate(text, clock);
    case 'number':
      return checkNumber(text, {});
    case 'rank':
      return checkOption(text, bound.ranks);
    case 'text':
    case 'none':
      return undefined;
  }
}

function checkList(parameter: ListParameter, text: string): string | undefined {
  const entries = entriesOf(text);
  const { limit } = parameter;
  if (limit !== undefined && entries.length > limit) {
    return `${entries.length} entries are too many: the API takes at most ${limit}. Take ${entries.length - limit} out.`;
  }
  for (const entry of entries) {
    const message = checkEntry(parameter, entry);
    if (message !== undefined) return message;
  }
  return undefined;
}

function checkEntry({ of, options }: ListParameter, entry: string): string | undefined {
  if (options) return checkOption(entry, options);
  if (of === 'id') {
    if (/^\d+$/.test(entry) && Number(entry) >= 1 && Number(entry) <= largest) return undefined;
    return `“${shorten(entry)}” is not an id: a whole number from 1 is expected.`;
  }
  if (of === 'tag' && !/^[\p{L}\p{N}+#.-]{1,35}$/u.test(entry)) {
    return `“${shorten(entry)}” is not a tag: up to 35 letters, digits and + # . - are expected.`;
  }
  return undefined;
}

/** Ids of filters are made of 68 characters; safe ones start with an exclamation mark (docs/filters). */
function checkFilter(text: string, builtIns: readonly string[]): string | undefined {
  if (builtIns.includes(text) || /^!?[A-Za-z0-9()*._-]{3,100}$/.test(text)) return undefined;
  return `“${shorten(text)}” is not a filter: choose ${choice(builtIns)}, or paste the id of one, such as !9YdnSJrC1.`;
}

function choice(options: readonly string[]): string {
  return options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;
}
