import { expect, test, vi } from 'vitest';
import { endpointOf } from '../../../../src/request/draft.ts';
import type { DraftValues } from '../../../../src/request/draft.ts';
import { TextLoader } from '../../../../src/ui/form/current-text/text-loader.svelte.ts';
import { makeCanary } from '../../../support/builders/canary.ts';
import { responseOf, startExplorer } from '../../../support/fakes/explorers.ts';

const texts = {
  title: 'a < b & "c"',
  body_markdown: '    code &amp;\n\n🙂',
  tags: ['docker', 'ci'],
};
const loaded = { title: texts.title, body: texts.body_markdown, tags: 'docker;ci' };
const created = (type = 'unsafe') =>
  responseOf({ filter: ')texts', filter_type: type, included_fields: ['.items'] });

/** A loader over the form that edits a question. */
function open(values: DraftValues = { id: '1001' }) {
  const started = startExplorer();
  started.explorer.fillForm({ endpoint: endpointOf('edit-question'), values });
  const loader = new TextLoader(started.explorer);
  /** Responds to the calls of a load in their order. */
  const respond = async (at: number, response: Response) => {
    await vi.waitFor(() => expect(started.calls.length).toBeGreaterThan(at));
    started.calls[at]?.respond(response);
  };
  const load = async (...responses: readonly Response[]) => {
    const first = started.calls.length;
    const loading = loader.load();
    for (const [at, response] of responses.entries()) await respond(first + at, response);
    return loading;
  };
  return { ...started, loader, load, respond };
}

test('fills the empty fields with what stands there, through the calls that a person would make', async () => {
  const { explorer, loader, load, calls } = open();
  explorer.fault = 'slow';
  await load(created(), responseOf(texts));
  expect(explorer.values).toEqual({ id: '1001', ...loaded });
  expect(loader.message).toBe('Loaded title, body, and tags of question 1001.');
  const [create, read] = calls.map(({ request }) => request);
  expect(create?.url).toContain('/2.3/filters/create?');
  expect(create?.url).toContain('unsafe=true');
  expect(read?.url).toContain('/2.3/questions/1001?filter=)texts&team=demo');
  expect(read?.headers.get('x-api-access-token')).toBe('sandbox-pat');
  expect(read?.headers.get('x-sandbox-fault')).toBe('slow');
  expect(explorer.quota.quotaOf(explorer.target)?.remaining).toBe(299);
});

test('the filter is created once for a target', async () => {
  const { explorer, load, calls } = open();
  await load(created(), responseOf(texts));
  explorer.setValue('id', '1002');
  await load(responseOf({ ...texts, title: 'Another one' }));
  expect(calls).toHaveLength(3);
  // What was loaded before is nobody's typing.
  expect(explorer.values.title).toBe('Another one');
});

test('what was typed stays until it is said to be replaced, and comes back', async () => {
  const { explorer, loader, load } = open({ id: '1001', body: 'Mine.' });
  await load(created(), responseOf(texts));
  expect(explorer.values).toEqual({ id: '1001', ...loaded, body: 'Mine.' });
  expect(loader.kept).toEqual(['body']);
  expect(loader.message).toBe(
    'Loaded title and tags of question 1001. What you typed stays in body.',
  );
  loader.replace();
  expect([explorer.values.body, loader.kept, loader.canUndo]).toEqual([loaded.body, [], true]);
  loader.undo();
  expect([explorer.values.body, loader.kept, loader.canUndo]).toEqual(['Mine.', ['body'], false]);
  loader.replace();
  // What is typed after that is not taken away by an undo.
  explorer.setValue('body', 'Edited.');
  expect(loader.canUndo).toBe(false);
});

test('what was loaded and edited since counts as typed', async () => {
  const { explorer, loader, load } = open();
  await load(created(), responseOf(texts));
  explorer.setValue('body', `${loaded.body} More.`);
  await load(responseOf(texts));
  expect(explorer.values.body).toBe(`${loaded.body} More.`);
  expect(loader.kept).toEqual(['body']);
  explorer.setValue('id', '7');
  expect(loader.kept).toEqual([]);
});

test('an id that nothing has is named, and nothing is changed', async () => {
  const { explorer, loader, load } = open({ id: '999999' });
  await load(created(), responseOf());
  expect(loader.message).toContain('Sandbox has no question 999999');
  expect(loader.failure).toBeUndefined();
  expect(explorer.values).toEqual({ id: '999999' });
});

test('a problem that no call could help is returned, and nothing is sent', async () => {
  const { loader, load, calls } = open({ id: 'abc' });
  expect(await load()).toMatchObject({ parameter: 'id' });
  expect(loader.message).toContain('IDs are whole numbers');
  expect([calls.length, loader.isLoading]).toEqual([0, false]);
});

test('an error of the API is kept to be explained', async () => {
  const { explorer, loader, load } = open();
  const error = { error_id: 403, error_name: 'access_denied', error_message: 'no' };
  await load(created(), Response.json(error, { status: 403 }));
  expect(loader.failure?.outcome.kind).toBe('api-error');
  expect(loader.failure?.request.endpoint.slug).toBe('questions-by-ids');
  expect([explorer.values, loader.isLoading]).toEqual([{ id: '1001' }, false]);
});

test('texts that would be encoded for HTML are not loaded', async () => {
  const { loader, load, calls } = open();
  await load(created('safe'));
  expect([loader.failure?.outcome.kind, calls.length]).toEqual(['invalid-response', 1]);
});

test('a response without a field says so', async () => {
  const { loader, load } = open();
  await load(created(), responseOf({ title: texts.title }));
  expect(loader.message).toBe(
    'Loaded title of question 1001. The response has no body. The response has no tags.',
  );
});

test('cancelling ends the call and changes nothing', async () => {
  const { explorer, loader, calls } = open();
  const loading = loader.load();
  expect(loader.isLoading).toBe(true);
  loader.cancel();
  await loading;
  expect(calls[0]?.request.signal.aborted).toBe(true);
  expect([loader.isLoading, loader.message]).toEqual([false, 'Cancelled: nothing was changed.']);
  expect(explorer.values).toEqual({ id: '1001' });
});

test('an id that was changed during the call gets no texts of another', async () => {
  const { explorer, loader, respond } = open();
  const loading = loader.load();
  await respond(0, created());
  await vi.waitFor(() => expect(loader.isLoading).toBe(true));
  explorer.typeValue('id', '1002');
  await respond(1, responseOf(texts));
  await loading;
  expect(loader.message).toContain('The ID was changed while question 1001 was loading');
  expect(explorer.values).toEqual({ id: '1002' });
});

test('nothing of it is kept once the token is forgotten', async () => {
  const { explorer, loader, load } = open({ id: '1001', body: 'Mine.' });
  await load(created(), responseOf(texts));
  loader.replace();
  explorer.forget();
  expect([loader.canUndo, loader.kept, loader.message]).toEqual([false, [], '']);
});

test('what is being typed meanwhile does not get into the address', async () => {
  const { explorer, load, entries } = open();
  const half = makeCanary().slice(0, 9);
  explorer.typeValue('comment', half);
  await load(created(), responseOf(texts));
  expect(explorer.values).toEqual({ id: '1001', ...loaded, comment: half });
  expect(entries.join()).not.toContain(half);
});
