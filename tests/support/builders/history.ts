import type { Entry } from '../../../src/history/entry.ts';

/** Noon of 31 January 2026, UTC, in milliseconds. */
const noon = Date.UTC(2026, 0, 31, 12);

/** The entry of a run that succeeded; `minutes` after the first one. */
export function historyEntry(minutes: number, rest: Partial<Entry> = {}): Entry {
  const at = noon + minutes * 60_000;
  return {
    version: 1,
    id: `${at}-${minutes}`,
    at,
    endpoint: 'questions',
    values: { tagged: 'docker', pagesize: '30' },
    typed: {},
    withheld: [],
    style: 'query',
    target: 'sandbox',
    fault: '',
    outcome: 'success',
    status: 200,
    duration: 214.5,
    wireBytes: 3400,
    bytes: 12_345,
    items: 30,
    quotaRemaining: 9998,
    pinned: false,
    ...rest,
  };
}
