import { describe, expect, test } from 'vitest';
import {
  buildRequest,
  checkRequest,
  createDraft,
  createFilter,
  describeFilter,
  diagnose,
  examine,
  explain,
  fieldsOf,
  findFilter,
  readPasted,
  readPastedResponse,
  send,
  snippetLanguages,
  writeSnippet,
} from '../../src/library/core.ts';
import type { FilterOptions } from '../../src/library/filters.ts';
import { createSandbox } from '../../src/library/sandbox.ts';
import { makeCanary } from '../support/builders/canary.ts';
import { serve } from '../support/fakes/http.ts';

const sandbox = createSandbox({ throttle: false });
const { team, token, fetch } = sandbox;

describe('a request', () => {
  const draft = createDraft('questions', { tagged: 'c#;docker', fromdate: '7d' });

  test('is made of a draft, for the host of Teams and as of now unless told otherwise', () => {
    const now = 1_700_000_000;
    expect(buildRequest(draft, { team: 'acme', now }).url).toBe(
      `https://api.stackoverflowteams.com/2.3/questions?fromdate=${now - 7 * 86_400}&tagged=c%23;docker&team=acme`,
    );
    const own = { team: 'acme', origin: 'https://api.example.com', style: 'path', now } as const;
    expect(buildRequest(createDraft('tags'), own)).toMatchObject({
      url: 'https://api.example.com/v2.3/teams/acme/tags',
      header: { name: 'Authorization', scheme: 'Bearer ' },
    });
  });

  test('is checked like the form', () => {
    expect(checkRequest(draft, { team: 'acme' })).toEqual([]);
    const wrong = createDraft('questions', { pagesize: '500' });
    expect(checkRequest(wrong).map(({ parameter }) => parameter)).toEqual(['team', 'pagesize']);
    expect(checkRequest(wrong)[1]?.message).toBe('“500” must be 0–100.');
  });

  test('is refused where the catalog has no such endpoint or parameter', () => {
    // @ts-expect-error a slug that the compiler knows to be wrong
    expect(() => createDraft('question')).toThrow(/^No endpoint “question”: expected .*questions/);
    expect(() => createDraft('tags', { tagged: 'c#' })).toThrow(
      /^tags has no parameter “tagged”: expected filter, .*inname/,
    );
  });

  test('is sent once, and what came of it is explained', async () => {
    const request = buildRequest(createDraft('me'), { team });
    expect(await send(request, { token, fetch })).toMatchObject({
      kind: 'success',
      summary: { items: 1 },
    });
    const failed = await send(request, { token: 'sandbox-expired', fetch });
    expect(failed.kind).toBe('api-error');
    expect(explain(request, failed, 'sandbox-expired')?.action).toMatch(/^Make a new token/);
  });

  test('that is given up is an outcome, too', async () => {
    const request = buildRequest(createDraft('me'), { team });
    const outcome = await send(request, { token, fetch, signal: AbortSignal.abort() });
    expect(outcome.kind).toBe('aborted');
  });

  test('that finds nobody says so without a word of a browser', async () => {
    const site = await serve(() => undefined);
    await site.close();
    const request = buildRequest(createDraft('me'), { team, origin: site.origin });
    const { evidence, meaning, action } = explain(request, await send(request)) ?? {};
    expect(evidence).toMatch(/^There was no response \(TypeError: fetch failed: .*ECONNREFUSED/);
    expect(`${meaning} ${action}`).not.toMatch(/browser|explorer/);
  });

  test('names what the fetch of the program threw, without the token', async () => {
    const token = makeCanary();
    const request = buildRequest(createDraft('me'), { team });
    const fetch = () => Promise.reject(new TypeError(`cannot log ${token}`));
    const outcome = await send(request, { token, fetch });
    expect(outcome).toMatchObject({ kind: 'transport-error', reason: 'fetch' });
    const evidence = explain(request, outcome, token)?.evidence;
    expect(evidence).toMatch(/^There was no response \(TypeError: cannot log /);
    expect(evidence).not.toContain(token);
  });

  test('is written in every language, and read again from the command', () => {
    const request = buildRequest(createDraft('questions', { tagged: 'go' }), { team: 'acme' });
    const written = snippetLanguages.map(({ id }) => writeSnippet(request, id));
    expect(written.filter(([first]) => !first?.text.includes('tagged=go'))).toEqual([]);
    const pasted = readPasted(writeSnippet(request, 'curl')[0]?.text ?? '');
    expect(pasted).toMatchObject({
      kind: 'commands',
      commands: [{ draft: { values: { tagged: 'go' } }, team: 'acme' }],
    });
    expect(() => writeSnippet(request, 'cobol')).toThrow(/^No language “cobol”: expected curl, /);
  });
});

test('a pasted response loses the tokens that it repeats', () => {
  const outcome = readPastedResponse('{"items":[{"title":"canary-1"}]}', ['canary-1']);
  expect(outcome.kind).toBe('success');
  expect(JSON.stringify(outcome)).not.toContain('canary-1');
});

test('a token of 20,000 characters is not sent, and no reason to throw', async () => {
  const huge = 'aB3+'.repeat(5000);
  const sent = await send(buildRequest(createDraft('me'), { team }), { token: huge, fetch });
  const read = readPastedResponse(`{"items":[{"title":"${huge}"}]}`, [huge]);
  expect(sent).toMatchObject({ kind: 'transport-error', reason: 'unsent' });
  expect(read.kind).toBe('success');
  expect(JSON.stringify([sent, read])).not.toContain('aB3+aB3+');
});

test('a filter is described, and made by a call', async () => {
  const options = { base: 'none', include: ['.items', 'question.title'] } as const;
  expect(describeFilter(options)).toBe('none + .items + question.title, safe');
  expect(fieldsOf(options)).toEqual(['.items', 'question.title']);
  expect(findFilter('withbody')).toMatchObject({ base: 'withbody', safe: true });
  expect(findFilter('!nobody-knows')).toBeUndefined();
  const made = await send(buildRequest(createFilter(options)), { fetch });
  expect(made).toMatchObject({ kind: 'success', summary: { items: 1 } });
});

test.each(['x', '', '__proto__', 'constructor', 5, null])('no filter has the base %j', (base) => {
  const options = { base } as unknown as FilterOptions;
  for (const read of [fieldsOf, describeFilter, createFilter])
    expect(() => read(options)).toThrow(
      /^No base “.*”: expected default, withbody, none, total\.$/,
    );
});

describe('a token', () => {
  test('is looked at without a call', () => {
    const { findings, verdict } = diagnose({ token: '"abcdefgh"', team: 'acme' });
    expect(findings.map(({ id }) => id)).toContain('token-quotes');
    expect(verdict.result).not.toBe('works');
  });

  test.each([
    [token, 'works'],
    ['sandbox-expired', 'stopped'],
  ])('%s is examined by calls that are announced: it %s', async (examined, result) => {
    const kinds: string[] = [];
    let last: string | undefined;
    const texts: string[] = [JSON.stringify(diagnose({ token: examined, team }))];
    for await (const event of examine({ token: examined, team }, { fetch })) {
      kinds.push(event.kind);
      texts.push(JSON.stringify(event));
      if (event.kind === 'done') last = event.diagnosis.verdict.result;
    }
    expect(kinds.slice(0, 2)).toEqual(['sending', 'received']);
    expect(last).toBe(result);
    // Soon logged.
    expect(texts.filter((text) => text.includes(`"${examined}"`))).toEqual([]);
  });
});
