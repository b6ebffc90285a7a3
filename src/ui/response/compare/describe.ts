// This file says in a few words what is compared.
import { decodeHtml } from '../../../inspector/decode-html.ts';
import { ExactNumber } from '../../../inspector/diff/exact.ts';
import { isRecord } from '../../../request/json.ts';

/** Longer values are cut. Characters. */
const longest = 160;

/** A value as its JSON, cut where it is long. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'not there';
  if (value instanceof ExactNumber) return value.text;
  return shorten(JSON.stringify(value));
}

/** What a person calls an item, where it has a name; empty where not. */
export function titleOf(item: unknown): string {
  if (!isRecord(item)) return '';
  const name = [item.title, item.display_name].find((text) => typeof text === 'string');
  return name === undefined ? '' : shorten(decodeHtml(name));
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** How much more or less one size is than another, as in `+1.2 kB (+40 %)`. */
export function describeDifference(
  before: number,
  after: number,
  format: (size: number) => string,
): string {
  const difference = after - before;
  if (difference === 0) return 'same';
  const sign = difference > 0 ? '+' : '−';
  const part = before === 0 ? '' : percent(Math.abs(difference) / before);
  // A share that rounds to nothing says nothing.
  const share = ['', '0.0'].includes(part) ? '' : ` (${sign}${part} %)`;
  return `${sign}${format(Math.abs(difference))}${share}`;
}

function percent(share: number): string {
  const value = share * 100;
  return value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}
