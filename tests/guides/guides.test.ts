// This file makes every request that a guide offers to try, and looks whether what the guide says of it is true.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { throughFetch } from '../../src/exchange/fetch.ts';
import { send } from '../../src/exchange/send.ts';
import type { GuideRun } from '../../src/guides/expectation.ts';
import { outlineOf } from '../../src/guides/guide.ts';
import type { Attempt } from '../../src/guides/guide.ts';
import { guides, loadGuide } from '../../src/guides/index.ts';
import { judge } from '../../src/guides/judge.ts';
import { readGuideLink } from '../../src/guides/links.ts';
import { readProse } from '../../src/guides/prose.ts';
import type { Inline } from '../../src/guides/prose.ts';
import { readGuide } from '../../src/guides/read-guide.ts';
import { buildRequest } from '../../src/request/build.ts';
import { parametersOf } from '../../src/request/draft.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { demoAccess, queryStyle, sandboxTarget } from '../../src/request/target.ts';
import { tokenByText } from '../../src/sandbox/auth/tokens.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { faults } from '../../src/sandbox/http/faults/faults.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';
import { panels } from '../../src/ui/panels/index.ts';
import { views } from '../../src/ui/response/views.ts';

const folder = new URL('../../src/guides/texts/', import.meta.url);
const files = readdirSync(folder).toSorted();
const markdownOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const all = files.map((file) => readGuide(file, markdownOf(file)));
const attempts = all.flatMap(({ id, steps }) =>
  steps.flatMap(({ title, attempt }) => (attempt ? [{ name: `${id}: ${title}`, attempt }] : [])),
);

/** Days that differ in their weekday, and in the age of the demo team. */
const moments = [
  '2026-01-31T12:00Z',
  '2026-06-15T03:00Z',
  '2026-11-26T23:00Z',
  '2027-03-01T09:30Z',
];

const target = sandboxTarget('http://sandbox.test');

/** Sends the requests of steps to a sandbox of its own. */
function startRuns(moment: string) {
  const now = Date.parse(moment) / 1000;
  const sandbox = createSandbox({ world: createWorld({ now }), now: () => now, limits: noLimits });
  const clock = { now, zone: 'utc' } as const;
  return async (attempt: Attempt): Promise<GuideRun> => {
    const { endpoint, values, token, fault, style = queryStyle } = attempt;
    const destination = { target, style, team: demoAccess.team, fault };
    const outcome = await send(buildRequest({ endpoint, values }, destination, clock), {
      transport: throughFetch(sandbox),
      token,
      signal: new AbortController().signal,
    });
    return { outcome, values, clock, style: style.id };
  };
}

test.each(moments)('every step that can be tried does what it says, on %s', async (moment) => {
  const run = startRuns(moment);
  for (const { name, attempt } of attempts) {
    const verdict = judge(attempt, await run(attempt));
    expect.soft(verdict, name).toMatchObject({ isReached: true });
  }
});

test('no step is reached by a request that leaves out what it is about', async () => {
  const run = startRuns('2026-06-15T03:00Z');
  const plain = attempts.map(({ name, attempt }) => ({
    name: `${name}, as plain as can be`,
    attempt: plainOf(attempt),
  }));
  for (const other of [...attempts, ...plain]) {
    const done = await run(other.attempt);
    for (const { name, attempt } of attempts) {
      if (attempt.endpoint !== other.attempt.endpoint || !lacks(other.attempt, attempt)) continue;
      expect.soft(judge(attempt, done).isReached, `${name}, by ${other.name}`).toBe(false);
    }
  }
});

/** With what the endpoint can't do without, and nothing else. */
function plainOf(attempt: Attempt): Attempt {
  const needed = parametersOf(attempt.endpoint).filter(({ required }) => required);
  const kept = ['pagesize', ...needed.map(({ name }) => name)];
  const values = Object.entries(attempt.values).filter(([name]) => kept.includes(name));
  const { token } = demoAccess;
  return { ...attempt, values: Object.fromEntries(values), token, fault: '', style: undefined };
}

/** Whether an attempt is without something that another fills in; `pagesize` only says how much of it. */
function lacks(attempt: Attempt, { values, token, fault, style }: Attempt): boolean {
  const names = Object.keys(values).filter((name) => name !== 'pagesize');
  const isOtherwise = token !== demoAccess.token && token !== attempt.token;
  return (
    isOtherwise ||
    (fault !== '' && fault !== attempt.fault) ||
    (style !== undefined && style !== (attempt.style ?? queryStyle)) ||
    names.some((name) => !(name in attempt.values))
  );
}

test('no step is reached by a response that has nothing of what it is about', () => {
  const clock = { now: 0, zone: 'utc' } as const;
  const outcome = { kind: 'aborted', timing: { startedAt: 0, duration: 0 } } as const;
  const nothing = { outcome, values: {}, clock, style: 'query' } as const;
  for (const { name, attempt } of attempts) {
    const verdict = judge(attempt, nothing);
    expect.soft(verdict.isReached, name).toBe(false);
    expect.soft(verdict.sentence, name).toMatch(/^Not yet: .+\. .+[.!]$/);
  }
});

test('the form lets through what a step sends, unless the step is about an error', () => {
  const clock = { now: Date.parse('2026-11-26') / 1000, zone: 'utc' } as const;
  for (const { name, attempt } of attempts) {
    const { endpoint, values, expectations } = attempt;
    if (expectations.some(({ line }) => line.startsWith('error'))) continue;
    expect.soft(problemsOf({ endpoint, values }, demoAccess.team, clock), name).toEqual([]);
  }
});

test('the tokens and faults of all steps are those of the sandbox', () => {
  for (const { name, attempt } of attempts) {
    expect.soft([...tokenByText.keys()], name).toContain(attempt.token);
    expect.soft(['', ...faults.map(({ id }) => id)], name).toContain(attempt.fault);
  }
});

test('each guide is short, has something to try, and nothing that cannot be shown', () => {
  for (const [at, { title, introduction, steps }] of all.entries()) {
    const words = markdownOf(files[at] ?? '').split(/\s+/).length;
    expect.soft(words, title).toBeLessThanOrEqual(400);
    expect.soft(steps.filter(({ attempt }) => attempt).length, title).toBeGreaterThan(0);
    expect.soft(introduction, title).not.toBe('');
    for (const text of [introduction, ...steps.map((step) => step.text)])
      expect.soft(readProse(text).length, title).toBeGreaterThan(0);
  }
});

test('every link leads to something that exists', () => {
  const ids = all.map(({ id }) => id);
  const tabs: readonly string[] = [...views, ...panels].map(({ id }) => id);
  for (const { id, introduction, steps } of all) {
    const texts = [introduction, ...steps.map((step) => step.text)];
    for (const href of texts.flatMap(linksOf)) {
      const link = readGuideLink(href);
      if (link.kind === 'guide') expect.soft(ids, `${id}: ${href}`).toContain(link.id);
      if (link.kind === 'view') expect.soft(tabs, `${id}: ${href}`).toContain(link.name);
    }
  }
});

test('the list has the title of each file in its order, and the text is the same', async () => {
  expect(guides).toEqual(all.map(outlineOf));
  const loaded = await Promise.all(guides.map(({ id }) => loadGuide(id)));
  expect(loaded.map(({ steps }) => steps.length)).toEqual(all.map(({ steps }) => steps.length));
  await expect(loadGuide('nowhere')).rejects.toThrow('There is no guide “nowhere”.');
});

function linksOf(markdown: string): readonly string[] {
  const blocks = readProse(markdown);
  return blocks.flatMap((block) =>
    hrefsIn(block.kind === 'list' ? block.items.flat() : block.content),
  );
}

function hrefsIn(content: readonly Inline[]): readonly string[] {
  return content.flatMap((part) => [
    ...(part.kind === 'link' ? [part.href] : []),
    ...('content' in part ? hrefsIn(part.content) : []),
  ]);
}
