// This file runs every task of the starter set against the demo team, and looks whether what its title says is true.
import { expect, test } from 'vitest';
import { throughFetch } from '../../src/exchange/fetch.ts';
import { send } from '../../src/exchange/send.ts';
import { buildRequest } from '../../src/request/build.ts';
import { endpointOf } from '../../src/request/draft.ts';
import { parseJson } from '../../src/request/json.ts';
import { problemsOf } from '../../src/request/problems.ts';
import { starterTasks } from '../../src/request/starter-tasks.ts';
import type { StarterTask } from '../../src/request/starter-tasks.ts';
import { demoAccess, queryStyle, sandboxTarget } from '../../src/request/target.ts';
import { createSandbox } from '../../src/sandbox/handler.ts';
import { noLimits } from '../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';

type Item = Readonly<Record<string, unknown>>;

const day = 86_400;
const target = sandboxTarget('http://sandbox.test');
const destination = { target, style: queryStyle, team: demoAccess.team };

const number = (item: Item, field: string): number => Number(item[field]);
const isDescending = (items: readonly Item[], field: string): boolean =>
  items.every((item, at) => at === 0 || number(item, field) <= number(items[at - 1] ?? {}, field));
const each =
  (holds: (item: Item, now: number) => boolean) => (items: readonly Item[], now: number) =>
    items.every((item) => holds(item, now));

/** What the title of each task says of the items. */
const claims: Readonly<Record<string, (items: readonly Item[], now: number) => boolean>> = {
  'Unanswered questions older than 30 days': each(
    (item, now) => item.is_answered === false && number(item, 'creation_date') <= now - 30 * day,
  ),
  'Answered, but nothing accepted': each(
    (item) => number(item, 'answer_count') > 0 && !('accepted_answer_id' in item),
  ),
  'Questions with a bounty': each((item) => number(item, 'bounty_amount') > 0),
  'Questions that score 0': each((item) => item.score === 0),
  'Questions untouched for half a year': each(
    (item, now) => number(item, 'last_activity_date') <= now - 180 * day,
  ),
  'Who answers about kubernetes': (items) =>
    items.every((item) => 'user' in item && number(item, 'post_count') > 0),
  'Articles changed this week': each(
    (item, now) => number(item, 'last_activity_date') >= now - 7 * day && 'article_id' in item,
  ),
  'Where “timeout” is mentioned': each((item) => /timeout/i.test(JSON.stringify(item))),
  'Most voted of the last 30 days': (items, now) =>
    isDescending(items, 'score') &&
    items.every((item) => number(item, 'creation_date') >= now - 30 * day),
  'Which of four tags have a wiki': (items) => items.length > 0 && items.length < 4,
  'Everything I wrote': each((item) => idOf(item.owner) === 1),
  'Comments that mention me': each((item) => idOf(item.reply_to_user) === 1),
  'Unanswered questions in my tags': each((item) => item.is_answered === false),
  'My questions without an accepted answer': each(
    (item) => idOf(item.owner) === 1 && !('accepted_answer_id' in item),
  ),
  'My reputation history': each((item) => item.user_id === 1 && 'reputation_change' in item),
  'Who joined in the last year': (items, now) =>
    isDescending(items, 'creation_date') &&
    items.every((item) => number(item, 'creation_date') >= now - 365 * day),
  'Who asks about kubernetes': each((item) => 'user' in item && number(item, 'post_count') > 0),
  'Suggested edits, newest first': (items) =>
    isDescending(items, 'creation_date') && items.every((item) => 'suggested_edit_id' in item),
  'Badges earned in the last 30 days': each((item) => 'badge_id' in item && 'user' in item),
  'The team in numbers': (items) => items.length === 1 && number(items[0] ?? {}, 'total_users') > 0,
};

function idOf(user: unknown): unknown {
  return typeof user === 'object' && user !== null && 'user_id' in user ? user.user_id : undefined;
}

/** Days that differ in their weekday, and in the age of the demo team. */
const moments = [
  '2026-01-31T12:00Z',
  '2026-06-15T03:00Z',
  '2026-11-26T23:00Z',
  '2027-03-01T09:30Z',
];

test('there are twenty tasks, each with a title of its own', () => {
  expect(new Set(starterTasks.map(({ title }) => title)).size).toBe(20);
  expect(starterTasks.map(({ title }) => title).toSorted()).toEqual(Object.keys(claims).toSorted());
});

test.each(moments)('every task runs on %s, and its title is true of each item', async (moment) => {
  const now = Date.parse(moment) / 1000;
  const sandbox = createSandbox({ world: createWorld({ now }), now: () => now, limits: noLimits });
  const run = async ({ slug, values }: StarterTask): Promise<readonly Item[]> => {
    const draft = { endpoint: endpointOf(slug), values };
    const clock = { now, zone: 'utc' } as const;
    expect(problemsOf(draft, demoAccess.team, clock)).toEqual([]);
    const outcome = await send(buildRequest(draft, destination, clock), {
      transport: throughFetch(sandbox),
      token: demoAccess.token,
      signal: new AbortController().signal,
    });
    expect(outcome).toMatchObject({ kind: 'success' });
    const text = 'received' in outcome ? outcome.received.text : '';
    return (parseJson(text) as { readonly items: readonly Item[] }).items;
  };
  const empty: string[] = [];
  for (const task of starterTasks) {
    const items = await run(task);
    if (items.length === 0) empty.push(task.title);
    expect(claims[task.title]?.(items, now), task.title).toBe(true);
  }
  expect(empty.length, empty.join()).toBeLessThanOrEqual(1);
});
