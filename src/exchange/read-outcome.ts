// This file reads what a response says: items, an error of the API, or neither.
import { isRecord } from '../request/json.ts';
import type { InvalidResponseReason } from './failures.ts';
import { findJsonFault } from './json-fault.ts';
import type { ApiErrorDetails, DecodedResponse, Outcome, Summary } from './outcome.ts';
import { positionIn } from './pretty.ts';
import { readWrapperNumbers } from './wrapper-numbers.ts';

/** Fields that only the wrapper of this API has. */
const ownFields = new Set(['items', 'has_more', 'quota_max', 'quota_remaining', 'backoff']);
/** Fields that responses of other APIs have too, such as the `type` of a problem of API v3. */
const wrapperFields = new Set([...ownFields, 'total', 'type', 'page', 'page_size']);

/** Names the outcome of a body that was received and decoded. */
export function readOutcome(received: DecodedResponse): Outcome {
  const text = received.text.trim();
  const invalid = (reason: InvalidResponseReason, detail: string, at?: number): Outcome => ({
    kind: 'invalid-response',
    reason,
    detail,
    received,
    ...(at !== undefined && { at }),
  });
  if (text === '') return invalid('empty', 'The response has no body.');
  if (text.startsWith('<')) {
    return invalid(
      'html',
      'The response is a web page, not JSON: something between you and the API responded instead.',
      0,
    );
  }
  const body = parse(withoutBom(received.text));
  if ('problem' in body) return invalid('not-json', body.problem, body.at);
  const wrapper = body.value;
  if (!isRecord(wrapper)) return invalid('no-wrapper', 'The JSON is not an object.');
  const error = apiErrorIn(wrapper);
  if (error) return { kind: 'api-error', received, error };
  if (!isOurs(Object.keys(wrapper))) {
    return invalid(
      'no-wrapper',
      'The JSON has neither items nor an error_id: it is not from the API.',
    );
  }
  if (received.status >= 400) {
    return invalid(
      'error-status',
      `The status is HTTP ${received.status}, but the response has no error_id.`,
    );
  }
  const type = typeOf(received);
  if (type !== undefined && !/\bjson\b/i.test(type)) {
    return invalid('wrong-type', `The response is JSON, but its Content-Type says “${type}”.`);
  }
  return { kind: 'success', received, summary: summarize(wrapper) };
}

/**
 * An outcome as it is said of a text that is shown instead of the one that came: there the JSON becomes invalid at another
 * position, or what is wrong with it is hidden.
 */
export function locateIn(outcome: Outcome, text: string): Outcome {
  if (outcome.kind !== 'invalid-response' || !outcome.at) return outcome;
  const body = parse(withoutBom(text));
  if ('problem' in body && body.at !== undefined)
    return { ...outcome, detail: body.problem, at: body.at };
  return { ...outcome, detail: 'Invalid JSON, in a part that is hidden.', at: undefined };
}

/** A text without the mark of UTF-8 that some programs put in front. */
export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function typeOf({ headers }: DecodedResponse): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}

/** `filter=none` gives `{}` and `filter=total` only a total: both are responses of the API. */
function isOurs(names: readonly string[]): boolean {
  return (
    names.some((name) => ownFields.has(name)) || names.every((name) => wrapperFields.has(name))
  );
}

type Parsed = { readonly value: unknown } | { readonly problem: string; readonly at?: number };

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = findJsonFault(text);
    if (!fault) return { problem: 'The JSON is too large or too deep to be read here.' };
    const { line, column } = positionIn(text, fault.at);
    const problem = `Invalid JSON at line ${line}, column ${column}, where ${fault.reason}.`;
    return { problem, at: fault.at };
  }
}

type Wrapper = Readonly<Record<string, unknown>>;

function apiErrorIn(wrapper: Wrapper): ApiErrorDetails | undefined {
  const { error_id: id, error_name: name, error_message: message } = wrapper;
  if (typeof id !== 'number') return undefined;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    message: typeof message === 'string' ? message : '',
  };
}

function summarize(wrapper: Wrapper): Summary {
  const { items, has_more: hasMore } = wrapper;
  return {
    items: Array.isArray(items) ? items.length : undefined,
    hasMore: typeof hasMore === 'boolean' ? hasMore : undefined,
    ...readWrapperNumbers(wrapper),
  };
}
