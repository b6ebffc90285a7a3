// This file says what is other now than it was when a request was sent before.
import type { Failure } from '../../exchange/failure.ts';
import { failures } from '../../exchange/failures.ts';
import type { Entry } from '../../history/entry.ts';
import { formatBytes, formatDuration } from '../kit/format.ts';
import { describeDifference } from '../response/compare/describe.ts';

export interface Difference {
  readonly name: string;
  readonly then: string;
  readonly now: string;
  /** How much; `changed` where that is no number, and empty where nothing changed or nobody knows. */
  readonly difference: string;
  /** Whether it belongs to the request: a date that counts from today is another one. */
  readonly ofRequest?: true;
}

const unknown = 'not known';

/** The figures of both, and each parameter that is sent otherwise today. */
export function differencesBetween(then: Entry, now: Entry): readonly Difference[] {
  return [
    text('result', sayResult(then), sayResult(now)),
    ...sizes.flatMap(({ name, of, format }) => measured(name, [of(then), of(now)], format)),
    ...otherValues(then, now),
  ];
}

const plain = (count: number): string => count.toLocaleString('en-US');

const sizes: readonly {
  readonly name: string;
  readonly of: (entry: Entry) => number | undefined;
  readonly format: (size: number) => string;
}[] = [
  { name: 'items', of: ({ items }) => items, format: plain },
  { name: 'size', of: ({ bytes }) => bytes, format: formatBytes },
  { name: 'received', of: ({ wireBytes }) => wireBytes, format: formatBytes },
  { name: 'time', of: ({ duration }) => duration, format: formatDuration },
  { name: 'quota left', of: ({ quotaRemaining }) => quotaRemaining, format: plain },
];

function measured(
  name: string,
  [then, now]: readonly [number | undefined, number | undefined],
  format: (size: number) => string,
): readonly Difference[] {
  if (then === undefined && now === undefined) return [];
  const isKnown = then !== undefined && now !== undefined;
  const show = (size: number | undefined): string => (size === undefined ? unknown : format(size));
  const difference = isKnown ? describeDifference(then, now, format) : '';
  return [{ name, then: show(then), now: show(now), difference }];
}

function text(name: string, then: string, now: string): Difference {
  return { name, then, now, difference: then === now ? 'same' : 'changed' };
}

function otherValues(then: Entry, now: Entry): readonly Difference[] {
  const names = [...new Set([...Object.keys(then.values), ...Object.keys(now.values)])];
  return names
    .map((name) => text(name, sentText(then, name), sentText(now, name)))
    .filter((row) => row.then !== row.now)
    .map((row) => ({ ...row, ofRequest: true as const }));
}

/** What was sent; of a date that counts from now, the moment. */
function sentText({ values, typed }: Entry, name: string): string {
  const sent = values[name] ?? 'not sent';
  if (typed[name] === undefined || !/^\d{9,11}$/.test(sent)) return sent;
  const moment = new Date(Number(sent) * 1000).toISOString();
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)}`;
}

/** What came of it in a few words: `200`, `400 bad_parameter`, `The host name is unknown`. */
export function sayResult({ outcome, status, error, reason = '' }: Entry): string {
  switch (outcome) {
    case 'success':
      return String(status ?? '');
    case 'api-error':
      return `${status ?? ''} ${error?.name ?? ''}`.trim();
    case 'invalid-response':
      return titleOf(failures.invalidResponse, reason, 'Invalid response');
    case 'transport-error':
      return titleOf(failures.transportError, reason, 'No response');
    case 'aborted':
      return 'Cancelled';
  }
}

function titleOf(
  reasons: Readonly<Record<string, Failure>>,
  reason: string,
  otherwise: string,
): string {
  const found = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return found?.title ?? otherwise;
}
