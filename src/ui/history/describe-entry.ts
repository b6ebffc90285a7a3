// This file says in a line what was asked, and in another what came of it.
import type { Entry } from '../../history/entry.ts';
import { findEndpoint } from '../../request/draft.ts';
import { formatBytes, formatDuration } from '../kit/format.ts';
import { countOf } from '../response/pages/words.ts';

export interface DescribedRequest {
  /** With the values that stand in it: `/questions/12;13`. */
  readonly path: string;
  /** The others: `tagged=docker sort=votes`. */
  readonly values: string;
}

/** What was asked, as it was typed. A saved filter goes by its name. */
export function describeRequest({
  endpoint,
  values,
  typed,
  filterName,
}: Pick<Entry, 'endpoint' | 'values' | 'typed' | 'filterName'>): DescribedRequest {
  const found = findEndpoint(endpoint);
  const texts: Record<string, string> = {};
  // What is not sent was typed, too; it does not belong to what was asked.
  for (const [name, text] of Object.entries(values)) texts[name] = typed[name] ?? text;
  if (filterName !== undefined) texts.filter = filterName;
  const path = found?.path ?? endpoint;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return {
    path: path.replace(/\{(\w+)\}/g, (whole, name: string) => texts[name] ?? whole),
    values: Object.entries(texts)
      .filter(([name]) => !inPath.includes(name))
      .map(([name, text]) => `${name}=${text}`)
      .join(' '),
  };
}

/** The figures of what came: `30 items`, `12.4 kB`, `214 ms`. */
export function describeFigures(entry: Entry): readonly string[] {
  const { items, pages, bytes, duration, outcome } = entry;
  return [
    ...(items === undefined ? [] : [countOf(items, 'item')]),
    ...(pages === undefined ? [] : [countOf(pages, 'page')]),
    ...(bytes === undefined || outcome === 'aborted' ? [] : [formatBytes(bytes)]),
    formatDuration(duration),
  ];
}
