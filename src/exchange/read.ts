// This file reads what an answer says: items, an error of the API, or neither.
import { isRecord } from '../request/json.ts';
import type { ApiFault, Outcome, Received, Summary, Unreadable } from './outcome.ts';

/** Fields that only the wrapper of this API has. */
const ownFields = new Set(['items', 'has_more', 'quota_max', 'quota_remaining', 'backoff']);
/** Fields that answers of other APIs have too, such as the `type` of a problem of API v3. */
const wrapperFields = new Set([...ownFields, 'total', 'type', 'page', 'page_size']);

/** Names the outcome of a body that was received and decoded. */
export function readOutcome(received: Received): Outcome {
  const text = received.text.trim();
  const unreadable = (why: Unreadable, detail: string): Outcome => ({
    kind: 'unreadable',
    why,
    detail,
    received,
  });
  if (text === '') return unreadable('empty', 'The answer has no body.');
  if (text.startsWith('<')) {
    return unreadable(
      'html',
      'The answer is a page, not JSON: something between you and the API answered instead.',
    );
  }
  const body = parse(received.text.replace(/^\uFEFF/, ''));
  if ('problem' in body) return unreadable('not-json', body.problem);
  const wrapper = body.value;
  if (!isRecord(wrapper)) return unreadable('no-wrapper', 'The JSON is not an object.');
  const fault = faultIn(wrapper);
  if (fault) return { kind: 'refused', received, fault };
  if (!isOurs(Object.keys(wrapper))) {
    return unreadable(
      'no-wrapper',
      'The JSON has neither items nor an error_id: it is not from the API.',
    );
  }
  const type = typeOf(received);
  if (type !== undefined && !/\bjson\b/i.test(type)) {
    return unreadable('wrong-type', `The answer is JSON, but its Content-Type says “${type}”.`);
  }
  return { kind: 'answered', received, summary: summarize(wrapper) };
}

function typeOf({ headers }: Received): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}

/** `filter=none` gives `{}` and `filter=total` only a total: both are answers. */
function isOurs(names: readonly string[]): boolean {
  return (
    names.some((name) => ownFields.has(name)) || names.every((name) => wrapperFields.has(name))
  );
}

function parse(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { problem: `The answer is no JSON: ${placeOf(message, text)} it goes wrong.` };
  }
}

/** Browsers tell the place as an offset, as a line and a column, or not at all where the text just ends. */
function placeOf(message: string, text: string): string {
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return `at line ${told[1] ?? ''}, column ${told[2] ?? ''}`;
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const lines = text.slice(0, offset).split('\n');
  return `at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

type Wrapper = Readonly<Record<string, unknown>>;

function faultIn(wrapper: Wrapper): ApiFault | undefined {
  const { error_id: id, error_name: name, error_message: message } = wrapper;
  if (typeof id !== 'number') return undefined;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
  };
}

function summarize(wrapper: Wrapper): Summary {
  const number = (name: string): number | undefined => {
    const value = wrapper[name];
    return typeof value === 'number' ? value : undefined;
  };
  const { items, has_more: hasMore } = wrapper;
  return {
    items: Array.isArray(items) ? items.length : undefined,
    hasMore: typeof hasMore === 'boolean' ? hasMore : undefined,
    total: number('total'),
    backoff: number('backoff'),
    quotaRemaining: number('quota_remaining'),
    quotaMax: number('quota_max'),
  };
}
