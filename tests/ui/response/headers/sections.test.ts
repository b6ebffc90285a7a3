// This file looks at what the Headers view says of each kind of exchange.
import { expect, test } from 'vitest';
import type { Slug } from '../../../../src/catalog/index.ts';
import type { Outcome } from '../../../../src/exchange/outcome.ts';
import { readPasted } from '../../../../src/exchange/pasted.ts';
import { sandboxTarget, teamTarget } from '../../../../src/request/target.ts';
import { textOfSections } from '../../../../src/ui/response/headers/section.ts';
import { sectionsOf } from '../../../../src/ui/response/headers/sections.ts';
import { createExchange, prepareRequest } from '../../../../src/ui/state/exchange.ts';
import {
  aborted,
  apiError,
  htmlPage,
  success,
  transportError,
} from '../../../support/builders/doctor.ts';
import { draftOf, requestOf } from '../../../support/builders/drafts.ts';

interface Sent {
  readonly slug?: Slug;
  readonly values?: Record<string, string>;
  readonly aim?: 'sandbox' | 'team';
  readonly hasToken?: boolean;
}

/** Title → name → [value, meaning]; and the notes by title. */
function shown(
  outcome: Outcome,
  { slug = 'questions', values = {}, aim = 'sandbox', hasToken }: Sent = {},
) {
  const draft = draftOf(slug, values);
  const target = aim === 'sandbox' ? sandboxTarget('http://sandbox.test') : teamTarget;
  const { destination } = requestOf(draft, { target });
  const prepared = prepareRequest(draft, destination, { now: 0, zone: 'utc' });
  const sections = sectionsOf(createExchange(prepared, outcome, hasToken));
  const fact = (title: string, name: string) => {
    const found = sections
      .find((section) => section.title === title)
      ?.facts.find((one) => one.name === name);
    return found && [found.value, found.meaning ?? ''].join(' | ');
  };
  const note = (title: string) => sections.find((section) => section.title === title)?.note;
  return { titles: sections.map(({ title }) => title), fact, note, text: textOfSections(sections) };
}

test('a success says its status, sizes, times, quota and page', () => {
  const timing = { startedAt: Date.UTC(2026, 0, 31, 12), duration: 120, untilHead: 90 };
  const { fact, titles } = shown(
    success({ backoff: 10, has_more: true }, { timing, wireBytes: 500, bytes: 2000 }),
    { values: { page: '2' } },
  );
  expect(titles).toEqual([
    ...['Status', 'Request', 'Request headers', 'Response headers', 'Size', 'Timing'],
    ...['Quota and backoff', 'Page'],
  ]);
  expect(fact('Status', 'status')).toContain('HTTP 200');
  expect(fact('Size', 'compression')).toBe('4.0 : 1 | 75 % saved on the way.');
  expect(fact('Timing', 'sent at')).toContain('2026-01-31 12:00:00 UTC');
  expect(fact('Timing', 'until the headers')).toContain('90 ms');
  expect(fact('Timing', 'download')).toContain('30 ms');
  expect(fact('Quota and backoff', 'quota_remaining')).toBe(
    '9,000 | Calls left today, 90 % of all.',
  );
  expect(fact('Quota and backoff', 'backoff')).toContain('before 2026-01-31 12:00:11 UTC');
  expect(fact('Page', 'page')).toBe('2 | ');
  expect(fact('Page', 'pagesize')).toContain('the API uses 30');
  expect(fact('Page', 'has_more')).toContain('true');
});

test('an error of the API is named by its error_id, for its status is always 400', () => {
  const { fact, titles } = shown(apiError(402, 'not found'));
  expect(fact('Status', 'status')).toContain('HTTP 400 with every error');
  expect(fact('Status', 'error_id')).toBe('402 name | The access token is not valid.');
  expect(fact('Status', 'error_message')).toContain('not found');
  expect(titles).not.toContain('Quota and backoff');
});

test('a token is masked, and its header is not there where none was sent', () => {
  const name = 'x-api-access-token';
  expect(shown(success(), { hasToken: true }).fact('Request headers', name)).toBe(
    '•••••••• | The access token. It is never shown or copied here.',
  );
  expect(shown(success(), { hasToken: false }).fact('Request headers', name)).toBeUndefined();
});

test('a form is shown as it is sent', () => {
  const { fact } = shown(success(), { slug: 'create-comment', values: { id: '1', body: 'a b' } });
  expect(fact('Request', 'verb')).toContain('POST');
  expect(fact('Request', 'form body')).toContain('body=a');
  expect(fact('Request headers', 'content-type')).toContain('x-www-form-urlencoded');
});

test('what a relay leaves out is said, and what it adds', () => {
  const { fact, note } = shown(success(), { aim: 'team', hasToken: true });
  expect(fact('Request headers', 'accept-encoding')).toContain('gzip');
  expect(note('Request headers')).toContain('user-agent');
  expect(note('Response headers')).toContain('Cookies and the rest stay there');
  expect(note('Timing')).toContain('rate limit');
});

test('without a response, what is known is said', () => {
  for (const outcome of [aborted, transportError('dns')]) {
    const { titles, note, fact } = shown(outcome);
    expect(titles).toEqual(['Status', 'Request', 'Request headers', 'Response headers', 'Timing']);
    expect(note('Response headers')).toBe('None: no response came.');
    expect(fact('Status', 'status')).toMatch(/^none/);
  }
  expect(shown(transportError('unsent')).titles).not.toContain('Request headers');
});

test('of a pasted response it is said that nobody knows how it came', () => {
  const { titles, fact, note } = shown(readPasted('{"items":[],"has_more":false}', 0, []));
  expect(fact('Status', 'status')).toContain('pasted');
  expect(titles).not.toContain('Request headers');
  expect(note('Request')).toContain('another request');
  expect(note('Response headers')).toBe('Not known: the response was pasted.');
});

test('a web page instead of JSON is named by what it is, with its own status', () => {
  const { fact } = shown(htmlPage(502, 'abc-LHR'));
  expect(fact('Status', 'status')).toContain('HTTP 502');
  expect(fact('Response headers', 'cf-ray')).toContain('support ticket');
});

test('sizes that the browser does not tell are not made up', () => {
  const { fact } = shown(success({}, { wireBytes: undefined }));
  expect(fact('Size', 'received')).toContain('not told');
  expect(fact('Size', 'compression')).toBeUndefined();
});

test('everything is copied as lines under headings', () => {
  const { text } = shown(success(), { hasToken: true });
  expect(text).toContain(
    '# Request headers\naccept: application/json\nx-api-access-token: ••••••••',
  );
});

test('of all pages the request is the one whose headers are shown: the last', () => {
  const { destination } = requestOf(draftOf('questions'), {
    target: sandboxTarget('http://sandbox.test'),
  });
  const prepared = prepareRequest(draftOf('questions'), destination, { now: 0, zone: 'utc' });
  const counts = { items: 362, pages: 4, duplicates: 0, isComplete: true, shown: 362 };
  const collected = { ...counts, lastPage: { number: 4, size: 100 } };
  const sections = sectionsOf({ ...createExchange(prepared, success({}), true), collected });
  const sent = sections.find(({ title }) => title === 'Request');
  expect(sent?.facts.find(({ name }) => name === 'URL')?.value).toContain('page=4&pagesize=100');
  expect(sent?.note).toBe('The last of 4 requests, one a page: its headers are below.');
});
