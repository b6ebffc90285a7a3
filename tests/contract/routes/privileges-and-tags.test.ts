import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { worldNow } from '../../support/builders/world.ts';
import { getItems } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

describeTransports({ world: buildSampleWorld(), now: () => worldNow }, ({ ask }) => {
  test('privileges grow with the reputation, and a moderator has them all', async () => {
    const all = await getItems(ask, '/privileges', { pagesize: 100 });
    const needed = all.map(({ reputation }) => Number(reputation));
    expect(needed).toEqual(needed.toSorted((a, b) => a - b));
    expect(await getItems(ask, '/me/privileges', { pagesize: 100 })).toEqual(all);
    expect(await getItems(ask, '/users/3/privileges')).toEqual(
      all.filter(({ reputation }) => reputation === 1),
    );
  });

  test('the tags of a person are ranked by what they earned there', async () => {
    expect(await getItems(ask, '/me/top-answer-tags')).toMatchObject(
      [
        { tag_name: 'python', answer_score: 1, answer_count: 2, question_score: 4, user_id: 1 },
        { tag_name: 'docker', answer_score: 3 },
        { tag_name: 'c#', answer_score: 3 },
        { tag_name: 'internal', answer_score: -2 },
      ].toSorted((a, b) => b.answer_score - a.answer_score),
    );
    const several = await getItems(ask, '/users/1;2;3/top-answer-tags');
    expect(new Set(several.map(({ user_id: id }) => id)).size).toBeGreaterThan(1);
    const scores = several.map(({ answer_score: score }) => Number(score));
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const questions = await getItems(ask, '/users/1/top-question-tags');
    expect(questions[0]).toMatchObject({ tag_name: 'internal', question_score: 5 });
    expect(questions.map(({ tag_name: name }) => name)).not.toContain('c#');
    expect((await getItems(ask, '/me/top-tags'))[0]).toMatchObject({ tag_name: 'python' });
  });

  test('the best people of a tag, for all time and of late', async () => {
    expect(await getItems(ask, '/tags/python/top-answerers/all_time')).toMatchObject([
      { score: 3, post_count: 2, user: { user_id: 2 } },
      { score: 1, post_count: 2, user: { user_id: 1 } },
    ]);
    expect(await getItems(ask, '/tags/py/top-askers/all_time')).toMatchObject([
      { score: 5, user: { user_id: 2 } },
      { score: 4, user: { user_id: 1 } },
    ]);
    expect(await getItems(ask, '/tags/python/top-askers/month')).toEqual([]);
  });

  test('synonyms say what they mean', async () => {
    const [synonym] = await getItems(ask, '/tags/python/synonyms');
    expect(synonym).toMatchObject({ from_tag: 'py', to_tag: 'python', applied_count: 1 });
    expect(await getItems(ask, '/tags/py/synonyms')).toEqual([synonym]);
    expect(await getItems(ask, '/tags/docker/synonyms')).toEqual([]);
    expect(await getItems(ask, '/tags/synonyms')).toEqual([synonym]);
  });

  test('a tag without a wiki is left out', async () => {
    expect(await getItems(ask, '/tags/python;docker/wikis', { filter: 'withbody' })).toEqual([
      {
        tag_name: 'python',
        excerpt: 'A language &amp; its &lt;snakes&gt;.',
        body: '<p>It is <strong>the</strong> language.</p>\n',
        body_last_edit_date: worldNow - 70 * 86_400,
        excerpt_last_edit_date: worldNow - 70 * 86_400,
      },
    ]);
  });
});
