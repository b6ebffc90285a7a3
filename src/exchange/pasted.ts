// This file reads a response that was received elsewhere, such as in a shell, and pasted.
import { isRecord, parseJson } from '../request/json.ts';
import type { PastedTextReason } from './failures.ts';
import { findJsonFault } from './json-fault.ts';
import type { Outcome } from './outcome.ts';
import { readOutcome, withoutBom } from './read-outcome.ts';
import { redactOutcome } from './redact.ts';

/** Names the outcome of a pasted text as if it had come over the wire, without the tokens; `now` is in epoch milliseconds. */
export function readPasted(text: string, now: number, tokens: readonly string[]): Outcome {
  const outcome = redactOutcome(read(text, now), tokens);
  if (outcome.kind !== 'invalid-response') return outcome;
  const body = withoutBom(outcome.received.text).trim();
  const reason = outcome.reason === 'no-wrapper' ? nameValue(parseJson(body)) : nameText(body);
  if (reason === undefined) return outcome;
  const inner =
    reason === 'quoted'
      ? String(parseJson(body))
      : surrounded.has(reason)
        ? findResponse(body, now)
        : undefined;
  return { ...outcome, reason, ...(inner !== undefined && { inner }) };
}

function read(text: string, now: number): Outcome {
  const bytes = new TextEncoder().encode(text).length;
  const timing = { startedAt: now, duration: 0 };
  return readOutcome({ status: 0, timing, wireBytes: undefined, bytes, headers: [], text });
}

/** What may hold a whole response. */
const surrounded: ReadonlySet<PastedTextReason> = new Set([
  'http-head',
  'jsonp',
  'several',
  'among-text',
]);

/** What JSON is that has no wrapper. */
function nameValue(value: unknown): PastedTextReason | undefined {
  if (typeof value === 'string') {
    if (value.startsWith('@{')) return 'powershell';
    return isRecord(parseJson(value)) ? 'quoted' : undefined;
  }
  const isItem = isRecord(value) && Object.keys(value).some((name) => name.endsWith('_id'));
  return Array.isArray(value) || isItem ? 'items-only' : undefined;
}

/** How each kind of text is told, the more certain ones first. Bytes that are no text come as U+FFFD, or as Latin letters. */
const marks: readonly (readonly [PastedTextReason, RegExp])[] = [
  ['compressed', /^(?:\p{Cc}[\u008b\ufffd‹]|[\u008b\ufffd‹]\b)|^H4sI[\w+/]/u],
  ['http-head', /^(?:< )?HTTP\/\d(?:\.\d)? \d{3}\b/m],
  ['powershell', /^\s*(?:items|has_more|quota_max|error_id)\s+:\s|^@\{|^-{3,}\s+-{3,}/m],
  ['python', /^[[({]+\s*u?'/],
  ['javascript', /^[[({]*\{\s*(?:items|has_more|quota_max|error_id)\s*:/],
  ['curly-quotes', /^[[{]+\s*[“”„«]/],
  ['jsonp', /^(?:\/\*\*\/)?\s*[\w$.]+\s*\(\s*\{/],
];

function nameText(text: string): PastedTextReason | undefined {
  const mark = marks.find(([, pattern]) => pattern.test(text))?.[0];
  if (mark !== undefined) return mark;
  const fault = findJsonFault(text);
  if (fault === undefined || text === '' || text.startsWith('<')) return undefined;
  if (fault.kind === 'after' && /^[{[]/.test(text)) {
    return /^[,;]?\s*[{[]/.test(text.slice(fault.at)) ? 'several' : 'among-text';
  }
  if (fault.kind === 'end') return 'cut-off';
  return fault.at === 0 && /\{\s*["}]/.test(text) ? 'among-text' : undefined;
}

/** Places at which a wrapper may begin, at most. */
const mostCandidates = 20;

/** What follows from each such place on. */
function* candidates(text: string): Generator<string, void, void> {
  let count = 0;
  for (const { index } of text.matchAll(/\{(?=\s*")/g)) {
    if ((count += 1) > mostCandidates) return;
    yield text.slice(index);
  }
}

/** The first response of the API that stands whole in a text. */
function findResponse(text: string, now: number): string | undefined {
  for (const rest of candidates(text)) {
    const fault = findJsonFault(rest);
    if (fault && fault.kind !== 'after') continue;
    const json = rest.slice(0, fault?.at).trim();
    const { kind } = read(json, now);
    if (kind === 'success' || kind === 'api-error') return json;
  }
  return undefined;
}
