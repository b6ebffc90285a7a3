// This file reads what narrows or orders any list, whatever else is looked for: “last 90 days”, “by votes”.
import type { FoundValues } from './search-values.ts';

export interface Refined {
  /** The query without what refines it. */
  readonly rest: string;
  readonly values: FoundValues;
}

interface Refinement {
  readonly pattern: RegExp;
  readonly parameter: 'fromdate' | 'sort';
  /** The value, of the words in the group of the pattern; dates are read by their field. */
  readonly read: (words: string) => string;
}

const unit = '(?:hour|day|week|month|quarter|year)';
const day = String.raw`(?:yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d\d-\d\d)`;
const sort =
  '(activity|creation|date|modified|popularity|popular|relevance|reputation|score|votes?)';

/** What people call a sort that has another name. */
const sorts: Readonly<Record<string, string>> = {
  date: 'creation',
  popularity: 'popular',
  score: 'votes',
  vote: 'votes',
};

/** What can hardly mean anything else. */
const sure: readonly Refinement[] = [
  since(String.raw`(?:the )?(?:last|past) (\d{1,4} ?${unit}s?)`),
  since(`(?:the )?(?:last|past) (${unit})`, (one) => `past ${one}`),
  since(`since (${day})`),
  since(String.raw`(\d{1,4}(?:d|w|mo|y))`),
  {
    pattern: whole(`(?:(?:sort|order)(?:ed)? )?by ${sort}`),
    parameter: 'sort',
    read: (name) => sorts[name] ?? name,
  },
];

/** What may as well belong to a text to look for. */
const unsure: readonly Refinement[] = [
  ...sure,
  since(String.raw`(\d{1,4} ?${unit}s?)`),
  since(`(${day})`),
];

function since(pattern: string, read: Refinement['read'] = (words) => words): Refinement {
  return { pattern: whole(pattern), parameter: 'fromdate', read };
}

/** Between blanks and marks, not within a word. */
function whole(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![^\s,;(])${pattern}(?![^\s,;)?!.])`, 'i');
}

/** Takes out of a query what refines a list; undefined where nothing does. A quotation is a text to look for. */
export function refine(query: string, how: 'surely' | 'perhaps'): Refined | undefined {
  if (/["“„]/.test(query)) return undefined;
  let rest = query;
  const values: Record<string, string> = {};
  for (const { pattern, parameter, read } of how === 'surely' ? sure : unsure) {
    const [found, words] = pattern.exec(rest) ?? [];
    if (found === undefined || words === undefined || parameter in values) continue;
    values[parameter] = read(words.toLowerCase());
    rest = rest.replace(found, ' ');
  }
  return rest === query ? undefined : { rest, values };
}
