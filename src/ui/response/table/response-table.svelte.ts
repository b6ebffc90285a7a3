import type { Attachment } from 'svelte/attachments';
import type { Row, Rows } from '../../../inspector/rows.ts';
import { arrangeRows } from '../../../inspector/table/arrange.ts';
import type { Sort } from '../../../inspector/table/arrange.ts';
import type { DateStyle } from '../../../inspector/table/cells.ts';
import { ColumnFinder, absentColumn } from '../../../inspector/table/columns.ts';
import type { Column } from '../../../inspector/table/columns.ts';
import { defaultColumns, rankColumns } from '../../../inspector/table/default-columns.ts';
import { runInSlices } from '../../browser/slices.ts';

interface Source {
  /** Begins to read the items. */
  readonly rows: () => Rows;
  /** What the endpoint returns. */
  readonly returned: string;
}

/** What a person has chosen, read whenever it is needed. */
interface Choices {
  /** The ids of the columns; undefined for the usual ones. */
  readonly columns: () => readonly string[] | undefined;
  readonly dates: () => DateStyle;
}

/** As much of a response as has been read. */
interface Reading {
  readonly rows: readonly Row[];
  /** The first of them: the same list once there are enough. */
  readonly beginning: readonly Row[];
  readonly columns: readonly Column[];
  /** The ids of the usual columns; those of the first rows, so that they stay while the rest is read. */
  readonly usual: readonly string[];
  readonly state: 'reading' | 'read' | 'no-items';
}

/** The rows that are shown at first, and by which the look of the table is decided: it stays while the rest is read. */
const decisive = 100;

/** A response as a table: read, filtered and sorted in slices, each shorter than a person notices. */
export class ResponseTable {
  readonly returned: string;
  readonly #rows: () => Rows;
  readonly #choices: Choices;
  #reading = $state.raw<Reading>({
    rows: [],
    beginning: [],
    columns: [],
    usual: [],
    state: 'reading',
  });
  #arranged = $state.raw<readonly Row[]>();
  /** Whether the rows that are shown are not yet those that are asked for. */
  isArranging = $state(false);
  filter = $state('');
  sort = $state.raw<Sort>();

  constructor({ rows, returned }: Source, choices: Choices) {
    this.#rows = rows;
    this.returned = returned;
    this.#choices = choices;
  }

  get state(): Reading['state'] {
    return this.#reading.state;
  }

  get dates(): DateStyle {
    return this.#choices.dates();
  }

  /** Every row that has been read. */
  get all(): readonly Row[] {
    return this.#reading.rows;
  }

  /** The first of them, by which the columns get their widths. */
  readonly beginning: readonly Row[] = $derived(this.#reading.beginning);

  /** The rows that pass the filter, in their order. */
  readonly shown: readonly Row[] = $derived(this.#arranged ?? this.#reading.rows);

  /** How many they are; more while the response is read. */
  readonly count: number = $derived((this.#arranged ?? this.#reading.rows).length);

  // Each is the same list from slice to slice, so that what is made of it is not made anew.
  readonly #found = $derived(this.#reading.columns);
  readonly #usual = $derived(this.#reading.usual);
  readonly #chosenIds = $derived.by(() => this.#choices.columns() ?? this.#usual);

  /** Every column that there can be, the chosen ones first. */
  readonly columns: readonly Column[] = $derived.by(() => {
    const found = this.#found;
    const ranked = rankColumns(found, this.returned);
    const chosen = this.#chosenIds;
    return [
      ...chosen.map((id) => found.find((one) => one.id === id) ?? absentColumn(id, this.returned)),
      ...ranked.filter(({ id }) => !chosen.includes(id)),
    ];
  });

  /** The columns that are shown. */
  readonly chosen: readonly Column[] = $derived(this.columns.slice(0, this.#chosenIds.length));

  /** Sorts by a column; then the other way round, then no more. */
  sortBy = ({ id }: Column): void => {
    if (this.sort?.column !== id) this.sort = { column: id, direction: 'ascending' };
    else if (this.sort.direction === 'ascending')
      this.sort = { column: id, direction: 'descending' };
    else this.sort = undefined;
  };

  /** Reads the response while the element is there. */
  readonly read: Attachment = () => {
    const controller = new AbortController();
    void this.#read(controller.signal);
    return () => controller.abort();
  };

  async #read(signal: AbortSignal): Promise<void> {
    let rows: Row[] = [];
    let beginning: readonly Row[] = [];
    let finder = new ColumnFinder();
    let usual: readonly string[] | undefined;
    let known = -1;
    let columns: readonly Column[] = [];
    const report = (state: Reading['state']) => {
      if (finder.size !== known) columns = finder.columns(this.returned);
      known = finder.size;
      if (beginning.length < decisive) beginning = rows.slice(0, decisive);
      usual ??= defaultColumns(columns, this.returned);
      this.#reading = { rows, beginning, columns, usual, state };
    };
    const end = await runInSlices(this.#rows(), {
      signal,
      first: decisive,
      onstep: (row) => {
        if (row.index === 0) [rows, beginning, finder] = [[], [], new ColumnFinder()];
        rows.push(row);
        finder.add(row.item);
      },
      onslice: () => report('reading'),
    });
    if (end) report(end.hasItems ? 'read' : 'no-items');
  }

  /** Filters and sorts while the element is there, again whenever another thing is asked for. */
  readonly arrange: Attachment = () => {
    const { rows, state } = this.#reading;
    const { filter, sort, chosen, dates } = this;
    const column = sort && this.columns.find(({ id }) => id === sort.column);
    if (state !== 'read' || (filter.trim() === '' && !column)) {
      this.#arranged = undefined;
      this.isArranging = false;
      return undefined;
    }
    const controller = new AbortController();
    const arrangement = { columns: chosen, dates, filter, sort: column && { ...sort, column } };
    void this.#arrange(arrangeRows(rows, arrangement), controller.signal);
    return () => controller.abort();
  };

  async #arrange(steps: ReturnType<typeof arrangeRows>, signal: AbortSignal): Promise<void> {
    this.isArranging = true;
    const arranged = await runInSlices(steps, { signal });
    if (!arranged) return;
    this.#arranged = arranged;
    this.isArranging = false;
  }
}
