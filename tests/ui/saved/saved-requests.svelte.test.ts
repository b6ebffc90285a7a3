import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { savedRequestStore } from '../../../src/history/saved-requests.ts';
import type { SavedRequestStore } from '../../../src/history/saved-requests.ts';
import { SavedRequests } from '../../../src/ui/saved/saved-requests.svelte.ts';
import { makeCanary } from '../../support/builders/canary.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

function start(fragment = '#v1/questions?tagged=ci', factory = new IDBFactory()) {
  const started = startExplorer();
  started.explorer.open(fragment);
  const store = savedRequestStore(factory);
  let told = 0;
  const saved = new SavedRequests(started.explorer, store, { notify: () => (told += 1) });
  const stored = async () => JSON.stringify(await savedRequestStore(factory).read());
  return { ...started, factory, saved, store, stored, told: () => told };
}

const described = { name: 'Mine', notes: '', folder: '' };
const only = ({ requests }: SavedRequests) => {
  const [request] = requests;
  if (!request) throw new Error('Nothing is saved.');
  return request;
};

test('a saved request fills the form again, with its style and view, and sends nothing', async () => {
  const { explorer, saved, factory, calls } = start();
  explorer.preferences.change({ style: 'path' });
  explorer.layout.view = 'table';
  expect(saved.save({ ...described, notes: 'weekly' })).toBe('Saved “Mine”.');
  await saved.settled;
  const other = start('#v1/tags', factory);
  await other.saved.load();
  other.saved.open(only(other.saved));
  expect(other.explorer.endpoint.slug).toBe('questions');
  expect(other.explorer.values).toEqual({ tagged: 'ci' });
  expect(other.explorer.preferences.style.id).toBe('path');
  expect(other.explorer.layout.view).toBe('table');
  expect(only(other.saved).notes).toBe('weekly');
  expect(calls.length + other.calls.length).toBe(0);
  other.saved.run(only(other.saved));
  expect(other.calls).toHaveLength(1);
});

test('a form that was changed since can take the place of the saved request, and that is undone', () => {
  const { explorer, saved } = start();
  saved.save(described);
  expect(saved.isChanged).toBe(false);
  explorer.setValue('tagged', 'ci;git');
  expect(saved.isChanged).toBe(true);
  expect(saved.update()).toBe('Updated “Mine”.');
  expect(only(saved).values).toEqual({ tagged: 'ci;git' });
  expect(saved.isChanged).toBe(false);
  saved.undo();
  expect(only(saved).values).toEqual({ tagged: 'ci' });
});

test('an update is undone without what was done to the request since', () => {
  const { explorer, saved } = start();
  saved.save(described);
  explorer.setValue('tagged', 'ci;git');
  saved.update();
  saved.rename(only(saved), 'Renamed');
  saved.undo();
  expect(only(saved)).toMatchObject({ name: 'Renamed', values: { tagged: 'ci' } });
});

test('a folder is deleted with what is in it, and both come back', () => {
  const { saved } = start();
  const folder = saved.addFolder('Weekly');
  saved.save({ ...described, folder: folder.id });
  saved.remove(folder);
  expect([saved.folders, saved.requests]).toEqual([[], []]);
  expect(saved.undoLabel).toBe('Undo delete');
  saved.undo();
  expect(saved.groups[0]).toMatchObject({
    folder: { name: 'Weekly' },
    requests: [{ name: 'Mine' }],
  });
});

test('a variable is filled into the request; the form, the address and what is saved keep its name', async () => {
  const { explorer, saved, entries, calls, stored } = start();
  explorer.setValue('fromdate', '{{since}}');
  expect(explorer.submission.problems[0]?.message).toContain('{{since}} has no value yet');
  expect(saved.variables.listed).toMatchObject([{ name: 'since', text: '', isInForm: true }]);
  expect(saved.variables.set('since', '2026-01-01')).toBe('');
  expect(explorer.submission.problems).toEqual([]);
  expect(explorer.request.url).toContain('fromdate=1767225600');
  expect(explorer.values.fromdate).toBe('{{since}}');
  expect(decodeURIComponent(entries.at(-1) ?? '')).toContain('fromdate={{since}}');
  expect(explorer.link.fragment).toContain('fromdate=2026-01-01');
  saved.save(described);
  expect(saved.linkOf(only(saved))).toContain('fromdate=2026-01-01');
  expect(saved.variables.listed).toMatchObject([{ name: 'since', uses: 1 }]);
  void explorer.run();
  expect(calls[0]?.request.url).toContain('fromdate=1767225600');
  await saved.settled;
  expect(await stored()).toContain('"fromdate":"{{since}}"');
});

test('a token in a variable is caught as if it stood in the field', () => {
  const { explorer, calls } = start('#v1/advanced-search?q={{x}}');
  const canary = makeCanary();
  explorer.variables.set(new Map([['x', canary]]));
  expect(explorer.submission.problems[0]).toMatchObject({ parameter: 'q', secret: 'move' });
  void explorer.run();
  expect(calls).toEqual([]);
  expect(explorer.request.url + explorer.link.fragment).not.toContain(canary);
});

test('nothing that looks like a token is saved, wherever it is written', async () => {
  const { explorer, saved, stored } = start('#v1/advanced-search?title=kept');
  const canary = makeCanary();
  explorer.setValue('q', canary);
  expect(saved.save(described)).toBe('Saved “Mine” without q, which looks like an access token.');
  expect(saved.variables.set('x', canary)).toContain('looks like an access token');
  expect(saved.save({ ...described, notes: `use ${canary}` })).toContain('looks like');
  expect(saved.rename(only(saved), canary)).toContain('looks like');
  expect(saved.note(only(saved), canary)).toContain('looks like');
  expect(saved.problemOf('a name', '', canary)).toContain('looks like');
  saved.addFolder(canary);
  const name = 'qZ8kV3mN7xP2wR5tY9uB';
  expect(saved.variables.set(name, 'v')).toContain('looks like an access token');
  explorer.setValue('title', `{{${name}}}`);
  saved.save({ ...described, name: 'Another' });
  await saved.settled;
  expect(await stored()).not.toContain(name);
  expect(await stored()).not.toContain(canary);
  expect(await stored()).toContain('kept');
});

test('a token that becomes known only later is taken out of what is saved and exported', async () => {
  const { explorer, saved, stored } = start();
  saved.save({ name: 'horsebattery', notes: 'say horsebattery', folder: '' });
  saved.variables.set('horsebattery', 'x');
  saved.variables.set('word', 'horsebattery');
  explorer.setToken('horsebattery');
  await saved.settled;
  expect(await stored()).not.toContain('horsebattery');
  expect(saved.exportText()).not.toContain('horsebattery');
  expect([...explorer.variables.texts.values()].join()).not.toContain('horsebattery');
});

test('an import says what it did, leaves tokens out, and is undone', () => {
  const { saved } = start();
  saved.save(described);
  const canary = makeCanary();
  const row = { name: 'Theirs', endpoint: 'questions', values: {}, style: 'query' };
  const file = JSON.stringify({
    format: 'teams-api-explorer/saved-requests',
    version: 1,
    folders: [{ name: 'Shared', requests: [row] }],
    requests: [{ ...row, values: { tagged: canary } }],
    variables: [{ name: 'x', text: canary }],
  });
  expect(saved.importText(file)).toBe(
    '2 requests added. Left out 2 texts that look like an access token.',
  );
  expect(saved.exportText()).not.toContain(canary);
  expect(saved.requests).toHaveLength(3);
  saved.undo();
  expect(saved.requests.map(({ name }) => name)).toEqual(['Mine']);
  expect(saved.folders).toEqual([]);
});

test('a variable within a variable is refused, since it would be sent as it stands', () => {
  const { saved } = start();
  expect(saved.variables.set('from', '{{since}}')).toContain('write out what {{since}} stands for');
  expect(saved.variables.defined).toEqual([]);
});

test('a long value is still there after a reload', async () => {
  const { explorer, saved, factory } = start('#v1/search?intitle=x');
  const long = 'y'.repeat(32_000);
  explorer.setValue('intitle', long);
  saved.save(described);
  await saved.settled;
  const other = start('#v1/tags', factory);
  await other.saved.load();
  expect(only(other.saved).values).toEqual({ intitle: long });
  expect(other.saved.problem).toBe('');
});

test('without a database all of it works until the page is closed, and the page says so', async () => {
  const { explorer } = startExplorer();
  const failing: SavedRequestStore = savedRequestStore(undefined);
  const saved = new SavedRequests(explorer, failing, { notify: () => undefined });
  await saved.load();
  expect(saved.problem).toContain('until this page is closed');
  saved.save(described);
  await saved.settled;
  await saved.load();
  expect(saved.requests).toHaveLength(1);
});

test('what had no room is written once there is some', async () => {
  const { explorer, factory, store, stored } = start();
  let isFull = true;
  const narrow = {
    ...store,
    write: (...given: Parameters<typeof store.write>) =>
      isFull ? Promise.resolve('full' as const) : store.write(...given),
  };
  const saved = new SavedRequests(explorer, narrow, { notify: () => undefined });
  saved.save(described);
  await saved.settled;
  expect(saved.problem).toContain('no room left');
  isFull = false;
  saved.addFolder('Later');
  await saved.settled;
  expect(saved.problem).toBe('');
  expect(await stored()).toContain('Mine');
  expect(await factory.databases()).toHaveLength(1);
});

test('two tabs that save at the same time lose nothing, and each hears of the other', async () => {
  const factory = new IDBFactory();
  const [one, two] = [start(undefined, factory), start(undefined, factory)];
  one.saved.save({ ...described, name: 'One' });
  two.saved.save({ ...described, name: 'Two' });
  await Promise.all([one.saved.settled, two.saved.settled]);
  await one.saved.load();
  expect(one.saved.requests.map(({ name }) => name).toSorted()).toEqual(['One', 'Two']);
  expect([one.told(), two.told()]).toEqual([1, 1]);
});

test('clearing leaves nothing, here and in the browser', async () => {
  const { explorer, saved, stored } = start();
  saved.save(described);
  saved.variables.set('since', '30d');
  await saved.clear();
  expect(saved.requests).toEqual([]);
  expect(explorer.variables.texts.size).toBe(0);
  expect(await stored()).toContain('"rows":[]');
});

test('a task of the starter set is made one’s own', () => {
  const { saved } = start();
  const task = {
    title: 'Open',
    why: 'To help',
    slug: 'questions',
    values: { sort: 'votes' },
  } as const;
  saved.copyTask(task);
  saved.copyTask(task);
  expect(saved.requests).toMatchObject([
    { name: 'Open', notes: 'To help', values: { sort: 'votes' } },
    { name: 'Open (2)' },
  ]);
});

test('the name of a saved filter goes along with the request and its export', () => {
  const filters = JSON.stringify({
    version: 1,
    filters: [
      {
        id: '!9YdnSJrC1',
        name: 'with bodies',
        base: 'default',
        include: ['question.body'],
        exclude: [],
        safe: false,
        at: '2026-01-01T00:00:00Z',
        on: 'http://sandbox.test',
      },
    ],
  });
  const { explorer } = startExplorer({ filters });
  const saved = new SavedRequests(explorer, savedRequestStore(new IDBFactory()), {
    notify: () => undefined,
  });
  return explorer.savedFilters.load().then(() => {
    explorer.open('#v1/questions?filter=!9YdnSJrC1');
    saved.save(described);
    expect(only(saved).filterName).toBe('with bodies');
    expect(saved.exportText()).toContain('"filterName": "with bodies"');
  });
});
