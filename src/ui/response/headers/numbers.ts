import type { Outcome } from '../../../exchange/outcome.ts';
import { methodOf } from '../../../exchange/throttle.ts';
import { describeEpoch } from '../../../request/dates/date.ts';
import type { Exchange } from '../../state/exchange.ts';
import type { Fact, Section } from './section.ts';

type Success = Extract<Outcome, { kind: 'success' }>;

const unsaid = 'not in this response';

export function quotaSection({ request }: Exchange, { summary, received }: Success): Section {
  const { quotaRemaining: left, quotaMax: max, backoff } = summary;
  const { startedAt, duration } = received.timing;
  const until = describeEpoch(Math.ceil((startedAt + duration) / 1000) + (backoff ?? 0));
  const method = methodOf(request.endpoint);
  return {
    title: 'Quota and backoff',
    facts: [
      {
        name: 'quota_remaining',
        value: left === undefined ? unsaid : left.toLocaleString('en'),
        meaning:
          max === undefined || left === undefined
            ? 'Calls left today.'
            : `Calls left today, ${percent(left, max)} of all.`,
      },
      {
        name: 'quota_max',
        value: max === undefined ? unsaid : max.toLocaleString('en'),
        meaning: 'Calls a day.',
      },
      backoff
        ? {
            name: 'backoff',
            value: `${backoff} s`,
            meaning: `Do not call ${method} before ${until}. The explorer waits a second longer.`,
          }
        : { name: 'backoff', value: 'none', meaning: 'The API asked for no pause.' },
      ...(summary.odd ?? []).map((value) => ({ name: 'implausible', value })),
    ],
  };
}

function percent(left: number, max: number): string {
  return max === 0 ? 'none' : `${Math.round((left / max) * 100)} %`;
}

export function pageSection({ request }: Exchange, { summary, received }: Success): Section {
  const { items, hasMore, total } = summary;
  const { page, pagesize } = request.recipe.values;
  const takesPages = request.endpoint.parameters.some(({ name }) => name === 'page');
  const asked: readonly Fact[] =
    takesPages && received.status !== 0
      ? [
          {
            name: 'page',
            value: page ?? '1',
            ...(page === undefined && { meaning: 'Not set; the API uses 1.' }),
          },
          {
            name: 'pagesize',
            value: pagesize ?? '30',
            ...(pagesize === undefined && { meaning: 'Not set; the API uses 30.' }),
          },
        ]
      : [];
  return {
    title: 'Page',
    facts: [
      ...asked,
      { name: 'items', value: items === undefined ? unsaid : items.toLocaleString('en') },
      {
        name: 'has_more',
        value: hasMore === undefined ? unsaid : String(hasMore),
        ...(hasMore !== undefined && {
          meaning: hasMore ? 'There are more pages.' : 'This is the last page.',
        }),
      },
      ...(total === undefined
        ? []
        : [{ name: 'total', value: total.toLocaleString('en'), meaning: 'Items on all pages.' }]),
    ],
  };
}
