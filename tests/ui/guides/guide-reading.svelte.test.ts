// This file tries steps of guides and looks at what becomes of the form, and which step a run is counted for.
import { expect, test, vi } from 'vitest';
import type { Step } from '../../../src/guides/guide.ts';
import { GuideProgress } from '../../../src/ui/guides/guide-progress.svelte.ts';
import { GuideReading } from '../../../src/ui/guides/guide-reading.svelte.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import { memorySlot, responseOf, startExplorer } from '../../support/fakes/explorers.ts';

async function open(guide: string, options: Parameters<typeof startExplorer>[0] = {}) {
  const started = startExplorer(options);
  const { explorer, calls } = started;
  const slot = memorySlot();
  const reading = new GuideReading(explorer, new GuideProgress(slot));
  explorer.layout.guide = guide;
  const { steps } = await reading.load(guide);
  const step = (title: string): Step => {
    const found = steps.find((one) => one.title === title);
    if (!found) throw new Error(`There is no step “${title}”.`);
    return found;
  };
  const fill = (title: string): boolean => {
    const found = step(title);
    return found.attempt !== undefined && reading.fill(found, found.attempt);
  };
  /** Sends what is in the form, and gets a number of questions. */
  const run = async (questions: number): Promise<void> => {
    void explorer.sendAnyway();
    const items = Array.from({ length: questions }, (_, at) => ({ question_id: at }));
    calls.at(-1)?.respond(responseOf(...items));
    await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  };
  return { ...started, slot, reading, step, fill, run };
}

test('a step fills the form, and is reached by the run that follows', async () => {
  const { explorer, reading, step, fill, run, slot } = await open('first-call');
  fill('Ask for three questions');
  expect(explorer.endpoint.slug).toBe('questions');
  expect(explorer.values).toEqual({ pagesize: '3' });
  await run(3);
  const first = step('Ask for three questions');
  expect(reading.verdictOf(first)).toEqual({
    isReached: true,
    sentence: 'Got there: status 200, 3 items.',
  });
  expect(reading.last?.step).toBe(first);
  expect(reading.placeOf(first)).toBe(1);
  expect(slot.stored()).toBe('{"first-call":["ask-for-three-questions"]}');
});

test('a run that does something else says what is missing', async () => {
  const { reading, step, fill, run, slot } = await open('first-call');
  fill('Ask for three questions');
  await run(2);
  const verdict = reading.verdictOf(step('Ask for three questions'));
  expect(verdict?.isReached).toBe(false);
  expect(verdict?.sentence).toMatch(/^Not yet: expected items = 3, got 2 items\./);
  expect(slot.stored()).toBeUndefined();
});

test('what was typed before the first of several steps is put back, with the token and the environment', async () => {
  const { explorer, reading, step, fill } = await open('access-tokens', { writes: 'on' });
  const [, team] = explorer.environments;
  explorer.setToken('sandbox-low-quota');
  if (team) explorer.selectEnvironment(team);
  explorer.setTeam('acme');
  explorer.open('#v1/tags?inname=ci');
  explorer.layout.guide = 'access-tokens';
  fill('Let it go along in a header');
  expect(explorer.target.id).toBe('sandbox');
  expect(explorer.token).toBe('sandbox-pat');
  fill('See an expired token');
  expect(explorer.token).toBe('sandbox-expired');
  expect(reading.canUndo(step('Let it go along in a header'))).toBe(false);
  expect(reading.canUndo(step('See an expired token'))).toBe(true);
  reading.undo();
  expect(explorer.target.id).toBe('team');
  expect(explorer.team).toBe('acme');
  expect(explorer.endpoint.slug).toBe('tags');
  expect(explorer.values).toEqual({ inname: 'ci' });
  expect(explorer.credentials.of('sandbox').token).toBe('sandbox-low-quota');
});

test('a step about an address style changes it, until the next one or until it is undone', async () => {
  const { explorer, reading, fill } = await open('address-styles');
  fill('The team in the path');
  expect(explorer.request.url).toBe('http://sandbox.test/v2.3/teams/demo/questions?pagesize=2');
  fill('Endpoints without a team');
  expect(explorer.preferences.style.id).toBe('query');
  fill('The team in the path');
  reading.undo();
  expect(explorer.preferences.style.id).toBe('query');
});

test('once the form was changed, the step is not undone, and the change is what a next one leads back to', async () => {
  const { explorer, reading, step, fill } = await open('paging');
  fill('Ask for a page of ten');
  explorer.setValue('tagged', 'ci');
  expect(reading.canUndo(step('Ask for a page of ten'))).toBe(false);
  fill('Ask for the next one');
  reading.undo();
  expect(explorer.values).toEqual({ pagesize: '10', tagged: 'ci' });
});

test('a run by hand counts for a step that it reaches, a new one first', async () => {
  const { explorer, reading, step, fill, run } = await open('paging');
  fill('Ask for a page of ten');
  await run(9);
  explorer.setValue('page', '2');
  await run(10);
  expect(reading.verdictOf(step('Ask for the next one'))?.isReached).toBe(true);
});

test('a run of another endpoint, or while another guide is open, counts for nothing', async () => {
  const { explorer, reading, run } = await open('first-call');
  explorer.open('#v1/tags?guide=first-call');
  await run(3);
  expect(reading.last).toBeUndefined();
  explorer.open('#v1/questions?pagesize=3&guide=paging');
  await run(3);
  expect(reading.last).toBeUndefined();
});

test('a run counts for the guide that was open when it was sent, and for no other', async () => {
  const { explorer, reading, fill, calls, slot } = await open('paging');
  fill('Ask for a page of ten');
  void explorer.sendAnyway();
  const sent = Date.now();
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(sent));
  explorer.layout.guide = 'first-call';
  await reading.load('first-call');
  calls.at(-1)?.respond(responseOf({}, {}, {}));
  await vi.waitFor(() => expect(explorer.runner.isRunning).toBe(false));
  expect(reading.last).toBeUndefined();
  expect(slot.stored()).toBeUndefined();
});

test('a step that is undone says nothing any more, and stays reached', async () => {
  const { reading, step, fill, run } = await open('first-call');
  fill('Ask for three questions');
  await run(3);
  reading.undo();
  expect(reading.verdictOf(step('Ask for three questions'))).toBeUndefined();
  expect(reading.last).toBeUndefined();
  expect(reading.progress.has('first-call', 'ask-for-three-questions')).toBe(true);
});

test('what another tab has reached since is kept', () => {
  const slot = memorySlot();
  const [here, there] = [new GuideProgress(slot), new GuideProgress(slot)];
  there.note('paging', 'one');
  there.note('dates', 'two');
  here.note('paging', 'three');
  expect(slot.stored()).toBe('{"paging":["one","three"],"dates":["two"]}');
  expect(here.has('dates', 'two')).toBe(true);
});

test('a secret in the token field of the sandbox is not sent', async () => {
  const { explorer, reading, step, fill, calls } = await open('first-call');
  explorer.setToken(makeCanary());
  expect(fill('Ask for three questions')).toBe(false);
  expect(reading.verdictOf(step('Ask for three questions'))?.sentence).toContain('Not sent');
  expect(explorer.values).toEqual({});
  expect(calls).toEqual([]);
});

test('another guide begins anew, and the same one stays as it is', async () => {
  const { reading, step, fill, run } = await open('first-call');
  fill('Ask for three questions');
  await run(3);
  await reading.load('first-call');
  expect(reading.last).toBeDefined();
  await reading.load('paging');
  expect(reading.last).toBeUndefined();
  expect(reading.placeOf(step('Ask for three questions'))).toBe(0);
});

test('progress that is stored is read again, and anything else stored is none', () => {
  const outline = { id: 'paging', title: 'Paging', attempts: ['one', 'two'] };
  const progress = new GuideProgress(memorySlot('{"paging":["one","gone",3],"dates":"two"}'));
  expect(progress.countOf(outline)).toBe(1);
  expect(new GuideProgress(memorySlot('no JSON')).countOf(outline)).toBe(0);
});
