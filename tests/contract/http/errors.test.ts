import { expect, test } from 'vitest';
import { errors } from '../../../src/catalog/errors.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { askTeam, getError, getItems, tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const many = (count: number) => Array.from({ length: count }, (_, place) => place + 1).join(';');

/** Each is recorded: the bare name of the parameter is the whole message. */
const refusedParameters = [
  ['/questions', { page: 0 }, 'page'],
  ['/questions', { page: 1.2 }, 'page'],
  ['/questions', { page: -1.3 }, 'page'],
  ['/questions', { page: 'one' }, 'page'],
  ['/questions', { pagesize: 101 }, 'pagesize'],
  ['/questions', { pagesize: '1e2' }, 'pagesize'],
  ['/questions', { order: 'desccc' }, 'order'],
  ['/questions', { sort: 'rank' }, 'sort'],
  ['/badges', { sort: 'rank', min: 'bronzeee' }, 'min'],
  ['/badges', { sort: 'rank', max: 'platinum' }, 'max'],
  ['/questions', { sort: 'votes', min: 'ten' }, 'min'],
  ['/questions', { sort: 'votes', max: 2147483648 }, 'max'],
  ['/questions', { fromdate: 'yesterday' }, 'fromdate'],
  ['/questions', { todate: '2026-01-31' }, 'todate'],
  ['/questions/2147483648', {}, 'ids'],
  ['/questions/-2147483649', {}, 'ids'],
  [`/questions/${many(101)}`, {}, 'ids'],
  ['/users/1/tags/a;b;c;d;e;f/top-answers', {}, 'tags'],
  ['/tags/a;b;c;d;e;f/faq', {}, 'tags'],
  ['/tags/a;b;c;d;e/related', {}, 'tags'],
  ['/users/2147483648/tags/python/top-questions', {}, 'id'],
  ['/similar', {}, 'title'],
  ['/search/advanced', { nottagged: 'python' }, 'nottagged'],
  ['/search/advanced', { accepted: 'maybe' }, 'accepted'],
  ['/questions', { callback: 'alert(1)' }, 'callback'],
] as const;

/** Sorts that have no value of their own to bound. */
const unboundedSorts = [
  ['/questions', 'hot'],
  ['/questions', 'week'],
  ['/questions', 'month'],
  ['/questions/101/linked', 'rank'],
  ['/questions/101/related', 'rank'],
  ['/search?tagged=python', 'relevance'],
] as const;

const unknownPaths = [
  '/2.3/nothing',
  '/2.3',
  '/2.3/',
  '/',
  '/questions',
  '/2.2/questions',
  '/2.3/badges/aaa',
  '/2.3/questions/1,2',
  '/2.3/questions/1%2C2',
  '/2.3/users/{ids}',
  '/2.3/users/%7Bids%7D',
  '/2.3/questions/1.5',
  '/2.3/questions/;',
  '/2.3/questions/%zz',
  '/2.3/me/1',
  '/v2.3/questions',
  '/v2.3/teams',
  '/v2.3/teams/demo',
] as const;

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test.each(refusedParameters)('%s with %j is refused as %s', async (path, query, message) => {
    expect(await getError(ask, path, query)).toEqual({
      error_id: 400,
      error_message: message,
      error_name: 'bad_parameter',
    });
  });

  test.each(unboundedSorts)('%s refuses min and max with sort=%s', async (path, sort) => {
    const [bare = '', tagged = ''] = path.split('?tagged=');
    const query = { sort, ...(tagged ? { tagged } : {}) };
    expect((await getError(ask, bare, { ...query, min: 1 })).error_message).toBe('min');
    expect((await getError(ask, bare, { ...query, max: 1 })).error_message).toBe('max');
  });

  test.each(unknownPaths)('%s is no method', async (path) => {
    const { status, text } = await ask(`${path}?team=demo`, { headers: tokenHeaders });
    expect(status).toBe(400);
    expect(text).toBe(
      '{"error_id":404,"error_message":"no method found with this name","error_name":"no_method"}',
    );
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s finds no method yet', async (method) => {
    const { text } = await ask('/2.3/questions?team=demo', { method, headers: tokenHeaders });
    expect(JSON.parse(text)).toMatchObject({ error_id: 404, error_name: 'no_method' });
  });

  test('an unknown filter is refused', async () => {
    expect(await getError(ask, '/questions', { filter: '!nonsense' })).toEqual({
      error_id: 400,
      error_message: 'Invalid filter specified',
      error_name: 'bad_parameter',
    });
  });

  test('/search wants tagged or intitle', async () => {
    expect(await getError(ask, '/search')).toMatchObject({ error_name: 'bad_parameter' });
    expect(await getError(ask, '/search', { nottagged: 'c#' })).toMatchObject({ error_id: 400 });
  });

  test.each(errors)('error $id can be simulated', async ({ id, name }) => {
    const { status, text } = await ask(`/2.3/errors/${id}`);
    expect(status).toBe(400);
    expect(text).toBe(`{"error_id":${id},"error_message":"simulated","error_name":"${name}"}`);
  });

  test('the errors are listed', async () => {
    const items = await getItems(ask, '/errors', { pagesize: 100 });
    expect(items.map(({ error_id: id }) => id)).toEqual(errors.map(({ id }) => id));
  });

  test('an error that does not exist cannot be simulated', async () => {
    expect((await getError(ask, '/errors/999')).error_message).toBe('id');
  });

  test('a network method takes no site', async () => {
    expect(await getError(ask, '/errors', { site: 'stackoverflow' })).toEqual({
      error_id: 400,
      error_message: 'This method does not accept a `site` parameter',
      error_name: 'bad_parameter',
    });
  });

  const accepted = [
    ['/questions', { fromdate: -1, todate: -1 }],
    ['/questions', { pagesize: -5 }],
    ['/questions', { pagesize: 0 }],
    ['/questions', { min: 1 }],
    ['/questions', { site: 'stackoverflow' }],
    ['/questions', { page: '', sort: '', order: '', tagged: '', filter: '' }],
    ['/questions', { unheard: 'of' }],
    ['/questions/2147483647', {}],
    ['/users/-1', {}],
  ] as const;

  test.each(accepted)('%s with %j is accepted', async (path, query) => {
    expect((await askTeam(ask, path, query)).status).toBe(200);
  });
});
