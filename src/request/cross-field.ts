// This file checks fields against each other: one rule for each combination that the API refuses or that cannot match.
import type { Parameter } from '../catalog/parameter.ts';
import { describeEpoch, readDate } from './dates/date.ts';
import type { DateClock } from './dates/date.ts';
import { typedText } from './draft.ts';
import type { Draft, DraftValues } from './draft.ts';
import { entriesOf } from './paste/list.ts';
import type { Problem } from './problem.ts';
import { chosenBound } from './sort.ts';

type Rule = (draft: Draft, clock: DateClock) => Problem | undefined;

const rules: readonly Rule[] = [
  dateRange,
  boundRange,
  searchNeedsWords,
  nottaggedAlone,
  tooManyTags,
];

/** The problems of combinations of fields. */
export function checkCrossField(draft: Draft, clock: DateClock): readonly Problem[] {
  return rules.map((rule) => rule(draft, clock)).filter((problem) => problem !== undefined);
}

function dateRange({ values }: Draft, clock: DateClock): Problem | undefined {
  const from = epochOf(typedText(values, 'fromdate'), clock);
  const to = epochOf(typedText(values, 'todate'), clock);
  if (from === undefined || to === undefined || from <= to) return undefined;
  return {
    parameter: 'todate',
    message: `todate (${describeEpoch(to)}) is before fromdate (${describeEpoch(from)}): nothing can match. Swap them.`,
  };
}

function boundRange({ endpoint, values }: Draft, clock: DateClock): Problem | undefined {
  const [min, max] = [typedText(values, 'min'), typedText(values, 'max')];
  if (min === '' || max === '') return undefined;
  const bound = chosenBound(endpoint, values);
  if (bound.kind === 'none') return undefined;
  const rank = (text: string): number | string | undefined => {
    if (bound.kind === 'date') return epochOf(text, clock);
    if (bound.kind === 'number') return /^-?\d+$/.test(text) ? Number(text) : undefined;
    if (bound.kind === 'rank')
      return bound.ranks.includes(text) ? bound.ranks.indexOf(text) : undefined;
    return text.toLowerCase();
  };
  const [low, high] = [rank(min), rank(max)];
  if (low === undefined || high === undefined || low <= high) return undefined;
  const order = bound.kind === 'rank' ? ` (${bound.ranks.join(' < ')})` : '';
  return {
    parameter: 'max',
    message: `max “${max}” is less than min “${min}”${order}: nothing can match. Swap them.`,
  };
}

/** docs/search: one of tagged and intitle has to be there. */
function searchNeedsWords({ endpoint, values }: Draft): Problem | undefined {
  if (endpoint.slug !== 'search') return undefined;
  if (tagsIn(values, 'tagged').size > 0 || typedText(values, 'intitle') !== '') return undefined;
  return {
    parameter: 'tagged',
    message: 'This search needs tagged or intitle: fill in one of them, or use /search/advanced.',
  };
}

/** docs/search and docs/advanced-search: nottagged on its own is refused or ignored. */
function nottaggedAlone({ endpoint, values }: Draft): Problem | undefined {
  if (endpoint.family !== 'Search' || endpoint.slug === 'similar') return undefined;
  if (tagsIn(values, 'nottagged').size === 0 || tagsIn(values, 'tagged').size > 0) return undefined;
  return {
    parameter: 'nottagged',
    message: 'nottagged only works together with tagged: fill in tagged as well.',
  };
}

function tooManyTags({ endpoint, values }: Draft): Problem | undefined {
  const tagged = endpoint.parameters.find(matchesAll);
  const count = tagged ? tagsIn(values, tagged.name).size : 0;
  if (!tagged || count <= 5) return undefined;
  return {
    parameter: tagged.name,
    message: `${count} tags must all be present here, and a post has at most 5: nothing can match.`,
  };
}

function matchesAll(parameter: Parameter): boolean {
  return parameter.kind === 'list' && parameter.match === 'all';
}

function tagsIn(values: DraftValues, name: string): ReadonlySet<string> {
  return new Set(entriesOf(typedText(values, name)));
}

function epochOf(text: string, clock: DateClock): number | undefined {
  if (text === '') return undefined;
  const read = readDate(text, clock);
  return 'epoch' in read ? read.epoch : undefined;
}
