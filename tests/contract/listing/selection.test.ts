import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getItems } from '../../support/builders/wrapper.ts';
import type { Query } from '../../support/builders/wrapper.ts';
import { describeTransports, openDirectly } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

/** Which questions of the sample world a call gives, oldest first. */
const questions = [
  ['/questions', {}, [101, 102, 103, 104, 105]],
  ['/questions', { tagged: 'python' }, [101, 102, 103, 104]],
  ['/questions', { tagged: 'python;docker' }, [101, 104]],
  ['/questions', { tagged: 'py;DOCKER' }, [101, 104]],
  ['/questions', { tagged: 'c#' }, [104, 105]],
  ['/questions', { tagged: 'nothing' }, []],
  ['/questions', { tagged: 'python;nothing' }, []],
  ['/questions', { tagged: 'a;b;c;d;e;f' }, []],
  ['/questions', { tagged: 'python;docker;py;;' }, [101, 104]],
  ['/questions/featured', { tagged: 'docker' }, [101]],
  ['/questions/featured', { tagged: 'c#' }, []],
  ['/questions/no-answers', {}, [101, 105]],
  ['/questions/no-answers', { tagged: 'c#' }, [105]],
  ['/questions/unanswered', {}, [101, 102, 105]],
  ['/questions/unanswered', { tagged: 'discussion' }, [102]],
  ['/questions/unanswered/my-tags', {}, [101, 102]],
  ['/questions/101/linked', {}, [102, 103]],
  ['/questions/103/linked', {}, []],
  ['/articles/301/linked', {}, [101, 103]],
  ['/answers/203;204;205/questions', {}, [103, 104]],
  ['/users/1/questions', {}, [101, 102, 103]],
  ['/users/1;2/questions', {}, [101, 102, 103, 104]],
  ['/users/1/questions/unaccepted', {}, [102]],
  ['/users/1/questions/unanswered', {}, [102]],
  ['/users/1/questions/no-answers', {}, [101]],
  ['/users/2/questions/no-answers', {}, []],
  ['/users/1;2/favorites', {}, [103, 104]],
  ['/me/favorites', {}, [103, 104]],
  ['/me/tags/docker;internal/top-questions', {}, [101, 103]],
  ['/search', { tagged: 'docker;c#' }, [101, 104, 105]],
  ['/search', { tagged: 'docker;c#', nottagged: 'python' }, [105]],
  ['/search', { intitle: 'rotate' }, [103, 104]],
  ['/search', { intitle: 'ROTATE keys', tagged: 'docker' }, [104]],
  ['/search', { intitle: 'rotate', nottagged: 'docker' }, [103, 104]],
  ['/search', { intitle: '!!!' }, []],
  ['/search/advanced', {}, [101, 102, 103, 104, 105]],
  ['/search/advanced', { q: 'vault' }, [103]],
  ['/search/advanced', { accepted: 'true' }, [103]],
  ['/search/advanced', { accepted: 'false', tagged: 'discussion' }, [102]],
  ['/search/advanced', { closed: 'true' }, [104]],
  ['/search/advanced', { wiki: 'true' }, [105]],
  ['/search/advanced', { migrated: 'true' }, []],
  ['/search/advanced', { notice: 'false', tagged: 'c#' }, [104, 105]],
  ['/search/advanced', { answers: 2 }, [103]],
  ['/search/advanced', { views: 500 }, [103]],
  ['/search/advanced', { user: 3 }, [105]],
  ['/search/advanced', { title: 'rotate' }, [103, 104]],
  ['/search/advanced', { body: 'hangs' }, [101]],
  ['/search/advanced', { url: 'https://wiki.example/*' }, [103]],
  ['/search/advanced', { url: '*.example/k*s' }, [103]],
  ['/search/advanced', { title: 'rotate', nottagged: 'docker' }, [103]],
  ['/similar', { title: 'rotate keys' }, [103, 104]],
  ['/similar', { title: 'rotate keys', nottagged: 'docker' }, [103]],
  ['/similar', { title: 'rotate keys', tagged: 'nothing' }, [103, 104]],
] as const;

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test.each(questions)('%s with %j gives %j', async (path, query, expected) => {
    expect(await readIds(ask, path, { ...query, sort: 'creation', order: 'asc' })).toEqual(
      expected,
    );
  });

  test('relevance puts the closest first', async () => {
    const query = { title: 'how do we rotate keys', sort: 'relevance' };
    expect(await readIds(ask, '/similar', query)).toEqual([103, 104, 101]);
    expect((await readIds(ask, '/similar', { ...query, order: 'asc' })).at(-1)).toBe(103);
  });

  test('a preferred tag moves a question up', async () => {
    const query = { title: 'rotate keys', sort: 'relevance' };
    expect((await readIds(ask, '/similar', { ...query, tagged: 'c#' }))[0]).toBe(104);
    expect((await readIds(ask, '/similar', { ...query, tagged: 'internal' }))[0]).toBe(103);
  });

  test('related questions share tags, and are never the given ones', async () => {
    expect(await readIds(ask, '/questions/105/related', { sort: 'rank' })).toEqual([104]);
  });

  test('a FAQ puts first what others link to', async () => {
    expect((await readIds(ask, '/tags/python/faq'))[0]).toBe(101);
    expect(await readIds(ask, '/tags/python;c%23/faq')).toEqual([104]);
  });

  test('favorites can be sorted by when they were saved', async () => {
    expect(await readIds(ask, '/me/favorites', { sort: 'added' })).toEqual([104, 103]);
    const bounded = { sort: 'added', max: worldNow - 9 * 86_400 };
    expect(await readIds(ask, '/me/favorites', bounded)).toEqual([103]);
  });

  test('related tags count what they share', async () => {
    expect(await getItems(ask, '/tags/python;docker/related')).toMatchObject([
      { name: 'c#', count: 1 },
    ]);
  });

  test('tags of people count their own posts', async () => {
    const items = await getItems(ask, '/users/2/tags');
    expect(items).toContainEqual(expect.objectContaining({ name: 'python', count: 3, user_id: 2 }));
    expect((await getItems(ask, '/tags')).every((tag) => !('user_id' in tag))).toBe(true);
  });

  test('a badge is counted in the context of the call', async () => {
    const [all] = await getItems(ask, '/badges/3');
    expect(all).toMatchObject({ award_count: 2 });
    expect(all).not.toHaveProperty('user');
    const mine = await getItems(ask, '/me/badges', { sort: 'name' });
    expect(mine).toMatchObject([
      { name: 'Teacher', award_count: 1, user: { user_id: 1 } },
      { name: 'python', award_count: 2, user: { user_id: 1 } },
    ]);
  });

  test('recipients come one by one, newest first', async () => {
    const items = await getItems(ask, '/badges/2;3/recipients');
    expect(items.map(({ badge_id: id }) => id)).toEqual([3, 3, 2, 2]);
  });

  test('comments between two people', async () => {
    expect(await getItems(ask, '/users/2/comments/1')).toMatchObject([{ comment_id: 401 }]);
    expect(await getItems(ask, '/me/comments/2')).toMatchObject([{ comment_id: 402 }]);
    expect(await getItems(ask, '/me/mentioned')).toMatchObject([{ comment_id: 401 }]);
    expect(await getItems(ask, '/users/3/comments/1')).toEqual([]);
  });

  test('comments belong to the kind of post that the path names', async () => {
    expect(await getItems(ask, '/questions/101;203;301/comments')).toMatchObject([
      { post_id: 101 },
    ]);
    expect(await getItems(ask, '/answers/101;203;301/comments')).toMatchObject([{ post_id: 203 }]);
    expect(await getItems(ask, '/articles/101;203;301/comments')).toMatchObject([{ post_id: 301 }]);
    expect(await getItems(ask, '/posts/101;203;301/comments')).toHaveLength(3);
  });

  test('inname looks inside names, whatever the case', async () => {
    expect(await getItems(ask, '/users', { inname: 'HEN' })).toMatchObject([{ user_id: 3 }]);
    expect(await getItems(ask, '/tags', { inname: 'ock' })).toMatchObject([{ name: 'docker' }]);
    expect(await getItems(ask, '/badges', { inname: 'sag' })).toMatchObject([{ badge_id: 1 }]);
  });
});

async function readIds(ask: Ask, path: string, query?: Query) {
  return (await getItems(ask, path, query)).map(({ question_id: id }) => id);
}

test('a bounty that ends takes its question off the featured ones', async () => {
  let time = worldNow;
  const { ask } = await openDirectly({ world: buildSampleWorld(), now: () => time });
  expect(await getItems(ask, '/questions/featured')).toHaveLength(1);
  time += 400 * 86_400;
  expect(await getItems(ask, '/questions/featured')).toEqual([]);
});
