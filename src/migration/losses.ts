// This file says in a sentence what becomes of a parameter that a route of v3 has no equal for.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Route } from '../catalog/v3/mapping.ts';
import { operations } from '../catalog/v3/operations.ts';

interface Lost {
  readonly name: string;
  readonly text: string;
  readonly endpoint: Endpoint;
  readonly values: Readonly<Record<string, string>>;
  readonly route: Route;
}

const allAtOnce = ({ name, route }: Lost): string | undefined => {
  const { returns } = operations[route.operation];
  if (returns === 'list') return `${name} has no equal: everything comes at once.`;
  return returns === 'item' ? `${name} has no equal: a single item comes.` : undefined;
};

const bounds =
  (than: 'least' | 'most') =>
  ({ name, text, endpoint, values, route }: Lost): string => {
    const sort = endpoint.parameters.find(({ kind }) => kind === 'sort');
    const chosen = values.sort ?? (sort?.kind === 'sort' ? sort.default : '');
    const bound =
      sort?.kind === 'sort' ? sort.sorts.find((one) => one.name === chosen)?.bound : undefined;
    const field = bound && 'field' in bound ? bound.field : undefined;
    const after = route.fields?.fields[field ?? ''];
    const limit = bound?.kind === 'date' ? isoOf(text) : text;
    return after === undefined
      ? `${name}=${text} has no equal.`
      : `${name}=${text} has no equal: after reading, keep the items whose ${after} is at ${than} ${limit}.`;
  };

const dated = (word: 'from' | 'up to') => (lost: Lost) =>
  allAtOnce(lost) === undefined
    ? `${lost.name}=${lost.text} has no equal: after reading, keep the items whose creationDate is ${word} ${isoOf(lost.text)}.`
    : undefined;

/** By name; one that is not here is said to have no equal. */
const sentences: Readonly<Record<string, (lost: Lost) => string | undefined>> = {
  filter: ({ text }) =>
    text === 'total'
      ? 'filter=total has no equal: read totalCount, which every page has.'
      : 'filter has no equal: lists return a summary with the body in HTML, and a single item returns everything.',
  preview: ({ text }) =>
    /^true$/i.test(text)
      ? 'preview=true has no equal: this call really writes.'
      : 'preview has no equal: every call really writes.',
  comment: () => 'comment has no equal: an edit has no summary.',
  min: bounds('least'),
  max: bounds('most'),
  fromdate: dated('from'),
  todate: dated('up to'),
  order: (lost) =>
    lost.route.operation === 'GET /search'
      ? 'order has no equal: the search is always descending.'
      : allAtOnce(lost),
  page: allAtOnce,
  pagesize: allAtOnce,
  nottagged: ({ text }) =>
    `nottagged=${text} has no equal: after reading, drop the items that have one of these tags.`,
};

/** Says that what was given for a parameter goes nowhere, and what to do instead. */
export function describeLost(lost: Lost): string {
  const isRead = lost.endpoint.verb === 'GET';
  return (
    sentences[lost.name]?.(lost) ??
    `${lost.name}=${lost.text} has no equal${isRead ? ': apply it after reading' : ''}.`
  );
}

function isoOf(epoch: string): string {
  const moment = new Date(Number(epoch) * 1000);
  return Number.isNaN(moment.getTime()) ? epoch : moment.toISOString().replace('.000Z', 'Z');
}
