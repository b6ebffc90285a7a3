import { beforeEach, expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { findFaults } from '../../support/builders/shapes.ts';
import { getItems } from '../../support/builders/wrapper.ts';
import type { Item } from '../../support/builders/wrapper.ts';
import { expectRefusal, reset, write } from '../../support/builders/writes.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const flagged = [
  ['/questions/105', 'question', 'question_id', 105],
  ['/answers/203', 'answer', 'answer_id', 203],
  ['/comments/401', 'comment', 'comment_id', 401],
] as const;

describeTransports({ world: buildSampleWorld() }, ({ ask }) => {
  beforeEach(() => reset(ask));

  test.each(flagged)(
    '%s can be flagged, once, and the flag taken back',
    async (path, type, key, id) => {
      const [option] = await optionsOf(ask, path);
      const form = { option_id: Number(option?.option_id) };
      const made = await write(ask, { path: `${path}/flags/add`, form });
      expect(made).toMatchObject([{ [key]: id }]);
      expect(made.flatMap((item) => findFaults(type, item, 'default'))).toEqual([]);
      expect(await expectRefusal(ask, `${path}/flags/add`, form)).toMatchObject({
        error_id: 407,
        error_message: `you have flagged this ${type} already`,
      });
      const after = await optionsOf(ask, path);
      expect(after[0]).toMatchObject({ has_flagged: true });
      const retraction = after.find(({ is_retraction: isRetraction }) => isRetraction === true);
      await write(ask, {
        path: `${path}/flags/add`,
        form: { option_id: Number(retraction?.option_id) },
      });
      expect(await optionsOf(ask, path)).toEqual(await optionsOf(ask, path));
      expect((await optionsOf(ask, path)).every(({ has_flagged: has }) => has !== true)).toBe(true);
    },
  );

  test('a preview raises nothing', async () => {
    const [option] = await optionsOf(ask, '/questions/105');
    const form = { option_id: Number(option?.option_id), preview: 'true' };
    await write(ask, { path: '/questions/105/flags/add', form });
    expect((await optionsOf(ask, '/questions/105'))[0]).toMatchObject({ has_flagged: false });
  });

  test('what an option needs has to come along', async () => {
    const options = await optionsOf(ask, '/questions/105');
    const other = options.find(({ requires_comment: needs }) => needs === true);
    const form = { option_id: Number(other?.option_id) };
    const path = '/questions/105/flags/add';
    expect(await expectRefusal(ask, path, form)).toMatchObject({ error_message: 'comment' });
    await write(ask, { path, form: { ...form, comment: 'Please look at the second half.' } });
  });

  test('a reason to close is found on both lists, and a duplicate names its original', async () => {
    const reasons = await getItems(ask, '/questions/105/close/options');
    const options = await optionsOf(ask, '/questions/105');
    const nested = options.flatMap(({ sub_options: inner = [] }) => inner as readonly Item[]);
    expect(nested).toEqual(reasons);
    const inner = reasons.flatMap(({ sub_options: own = [] }) => own as readonly Item[]);
    const duplicate = inner.find(({ requires_question_id: needs }) => needs === true);
    expect(duplicate).not.toHaveProperty('description');
    const form = { option_id: Number(duplicate?.option_id) };
    const path = '/questions/105/flags/add';
    expect(await expectRefusal(ask, path, form)).toMatchObject({ error_message: 'question_id' });
    expect(await expectRefusal(ask, path, { ...form, question_id: 9999 })).toMatchObject({
      error_message: 'question_id',
    });
    await write(ask, { path, form: { ...form, question_id: 104 } });
    expect(await getItems(ask, '/questions/105/close/options')).toContainEqual(
      expect.objectContaining({ title: 'Duplicate', count: 1, has_flagged: true }),
    );
    const [made] = await getItems(ask, '/filters/create', { include: 'flag_option.question' });
    const query = { filter: String(made?.filter) };
    const flagged = await getItems(ask, '/questions/105/close/options', query);
    expect(flagged[0]).toMatchObject({ sub_options: [{ question: { question_id: 104 } }] });
  });

  test('some options have no title but a description, and can be chosen all the same', async () => {
    const reasons = await getItems(ask, '/questions/105/close/options');
    const inner = reasons.flatMap(({ sub_options: own = [] }) => own as readonly Item[]);
    const [untitled, other] = inner.filter(({ title }) => title === undefined);
    const form = { option_id: Number(untitled?.option_id) };
    await write(ask, { path: '/questions/105/flags/add', form });
    const after = await getItems(ask, '/questions/105/close/options');
    const counts = after.flatMap(({ sub_options: own = [] }) => own as readonly Item[]);
    expect(counts).toContainEqual({ ...untitled, count: 1, has_flagged: true });
    expect(counts).toContainEqual(other);
  });

  test('an option belongs to its post', async () => {
    const [option] = await optionsOf(ask, '/questions/105');
    const form = { option_id: Number(option?.option_id) };
    expect(await expectRefusal(ask, '/questions/104/flags/add', form)).toMatchObject({
      error_message: 'option_id',
    });
  });
});

function optionsOf(ask: Ask, path: string) {
  return getItems(ask, `${path}/flags/options`);
}
