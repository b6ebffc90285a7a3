import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getItems, tokenHeaders } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const sameQuestions = [
  '/2.3/questions/101;102',
  '/2.3/questions/101;102/',
  '/2.3//questions//101;102',
  '/2.3/questions/101%3B102',
  '/2.3/questions/101%3b102',
  '/2.3/questions/102;101;101',
  '/2.3/questions/;101;;102;',
  '/2.3/questions/101;102;999',
  '/2.3/%71uestions/101;102',
] as const;

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test.each(sameQuestions)('%s gives questions 101 and 102', async (path) => {
    const { text } = await ask(`${path}?team=demo&sort=creation`, { headers: tokenHeaders });
    const ids = (JSON.parse(text) as { items: { question_id: number }[] }).items.map(
      ({ question_id: id }) => id,
    );
    expect(ids).toEqual([102, 101]);
  });

  test('a word that is a method wins over an id', async () => {
    const [featured] = await getItems(ask, '/questions/featured');
    expect(featured).toMatchObject({ question_id: 101, bounty_amount: 50 });
  });

  test('tags in a path are decoded', async () => {
    expect(await getItems(ask, '/tags/c%23;docker/info')).toHaveLength(2);
    expect(await getItems(ask, '/tags/C%23%3BDOCKER/info')).toHaveLength(2);
  });

  test('the first of a repeated parameter counts', async () => {
    const { text } = await ask('/2.3/users?team=demo&pagesize=1&pagesize=2', {
      headers: tokenHeaders,
    });
    expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(1);
  });
});
