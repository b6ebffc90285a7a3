// This file says what a check against recordings reports.

export interface ReportSection {
  readonly title: string;
  /** What was compared and how much of it agrees. */
  readonly facts: readonly string[];
  /** What does not agree although it should; any of these makes the run fail. */
  readonly faults: readonly string[];
  /** What does not agree for a reason that is not ours to change. */
  readonly exceptions: readonly string[];
}

/** A check over a folder of recordings; add one to the list in main.ts. */
export type Check = (
  folder: string,
) => readonly ReportSection[] | Promise<readonly ReportSection[]>;

/** The lines of a report. */
export function reportLines({
  title,
  facts,
  faults,
  exceptions,
}: ReportSection): readonly string[] {
  return [
    `\n# ${title}`,
    ...facts,
    ...faults.map((text) => `  FAULT     ${text}`),
    ...exceptions.map((text) => `  exception ${text}`),
  ];
}

/** Each text once, with how often it came. */
export function counted(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, count]) => (count === 1 ? text : `${text} (${count} times)`));
}
