// This file lists what a step of a guide can expect of a run: one line of text each, such as `items > 0`.
import type { Outcome } from '../exchange/outcome.ts';
import { readDate } from '../request/dates/date.ts';
import type { DateClock } from '../request/dates/date.ts';
import type { DraftValues } from '../request/draft.ts';
import { isRecord } from '../request/json.ts';
import { shorten } from '../request/shorten.ts';
import type { AddressStyle } from '../request/target.ts';
import { valuesAt } from './values-at.ts';

/** What was sent, and what came of it. */
export interface GuideRun {
  readonly outcome: Outcome;
  /** What the form sent, as it was typed. */
  readonly values: DraftValues;
  readonly clock: DateClock;
  readonly style: AddressStyle['id'];
}

/** A run as it is looked at. */
interface ReadRun extends GuideRun {
  /** The JSON of the response; undefined where there is none. */
  readonly body: unknown;
  /** None where the response has none. */
  readonly items: readonly unknown[];
}

export interface Finding {
  readonly isMet: boolean;
  /** What was found, as part of a sentence. */
  readonly found: string;
}

export interface Expectation {
  /** As it stands in the guide. */
  readonly line: string;
  readonly examine: (run: ReadRun) => Finding;
}

interface Kind {
  readonly pattern: RegExp;
  readonly examine: (run: ReadRun, words: readonly (string | undefined)[]) => Finding;
}

/** Each with the words that its pattern catches. */
const kinds: readonly Kind[] = [
  {
    pattern: /^status (\d{3})$/,
    examine: ({ outcome }, [wanted = '']) => {
      const status = 'received' in outcome ? String(outcome.received.status) : 'none';
      return { isMet: status === wanted, found: `status ${status}` };
    },
  },
  {
    pattern: /^error (\d{3})$/,
    examine: ({ outcome }, [wanted = '']) => {
      const id = outcome.kind === 'api-error' ? String(outcome.error.id) : undefined;
      return { isMet: id === wanted, found: id === undefined ? 'no error' : `error ${id}` };
    },
  },
  {
    pattern: /^unreadable$/,
    examine: ({ outcome: { kind } }) => {
      const isMet = kind === 'invalid-response';
      return { isMet, found: isMet ? 'an unreadable response' : 'a readable response' };
    },
  },
  {
    pattern: /^items (=|<=|>=|<|>) (\d+)$/,
    examine: ({ items, clock }, [sign = '', bound = '']) => ({
      isMet: compares(items.length, sign, bound, clock),
      found: items.length === 1 ? '1 item' : `${items.length} items`,
    }),
  },
  {
    pattern: /^(has_more|total|page|page_size|backoff|quota_remaining) (=|<=|>=|<|>) (\w+)$/,
    examine: ({ body, clock }, [name = '', sign = '', bound = '']) => {
      const value = isRecord(body) ? body[name] : undefined;
      return {
        isMet: compares(value, sign, bound, clock),
        found: value === undefined ? `no ${name}` : `${name} ${shorten(write(value))}`,
      };
    },
  },
  {
    pattern: /^(no )?field ([\w.]+)$/,
    examine: ({ items }, [no, path = '']) => {
      const isThere = items.some((item) => valuesAt(item, path).length > 0);
      const isMet = items.length > 0 && isThere === (no === undefined);
      return { isMet, found: isThere ? `${path} is there` : `no ${path}` };
    },
  },
  {
    pattern: /^each ([\w.]+) (=|<=|>=|<|>|has) (\S+)$/,
    examine: ({ items, clock }, [path = '', sign = '', bound = '']) => {
      const fits = (item: unknown): boolean =>
        valuesAt(item, path).some((value) => compares(value, sign, bound, clock));
      const others = items.filter((item) => !fits(item)).length;
      const isMet = items.length > 0 && others === 0;
      if (isMet) return { isMet, found: `each ${path} ${sign} ${bound}` };
      const found =
        items.length === 0 ? 'no items' : `${others} of ${items.length} items otherwise`;
      return { isMet, found };
    },
  },
  {
    pattern: /^(rising|falling) ([\w.]+)$/,
    examine: ({ items }, [way = '', path = '']) => {
      const values = items.map((item) => Number(valuesAt(item, path)[0]));
      const isMet = values.every((value, at) => {
        const before = values[at - 1] ?? value;
        return way === 'rising' ? before <= value : before >= value;
      });
      return { isMet, found: isMet ? `${path} ${way}` : `${path} in another order` };
    },
  },
  {
    // A star at the end stands for anything; alone, for any text but none. What it stands for, and what else was typed, is
    // not repeated: it may be a secret.
    pattern: /^sent (\w+) (.+)$/,
    examine: ({ values }, [name = '', wanted = '']) => {
      const sent = values[name]?.trim() ?? '';
      const isOpen = wanted.endsWith('*');
      const fits = isOpen ? sent.startsWith(wanted.slice(0, -1)) : sent === wanted;
      const isMet = fits && sent !== '';
      if (isMet) return { isMet, found: isOpen ? `${name} sent` : `${name}=${shorten(sent)}` };
      return { isMet, found: sent === '' ? `no ${name}` : `another ${name}` };
    },
  },
  {
    pattern: /^style (query|path)$/,
    examine: ({ style }, [wanted]) => ({ isMet: style === wanted, found: `style ${style}` }),
  },
  {
    pattern: /^header ([\w-]+) (\S+)$/,
    examine: ({ outcome }, [name = '', wanted = '']) => {
      const headers = 'received' in outcome ? outcome.received.headers : [];
      const value = headers.find(([known]) => known.toLowerCase() === name)?.[1] ?? 'none';
      return { isMet: value === wanted, found: `${name} ${value}` };
    },
  },
];

/** Reads a line; undefined where it is of no kind. */
export function readExpectation(line: string): Expectation | undefined {
  for (const { pattern, examine } of kinds) {
    const match = pattern.exec(line);
    if (match) return { line, examine: (run) => examine(run, match.slice(1)) };
  }
  return undefined;
}

/** Whether a value is as the bound says: a number, a date such as `30d`, or a word. */
function compares(value: unknown, sign: string, bound: string, clock: DateClock): boolean {
  if (typeof value !== 'number') return (sign === '=' || sign === 'has') && write(value) === bound;
  const limit = numberOf(bound, clock);
  if (sign === '<') return value < limit;
  if (sign === '<=') return value <= limit;
  if (sign === '>') return value > limit;
  if (sign === '>=') return value >= limit;
  return value === limit;
}

function numberOf(bound: string, clock: DateClock): number {
  if (/^\d+$/.test(bound)) return Number(bound);
  const date = readDate(bound, clock);
  return 'epoch' in date ? date.epoch : NaN;
}

const write = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
