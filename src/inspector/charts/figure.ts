// This file says what a chart shows, as data.

export interface FigureRow {
  readonly label: string;
  readonly value: number;
}

export interface Figure {
  /** Says what it is in the name of a file. */
  readonly id: string;
  readonly title: string;
  /** Bars compare names, columns are ranges of a number, an area goes on with time. */
  readonly kind: 'bars' | 'columns' | 'area';
  /** What the labels and the values are: the head of the table. */
  readonly of: readonly [label: string, value: string];
  readonly rows: readonly FigureRow[];
}
