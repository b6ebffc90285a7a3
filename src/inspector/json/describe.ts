// This file says what stands at a place of a response: what a key means, and what a value is to a person.
import { describePresence, describeType } from '../../filters/describe-field.ts';
import { decodeHtml } from '../decode-html.ts';
import { describeDate } from './dates.ts';
import { fieldAt } from './field-at.ts';
import type { JsonPath, JsonPlace, Scalar } from './place.ts';

export interface Description {
  /** The name of the field, or what the value is. */
  readonly title: string;
  /** A sentence or a reading each. */
  readonly lines: readonly string[];
}

export interface DescriptionContext {
  /** What the endpoint returns. */
  readonly returned: string;
  /** Epoch seconds. */
  readonly now: number;
}

/** The integers that JavaScript reads without loss. */
const safe = Number.MAX_SAFE_INTEGER;

/** Undefined where there is nothing to say that the text does not show. */
export function describePlace(
  { path, isKey, value, raw }: JsonPlace,
  { returned, now }: DescriptionContext,
): Description | undefined {
  const named = fieldAt(path, returned);
  if (isKey) {
    if (!named) return unknownKey(path);
    const { field, name } = named;
    return {
      title: `${name}: ${describeType(field)}`,
      lines: [field.summary, ...describePresence(field)],
    };
  }
  if (value === undefined) return undefined;
  const lines = [
    ...readingsOf(value, raw, named?.field.type === 'date', now),
    ...(named?.field.values ? [`One of: ${named.field.values.join(', ')}.`] : []),
  ];
  const title = typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1);
  return lines.length === 0 ? undefined : { title: String(title ?? 'value'), lines };
}

function unknownKey(path: JsonPath): Description | undefined {
  const key = path.at(-1);
  return typeof key === 'string'
    ? { title: key, lines: ['No field of this name is documented here.'] }
    : undefined;
}

function readingsOf(value: Scalar, raw: string, isDate: boolean, now: number): readonly string[] {
  if (typeof value === 'number') {
    if (isDate && Number.isFinite(new Date(value * 1000).getTime()))
      return describeDate(value, now);
    return Math.abs(value) > safe
      ? [`${raw} is beyond what JavaScript's numbers hold exactly: read it as text.`]
      : [];
  }
  if (typeof value !== 'string') return [];
  const decoded = decodeHtml(value);
  return decoded === value ? [] : [`Decoded from HTML: ${decoded}`];
}
