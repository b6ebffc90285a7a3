import type { Attachment } from 'svelte/attachments';
import { arrangeRows } from '../../../inspector/table/arrange.ts';
import type { Sort } from '../../../inspector/table/arrange.ts';
import type { DateStyle } from '../../../inspector/table/cells.ts';
import { ColumnFinder, absentColumn } from '../../../inspector/table/columns.ts';
import type { Column } from '../../../inspector/table/columns.ts';
import { defaultColumns, rankColumns } from '../../../inspector/table/default-columns.ts';
import { readRows } from '../../../inspector/table/rows.ts';
import type { Row } from '../../../inspector/table/rows.ts';
import { runInSlices } from '../../browser/slices.ts';

interface Source {
  readonly text: string;
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
  readonly columns: readonly Column[];
  /** The ids of the usual columns; those of the first rows, so that they stay while the rest is read. */
  readonly usual: readonly string[];
  readonly state: 'reading' | 'read' | 'no-items';
}

/** A response as a table: read, filtered and sorted in slices, each shorter than a person notices. */
export class ResponseTable {
  readonly returned: string;
  readonly #text: string;
  readonly #choices: Choices;
  #reading = $state.raw<Reading>({ rows: [], columns: [], usual: [], state: 'reading' });
  #arranged = $state.raw<readonly Row[]>();
  /** Whether the rows that are shown are not yet those that are asked for. */
  isArranging = $state(false);
  filter = $state('');
  sort = $state.raw<Sort>();

  constructor({ text, returned }: Source, choices: Choices) {
    this.#text = text;
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

  /** The rows that pass the filter, in their order. */
  readonly shown: readonly Row[] = $derived(this.#arranged ?? this.#reading.rows);

  /** How many they are; more while the response is read. */
  readonly count: number = $derived((this.#arranged ?? this.#reading.rows).length);

  readonly #chosenIds = $derived.by(() => this.#choices.columns() ?? this.#reading.usual);

  /** Every column that there can be, the chosen ones first. */
  readonly columns: readonly Column[] = $derived.by(() => {
    const { columns: found } = this.#reading;
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
    let finder = new ColumnFinder();
    let usual: readonly string[] | undefined;
    let known = -1;
    let columns: readonly Column[] = [];
    const report = (state: Reading['state']) => {
      if (finder.size !== known) columns = finder.columns(this.returned);
      known = finder.size;
      usual ??= defaultColumns(columns, this.returned);
      this.#reading = { rows, columns, usual, state };
    };
    const hasItems = await runInSlices(readRows(this.#text), {
      signal,
      onstep: (row) => {
        if (row.index === 0) [rows, finder] = [[], new ColumnFinder()];
        rows.push(row);
        finder.add(row.item);
      },
      onslice: () => report('reading'),
    });
    if (hasItems !== undefined) report(hasItems ? 'read' : 'no-items');
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
