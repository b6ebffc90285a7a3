// This file checks a value against its parameter: one check for each kind of parameter.
import type {
  Bound,
  Ids,
  ParameterKind,
  ListParameter,
  NumberParameter,
  Parameter,
} from '../catalog/parameter.ts';
import { readDate } from './dates/date.ts';
import type { DateClock } from './dates/date.ts';
import type { Draft } from './draft.ts';
import { addressProblem, collectionOfList, entriesOf } from './paste/list.ts';
import { shorten } from './shorten.ts';
import { chosenBound } from './sort.ts';
import { unfilledProblem } from './variables.ts';

export interface CheckContext {
  readonly draft: Draft;
  readonly clock: DateClock;
}

type Check<K extends ParameterKind> = (
  parameter: Extract<Parameter, { kind: K }>,
  text: string,
  situation: CheckContext,
) => string | undefined;

type NumberLimits = Pick<NumberParameter, 'min' | 'max' | keyof Ids>;

/** The integers of the API have 32 bits. */
const least = -(2 ** 31);
const largest = 2 ** 31 - 1;

const checks = {
  number: (parameter, text) => checkNumber(text, parameter),
  date: (_, text, { clock }) => checkDate(text, clock),
  enum: ({ options }, text) => checkOption(text.toLowerCase(), options, text),
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
} satisfies { readonly [K in ParameterKind]: Check<K> };

/** Says what is wrong with a value that is not blank, or nothing. */
export function checkValue(
  parameter: Parameter,
  text: string,
  context: CheckContext,
): string | undefined {
  const check = checks[parameter.kind] as Check<ParameterKind>;
  const message = check(parameter, text, context);
  return message && (unfilledProblem(text) ?? message);
}

function checkNumber(text: string, limits: NumberLimits): string | undefined {
  const { min = least, max = largest, collection, besides } = limits;
  const value = integerIn(text);
  if (value !== undefined && ((value >= min && value <= max) || besides?.includes(value)))
    return undefined;
  if (collection !== undefined) return addressProblem(text, collection) ?? idsExpected(besides);
  return limits.min !== undefined && limits.max !== undefined
    ? `Must be ${min}–${max}.`
    : `Must be a whole number from ${grouped(min)} to ${grouped(max)}.`;
}

/** The API reads at most ten digits, zeros at the front included. */
function integerIn(text: string): number | undefined {
  return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function idsExpected(besides: Ids['besides']): string {
  const others = besides?.includes(-1) ? ', or -1 for the Community user' : '';
  return `IDs are whole numbers from 1 to ${grouped(largest)}${others}.`;
}

/** `2,147,483,647`, in every locale. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function checkDate(text: string, clock: DateClock): string | undefined {
  const read = readDate(text, clock);
  return 'problem' in read ? read.problem : undefined;
}

function checkOption(text: string, options: readonly string[], typed = text): string | undefined {
  if (options.includes(text)) return undefined;
  return `“${shorten(typed)}” isn't one of the options: choose ${choice(options)}.`;
}

function checkBound(text: string, bound: Bound, clock: DateClock): string | undefined {
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
  const entries = [...new Set(entriesOf(text))];
  const { limit } = parameter;
  if (limit !== undefined && entries.length > limit) {
    return `${entries.length} entries are too many: the API takes at most ${limit}. Remove ${entries.length - limit}.`;
  }
  for (const entry of entries) {
    const message = checkEntry(parameter, entry);
    if (message !== undefined) return message;
  }
  return undefined;
}

function checkEntry(parameter: ListParameter, entry: string): string | undefined {
  const { of, options, match, besides } = parameter;
  if (options) return checkOption(entry, options);
  if (of === 'id') {
    const id = integerIn(entry) ?? 0;
    if ((id >= 1 && id <= largest) || besides?.includes(id)) return undefined;
  } else if (of === 'tag' && /^[\p{L}\p{N}+#.-]{1,35}$/u.test(entry)) return undefined;
  const elsewhere = addressProblem(entry, collectionOfList(parameter), match);
  if (elsewhere !== undefined || of === 'text') return elsewhere;
  const name = `“${shorten(entry)}”`;
  if (of === 'id') return `${name} isn't an ID. ${idsExpected(besides)}`;
  if (entry.startsWith('-[')) return `${name} excludes a tag: enter it under nottagged.`;
  return `${name} isn't a tag: tags have up to 35 letters, digits and + # . -`;
}

/** Ids of filters are made of 68 characters; safe ones start with an exclamation mark (docs/filters). */
function checkFilter(text: string, builtIns: readonly string[]): string | undefined {
  if (builtIns.includes(text) || /^!?[A-Za-z0-9()*._-]{3,100}$/.test(text)) return undefined;
  return `“${shorten(text)}” isn't a filter: choose ${choice(builtIns)}, or paste a filter ID such as !9YdnSJrC1.`;
}

function choice(options: readonly string[]): string {
  return options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} or ${options.at(-1) ?? ''}`;
}
