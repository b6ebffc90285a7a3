// This file says what is compared, against whom, and within which bounds.
import type { Result, Table } from '../measure.ts';
import type { Contender, Contest } from './contest.ts';
import { yardsticks } from './yardsticks.ts';
import type { Yardstick } from './yardsticks.ts';

interface Compared {
  readonly label: string;
  readonly unit: 'ms' | 'MB' | 'kB' | 'requests';
  readonly against?: Yardstick;
  /** At most so many times the figure of that yardstick, or so much where there is none. */
  readonly bound: number;
  /** Whether a bound that is no yardstick's holds on a slower machine as well. */
  readonly everywhere?: boolean;
}

const figures = {
  usable: { label: 'form usable', unit: 'ms', against: 'monaco', bound: 0.32 },
  blocking: { label: 'blocking', unit: 'ms', bound: 50, everywhere: true },
  heap: { label: 'heap, nobody there', unit: 'MB', bound: 8 },
  heapReady: { label: 'heap, editor made', unit: 'MB', bound: 8 },
  heapShown: { label: 'heap with a response', unit: 'MB', bound: 15 },
  first: { label: '30 kB, first Run', unit: 'ms', against: 'pre', bound: 1.5 },
  again: { label: 'again', unit: 'ms', against: 'pre', bound: 1.5 },
  large: { label: '500 kB', unit: 'ms', against: 'monaco', bound: 1 },
  largeCpu: { label: 'CPU 500 kB', unit: 'ms', against: 'monaco', bound: 1 },
  huge: { label: '5 MB', unit: 'ms', against: 'monaco', bound: 1 },
  hugeCpu: { label: 'CPU 5 MB', unit: 'ms', against: 'monaco', bound: 1 },
  key: { label: 'key → URL', unit: 'ms', against: 'pre', bound: 1.3 },
  bytes: { label: 'until usable', unit: 'kB', bound: 70 },
  requests: { label: 'until usable', unit: 'requests', bound: 15 },
} as const satisfies Readonly<Record<string, Compared>>;

export type Figure = keyof typeof figures;

const names: Readonly<Record<Contender, string>> = {
  explorer: 'this explorer',
  empty: 'empty Svelte page',
  pre: 'plain pre',
  codemirror: 'CodeMirror 6',
  monaco: 'Monaco, eager',
};

/** What was measured, as a table with the bounds in its last row. */
export function tableOf(contest: Contest): Table {
  const shown = measured(contest);
  const rows = [...yardsticks, 'explorer' as const].map((contender) => [
    names[contender],
    ...shown.map(([id]) => format(contest.median(id, contender))),
  ]);
  return {
    title: `Pages, ${contest.condition.name}`,
    head: ['', ...shown.map(([, { label, unit }]) => `${label}, ${unit}`)],
    rows: [
      ...rows,
      ['ratio', ...shown.map(([id, compared]) => ratio(contest, id, compared)?.toFixed(2) ?? '')],
      ['bound', ...shown.map(([, compared]) => boundOf(compared))],
    ],
  };
}

/** The figures of the explorer beside their bounds. */
export function resultsOf(contest: Contest): readonly Result[] {
  return measured(contest).flatMap(([id, compared]): Result[] => {
    const own = contest.median(id, 'explorer');
    const what = `page, ${contest.condition.name}: ${compared.label}`;
    const { against, bound, unit, everywhere }: Compared = compared;
    if (own === undefined) return [];
    if (against === undefined)
      return contest.condition.slowdown > 1 && everywhere !== true
        ? []
        : [{ what, value: own, bound, unit }];
    const value = ratio(contest, id, compared);
    return value === undefined
      ? []
      : [{ what: `${what}, against ${names[against]}`, value, bound, unit: '×' }];
  });
}

const measured = (contest: Contest): readonly (readonly [Figure, Compared])[] =>
  (Object.entries(figures) as [Figure, Compared][]).filter(
    ([id]) => contest.median(id, 'explorer') !== undefined,
  );

function ratio(contest: Contest, id: Figure, { against }: Compared): number | undefined {
  const own = contest.median(id, 'explorer');
  const other = against && contest.median(id, against);
  return own !== undefined && other !== undefined ? own / other : undefined;
}

const boundOf = ({ against, bound }: Compared): string =>
  against === undefined ? `≤ ${bound}` : `≤ ${bound} × ${names[against]}`;

const format = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(value < 20 ? 1 : 0);
