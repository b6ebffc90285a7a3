import { expect, test } from 'vitest';
import { endpointCall, owedReads } from '../../support/builders/calls.ts';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { buildTiedWorld } from '../../support/builders/tied-world.ts';
import { buildAnswer, buildQuestion, buildWorld, worldNow } from '../../support/builders/world.ts';
import { getAllItems, getError, getItems, getWrapper } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';

const now = () => worldNow;

describeTransports({ world: buildTiedWorld(), now }, ({ ask }) => {
  test.each(['asc', 'desc'] as const)('badges tied in rank ascend by id, %s', async (order) => {
    const asked = { sort: 'rank', order, pagesize: 4 };
    const badges = await getAllItems(ask, '/badges', asked);
    const ranks = order === 'asc' ? ['gold', 'silver', 'bronze'] : ['bronze', 'silver', 'gold'];
    const expected = ranks.flatMap((rank) =>
      badges
        .filter((badge) => badge.rank === rank)
        .map((badge) => Number(badge.badge_id))
        .sort((a, b) => a - b),
    );
    expect(badges.map((badge) => badge.badge_id)).toEqual(expected);
  });
});

const answered = buildWorld({
  questions: [buildQuestion({ postId: 101, answerIds: [203, 201, 202], acceptedAnswerId: 203 })],
  answers: [201, 202, 203].map((postId) =>
    buildAnswer({ postId, questionId: 101, upVotes: postId - 200 }),
  ),
});

describeTransports({ world: answered, now }, ({ ask }) => {
  test('the answers inside a question ascend by id', async () => {
    const include = 'question.answers';
    const [made] = await getItems(ask, '/filters/create', { include });
    const [question] = await getItems(ask, '/questions/101', { filter: String(made?.filter) });
    expect(question?.answers).toMatchObject([201, 202, 203].map((id) => ({ answer_id: id })));
  });
});

const sample = buildSampleWorld();

/** A list of fields is no vector: the catalog alone has hundreds. */
const vectors = owedReads.flatMap((endpoint) =>
  endpoint.parameters
    .filter(({ kind, name }) => kind === 'list' && name !== 'include' && name !== 'exclude')
    .map(({ name, in: place }) => ({ endpoint, name, place })),
);

describeTransports({ world: sample, now }, ({ ask }) => {
  test.each(vectors)(
    '$endpoint.slug refuses more than 100 entries of $name',
    async ({ endpoint, name, place }) => {
      const many = (count: number) =>
        Array.from({ length: count }, (_, index) => String(index + 1)).join(';');
      const { path, query } = endpointCall(endpoint, sample);
      const call = (count: number) =>
        place === 'path'
          ? { path: filled(endpoint.path, path, name, many(count)), query }
          : { path, query: { ...query, [name]: many(count) } };
      const refused = call(101);
      expect((await getError(ask, refused.path, refused.query)).error_message).toBe(name);
    },
  );

  test('100 tags are not too many', async () => {
    const tags = Array.from({ length: 99 }, (_, index) => `tag-${index}`).join(';');
    expect((await getWrapper(ask, `/tags/python;${tags}/info`)).items).toHaveLength(1);
  });
});

/** The path with another value in one of its places. */
function filled(pattern: string, path: string, name: string, value: string): string {
  const values = path.split('/');
  return pattern
    .split('/')
    .map((part, place) => (part === `{${name}}` ? value : (values[place] ?? '')))
    .join('/');
}
