import { expect, test, vi } from 'vitest';
import { builtIns } from '../../../src/filters/filter.ts';
import { FieldSelection } from '../../../src/ui/filters/field-selection.svelte.ts';
import { TreeView } from '../../../src/ui/filters/tree/tree-view.svelte.ts';
import { Workbench } from '../../../src/ui/filters/workbench.svelte.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

const plain = { base: 'default', include: [], exclude: [], safe: true } as const;

/** A workbench over an explorer; the filter of the form is put in before. */
function open(filter = '', add: readonly string[] = [], options = {}) {
  const started = startExplorer(options);
  started.explorer.setValue('filter', filter);
  const workbench = new Workbench(started.explorer, add);
  return { ...started, workbench };
}

function told(filter: string, included: Iterable<string>, type = 'safe'): Response {
  return Response.json({
    items: [{ filter, filter_type: type, included_fields: [...included] }],
    has_more: false,
    quota_max: 300,
    quota_remaining: 299,
  });
}

test('begins with the filter of the form, and adds what is missed', () => {
  expect(open().workbench.selection.composition).toEqual(plain);
  expect(open('withbody').workbench.selection.composition.base).toBe('withbody');
  const { workbench } = open('!9hnGssGO4', ['question.answers', 'answer.body']);
  expect(workbench.selection.composition.include).toEqual([
    ...['question.answers', 'question.body', 'answer.body'],
  ]);
  expect(workbench.tree.active?.name).toBe('answer.body');
});

test('reads a filter that it does not know where the form is aimed', async () => {
  const { workbench, calls, explorer } = open('!unheardOf');
  const [call] = calls;
  expect(call?.request.url).toContain('/2.3/filters/!unheardOf');
  expect(workbench.readCall.isRunning).toBe(true);
  call?.respond(told('!unheardOf', ['.items', 'question.title', 'question.brand_new']));
  await vi.waitFor(() => expect(workbench.message).toContain('!unheardOf is shown, read from'));
  expect(workbench.selection.composition).toEqual({
    base: 'none',
    include: ['.items', 'question.title', 'question.brand_new'],
    exclude: [],
    safe: true,
  });
  expect(explorer.filterDescriptions.compositionOf('!unheardOf')?.base).toBe('none');
});

test('what is missed is added to the filter that is read first, also when another one is asked for meanwhile', async () => {
  const { workbench, calls } = open('!slow', ['question.body']);
  await workbench.read('none');
  expect(workbench.selection.composition).toMatchObject({
    base: 'none',
    include: ['question.body'],
  });
  calls[0]?.respond(told('!slow', ['.items']));
  await vi.waitFor(() => expect(workbench.readCall.isRunning).toBe(false));
  expect(workbench.selection.composition.include).toEqual(['question.body']);
});

test('says so when nobody knows a filter', async () => {
  const { workbench, calls } = open('!cutOff');
  calls[0]?.respond(told('!cutOff', [], 'invalid'));
  await vi.waitFor(() => expect(workbench.message).toContain('The sandbox does not know !cutOff'));
  expect(workbench.selection.composition).toEqual(plain);
});

test('makes the filter, puts it into the form and keeps it under its name', async () => {
  const { workbench, calls, explorer } = open('', ['question.body']);
  workbench.name = '  with bodies ';
  const making = workbench.create();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  expect(calls[0]?.request.url).toContain('/filters/create?include=question.body&base=default');
  calls[0]?.respond(told('!made', [...builtIns.default.included, 'question.body']));
  expect(await making).toBe(true);
  expect(explorer.values.filter).toBe('!made');
  expect(explorer.savedFilters.find('!made')).toMatchObject({
    name: 'with bodies',
    composition: { ...plain, include: ['question.body'] },
    how: 'made',
    on: explorer.target.origin,
  });
  expect(workbench.existingId).toBe('!made');
});

test('a filter is saved as it was made, whatever is chosen meanwhile', async () => {
  const { workbench, calls, explorer } = open('', ['question.body']);
  const making = workbench.create();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  workbench.selection.add(['question.answers']);
  calls[0]?.respond(told('!made', [...builtIns.default.included, 'question.body']));
  expect(await making).toBe(true);
  expect(explorer.savedFilters.find('!made')?.composition.include).toEqual(['question.body']);
  expect(workbench.selection.composition.include).toContain('question.answers');
  workbench.close();
  expect(explorer.filterEditing.draft?.composition.include).toEqual([
    ...['question.answers', 'question.body'],
  ]);
});

test('what is read last is shown, however late another response arrives', async () => {
  const { workbench, calls } = open('!slow');
  await workbench.read('withbody');
  calls[0]?.respond(told('!slow', ['.items']));
  await vi.waitFor(() => expect(calls[0]?.request.signal.aborted).toBe(true));
  expect(workbench.readCall.isRunning).toBe(false);
  expect(workbench.selection.composition.base).toBe('withbody');
});

test('a response without a filter is reported', async () => {
  const { workbench, calls } = open('!odd');
  calls[0]?.respond(Response.json({ items: [], has_more: false }));
  await vi.waitFor(() => expect(workbench.readCall.failure?.outcome.kind).toBe('invalid-response'));
  await workbench.read('withbody');
  expect(workbench.readCall.failure).toBeUndefined();
});

test('what the API left out is said and not saved, and the workbench stays', async () => {
  const { workbench, calls, explorer } = open('', ['question.body', 'question.answers']);
  const making = workbench.create();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.respond(told('!made', [...builtIns.default.included, 'question.body', 'question.new']));
  expect(await making).toBe(false);
  expect(workbench.message).toBe(
    'The filter was created, but the API does not know question.answers and left it out.',
  );
  expect(explorer.savedFilters.find('!made')?.composition.include).toEqual(['question.body']);
  expect(workbench.existingId).toBe('!made');
  expect(workbench.selection.isChanged).toBe(false);
  expect(explorer.values.filter).toBe('!made');
});

test('a refusal leaves the form and the choice as they are', async () => {
  const { workbench, calls, explorer } = open('', ['question.body']);
  const making = workbench.create();
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  const error = { error_id: 502, error_name: 'throttle_violation', error_message: 'wait' };
  calls[0]?.respond(Response.json(error, { status: 400 }));
  expect(await making).toBe(false);
  expect(workbench.createCall.failure?.outcome.kind).toBe('api-error');
  expect(explorer.values.filter).toBe('');
  expect(workbench.selection.composition.include).toEqual(['question.body']);
});

test('what has a name already is used without a call', async () => {
  const { workbench, calls, explorer } = open();
  workbench.selection.setBase('withbody');
  expect(await workbench.create()).toBe(true);
  expect(explorer.values.filter).toBe('withbody');
  expect(calls).toEqual([]);
});

test('a token that is pasted for a filter is never sent', async () => {
  const { workbench, calls, explorer } = open();
  const canary = makeCanary();
  explorer.setToken(canary);
  const response = await told('!abc', ['.items', `tag.${canary}`]).text();
  for (const text of [
    ...[canary, `${canary}/+=`, `my ${canary}`, response],
    ...['filter', 'include', 'exclude', 'base'].map(
      (name) => `https://example.com/filters/create?${name}=tag.${canary}`,
    ),
  ]) {
    await workbench.read(text);
    expect(workbench.message + workbench.request.url).not.toContain(canary.slice(0, 12));
  }
  expect(workbench.message).toContain('This is your access token.');
  expect(calls).toEqual([]);
});

test('a token in a command or in the field of the team does not keep a filter from being read', async () => {
  const { workbench, explorer, calls } = open();
  const canary = makeCanary();
  explorer.setToken(canary);
  explorer.setTeam(canary);
  const header = `-H 'X-API-Access-Token: ${canary}'`;
  await workbench.read(
    `curl ${header} 'https://example.com/2.3/filters/create?include=question.body'`,
  );
  expect(workbench.selection.composition.include).toEqual(['question.body']);
  await workbench.read(`curl ${header} 'https://example.com/2.3/tags?filter=withbody'`);
  expect(workbench.selection.composition.base).toBe('withbody');
  expect(JSON.stringify(workbench.request)).not.toContain(canary);
  expect(calls).toEqual([]);
});

test('where the API cannot be called, a command and a pasted response read the filter', async () => {
  const { workbench, explorer, calls } = open();
  const team = explorer.environments[1];
  if (team) explorer.selectEnvironment(team);
  await workbench.read('!unheardOf');
  expect(workbench.message).toContain('paste the response');
  await workbench.read(await told('!unheardOf', ['.items', 'tag.name']).text());
  expect(workbench.selection.composition.include).toEqual(['.items', 'tag.name']);
  expect(workbench.message).toBe('!unheardOf is shown, as the pasted response describes it.');
  expect(workbench.existingId).toBe('!unheardOf');
  workbench.name = 'tags';
  expect(await workbench.create()).toBe(true);
  expect(explorer.values.filter).toBe('!unheardOf');
  expect(explorer.savedFilters.find('!unheardOf')).toMatchObject({ name: 'tags', how: 'read' });
  expect(calls).toEqual([]);
});

test('a filter that one target told about is not used at another', async () => {
  const { workbench, explorer, calls } = open('!unheardOf');
  calls[0]?.respond(told('!unheardOf', ['.items', 'tag.name']));
  await vi.waitFor(() => expect(workbench.existingId).toBe('!unheardOf'));
  const [sandbox, team] = explorer.environments;
  if (team) explorer.selectEnvironment(team);
  expect(workbench.existingId).toBeUndefined();
  await explorer.filterDescriptions.load();
  expect(explorer.filterDescriptions.describe('!unheardOf', explorer.target)?.warning).toContain(
    'sandbox',
  );
  explorer.selectEnvironment(sandbox);
  expect(workbench.existingId).toBe('!unheardOf');
  expect(
    explorer.filterDescriptions.describe('!unheardOf', explorer.target)?.warning,
  ).toBeUndefined();
});

test('what was chosen and not made is offered the next time', () => {
  const { workbench, explorer } = open('', ['question.body']);
  workbench.name = 'bodies';
  workbench.close();
  const again = new Workbench(explorer, []);
  expect(again.selection.composition).toEqual(plain);
  again.resume();
  expect(again.name).toBe('bodies');
  expect(again.selection.composition.include).toEqual(['question.body']);
  expect(again.resumableDraft).toBeUndefined();
});

test('every change can be taken back, and another base keeps what was chosen', () => {
  const selection = new FieldSelection(plain);
  expect(selection.isChanged).toBe(false);
  selection.add(['question.body']);
  selection.setBase('withbody');
  expect(selection.composition).toEqual({ ...plain, base: 'withbody' });
  selection.add(['question.answers']);
  selection.remove(['question.title', 'tag.last_activity_date']);
  selection.setBase('none');
  expect(selection.composition).toMatchObject({
    base: 'none',
    include: ['question.answers', 'question.body'],
  });
  selection.add(['question.title']);
  selection.setBase('default');
  expect(selection.composition).toEqual({
    ...plain,
    include: ['question.answers', 'question.body'],
  });
  selection.setSafe(false);
  selection.reset();
  expect(selection.composition).toEqual(plain);
  for (let times = 0; times < 9; times += 1) selection.undo();
  expect(selection.composition).toEqual(plain);
  expect(selection.canUndo).toBe(false);
  selection.undo();
  expect(selection.isChanged).toBe(false);
});

test('a key that means nothing in a tree is left to the page', () => {
  const view = new TreeView('tag');
  expect(view.handleKey('Tab')).toBe(false);
  expect(view.handleKey('Escape')).toBe(false);
  expect(view.handleKey('*')).toBe(true);
  expect(view.rows.at(-1)?.name).toBe('.type');
  view.query = 'nothing of the kind';
  expect(view.active).toBeUndefined();
  expect(view.handleKey('ArrowDown')).toBe(false);
});

test('letters that follow each other are one word, the same one again goes on', () => {
  const view = new TreeView('question');
  for (const key of 'vi') view.handleKey(key);
  expect(view.active?.name).toBe('question.view_count');
  const other = new TreeView('question');
  other.handleKey('c');
  expect(other.active?.name).toBe('question.comments');
  other.handleKey('c');
  expect(other.active?.name).toBe('question.comment_count');
});

test('a word that looks like a token is not asked about, unless it is said to be a filter', async () => {
  const { workbench, calls } = open();
  const word = 'rl_vXk3p9Jz7d2Qw8Lm5Nt1Rb4Y';
  expect(await workbench.read(word)).toBe(false);
  expect(workbench.message).toContain('looks like an access token');
  expect(workbench.message).not.toContain(word);
  expect(calls).toEqual([]);
  void workbench.read(`filter=${word}`);
  expect(calls).toHaveLength(1);
});

test('another endpoint closes the workbench', () => {
  const { explorer } = open();
  explorer.filterEditing.open();
  explorer.open('#v1/tags');
  expect(explorer.filterEditing.fieldsToAdd).toBeUndefined();
});

test('a filter that cannot be read is not taken for default', async () => {
  const { workbench, calls } = open('!cutOff');
  calls[0]?.respond(told('!cutOff', [], 'invalid'));
  await vi.waitFor(() =>
    expect(workbench.message).toContain(
      'The default filter is shown instead of the one in the form.',
    ),
  );
});

test('a string of the real API is the same everywhere, and named as such', async () => {
  const { workbench, explorer } = open('!9hnGssGO4');
  expect(workbench.existingId).toBe('!9hnGssGO4');
  workbench.name = 'bodies';
  await workbench.create();
  expect(explorer.savedFilters.find('!9hnGssGO4')).toMatchObject({ how: 'known', name: 'bodies' });
  expect(explorer.filterDescriptions.originOf('!9hnGssGO4')).toBeUndefined();
});

test.each(['aB3xY9kQ2mN7pR4tV8wZ1cD5', 'abcdefgh12345678', 'abcd*(01234'])(
  '%s is not read as a filter, nor saved as the name of one',
  async (word) => {
    const { workbench, explorer, calls, filtersSlot } = open();
    expect(await workbench.read(word)).toBe(false);
    workbench.selection.add(['question.body']);
    workbench.name = `of ${word}`;
    expect(workbench.nameProblem).toContain('looks like an access token');
    expect(workbench.nameProblem).not.toContain(word);
    expect(await workbench.create()).toBe(false);
    expect(calls).toEqual([]);
    expect(filtersSlot.stored()).toBeUndefined();
    workbench.name = 'bodies';
    const made = workbench.create();
    calls[0]?.respond(told('Qa9ks*xGqUV8cTlzkJZ', [...workbench.selection.filter.included]));
    expect(await made).toBe(true);
    expect(explorer.submission.problems).toEqual([]);
    expect(explorer.link.fragment).toContain('filter=Qa9ks*xGqUV8cTlzkJZ');
  },
);
