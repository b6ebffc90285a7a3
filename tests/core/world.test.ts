import { describe, expect, test } from 'vitest';
import type { World } from '../../src/sandbox/world/model.ts';
import { createWorld } from '../../src/sandbox/world/world.ts';

const DAY = 86_400;
const now = Date.UTC(2026, 10, 23, 18, 0, 11) / 1000;
const world = createWorld({ now });
const { people, tags, questions, answers, articles, comments, badges, awards, favorites } = world;

const posts = [...questions, ...answers, ...articles];
const person = byId(people, ({ userId }) => userId);
const post = byId(posts, ({ postId }) => postId);
const question = byId(questions, ({ postId }) => postId);
const answer = byId(answers, ({ postId }) => postId);

describe('chance and time', () => {
  test('the same day and seed give the same team', () => {
    const morning = Math.floor(now / DAY) * DAY;
    expect(createWorld({ now: morning, seed: 3 })).toEqual(createWorld({ now, seed: 3 }));
  });

  test('another seed gives another team', () => {
    expect(createWorld({ now, seed: 3 }).questions).not.toEqual(
      createWorld({ now, seed: 4 }).questions,
    );
  });

  test('a day later the same team is a day younger', () => {
    const later = createWorld({ now: now + DAY });
    expect(later.now).toBe(world.now + DAY);
    expect(later.questions.map(({ title }) => title)).toEqual(questions.map(({ title }) => title));
    expect(later.answers.map(({ created }) => created - DAY)).toEqual(
      answers.map(({ created }) => created),
    );
  });

  test('the moment of the team is the last midnight', () => {
    expect(world.now % DAY).toBe(0);
    expect(now - world.now).toBeLessThan(DAY);
  });

  test('it reaches back about three years and has grown', () => {
    const ages = questions.map(({ created }) => (world.now - created) / DAY);
    expect(Math.max(...ages)).toBeGreaterThan(1_000);
    expect(ages.filter((age) => age < 365).length).toBeGreaterThan(questions.length / 3);
    expect(ages.filter((age) => age < 7).length).toBeGreaterThan(3);
  });
});

describe.each([7, 1, 2, 3, 99])('the team of seed %i', (seed) => {
  const seeded = createWorld({ now, seed });

  test('has whole moments, none of them after now', () => {
    const late = momentsOf(seeded).filter((at) => !Number.isInteger(at) || at > seeded.now);
    expect(late).toEqual([]);
  });

  test('edits and acts only after writing', () => {
    for (const { created, edited, lastActivity } of [
      ...seeded.questions,
      ...seeded.answers,
      ...seeded.articles,
    ]) {
      expect(lastActivity).toBeGreaterThanOrEqual(edited?.at ?? created);
      expect(edited?.at ?? created).toBeGreaterThanOrEqual(created);
    }
  });

  test('lets nobody write before joining or after the last visit', () => {
    const member = byId(seeded.people, ({ userId }) => userId);
    for (const { ownerId, created } of [
      ...seeded.questions,
      ...seeded.answers,
      ...seeded.articles,
      ...seeded.comments,
    ]) {
      expect(created).toBeGreaterThan(member(ownerId).created);
      expect(created).toBeLessThanOrEqual(member(ownerId).lastAccess);
    }
  });

  test('lets nobody fall below a reputation of 1', () => {
    for (const { reputationChanges } of seeded.people) {
      expect(sum(reputationChanges.map(({ points }) => points))).toBeGreaterThanOrEqual(0);
    }
  });

  test('has no title twice', () => {
    expect(duplicates(seeded.questions.map(({ title }) => title))).toEqual([]);
  });

  test('names only known people and tags', () => {
    const ids = new Set(seeded.people.map(({ userId }) => userId));
    const names = new Set(seeded.tags.map(({ name }) => name));
    expect(seeded.comments.filter(({ ownerId }) => !ids.has(ownerId))).toEqual([]);
    expect(seeded.questions.flatMap((item) => item.tags).filter((tag) => !names.has(tag))).toEqual(
      [],
    );
  });
});

describe('questions and answers', () => {
  test('have ids of their own, questions in the order of their dates', () => {
    expect(duplicates(posts.map(({ postId }) => postId))).toEqual([]);
    expect(questions.map(({ postId }) => postId)).toEqual(
      questions.map((_, index) => 1_001 + index),
    );
    expect(isSorted(questions.map(({ created }) => created))).toBe(true);
  });

  test('name each other', () => {
    for (const item of questions) {
      const own = item.answerIds.map(answer);
      expect(own.every(({ questionId }) => questionId === item.postId)).toBe(true);
      expect(own.every(({ created }) => created > item.created)).toBe(true);
      expect(Math.max(0, ...own.map(({ lastActivity }) => lastActivity))).toBeLessThanOrEqual(
        item.lastActivity,
      );
    }
    expect(sum(questions.map(({ answerIds }) => answerIds.length))).toBe(answers.length);
  });

  test('an accepted answer belongs to its question', () => {
    const accepted = questions.filter((item) => item.acceptedAnswerId !== undefined);
    expect(accepted.length).toBeGreaterThan(100);
    for (const item of accepted) expect(item.answerIds).toContain(item.acceptedAnswerId);
  });

  test('a duplicate names an older original and links to it', () => {
    const closed = questions.flatMap((item) => item.closed ?? []);
    expect(new Set(closed.map(({ reason }) => reason)).size).toBe(3);
    for (const { postId, closed: end, linkedIds } of questions) {
      if (end?.originalId === undefined) continue;
      expect(end.originalId).toBeLessThan(postId);
      expect(linkedIds).toContain(end.originalId);
    }
  });

  test('links lead to questions of the team', () => {
    const site = /https:\/\/stackoverflowteams\.com\/c\/demo\/questions\/(\d+)/g;
    for (const { markdown } of [...posts, ...comments]) {
      for (const [, id] of markdown.matchAll(site)) expect(question(Number(id))).toBeDefined();
      expect(markdown).not.toMatch(/\{(link|asker|answerer|other)\b/);
    }
    expect(questions.flatMap(({ linkedIds }) => linkedIds.map(question)).length).toBeGreaterThan(
      15,
    );
  });

  test('carry one to five known tags', () => {
    const names = new Set(tags.map(({ name }) => name));
    for (const item of [...questions, ...articles]) {
      expect(item.tags.length).toBeGreaterThanOrEqual(1);
      expect(item.tags.length).toBeLessThanOrEqual(5);
      expect(new Set(item.tags).size).toBe(item.tags.length);
      expect(item.tags.every((tag) => names.has(tag))).toBe(true);
    }
  });

  test('some have a bounty, are protected, shared, unanswered or disliked', () => {
    const open = questions.flatMap((item) => item.bounty ?? []);
    expect(open.length).toBeGreaterThanOrEqual(3);
    expect(open.every(({ closes }) => closes > world.now)).toBe(true);
    expect(questions.some((item) => item.protectedAt !== undefined)).toBe(true);
    expect(questions.some((item) => item.communityOwnedAt !== undefined)).toBe(true);
    expect(answers.some((item) => item.communityOwnedAt !== undefined)).toBe(true);
    expect(questions.filter((item) => item.answerIds.length === 0).length).toBeGreaterThan(20);
    expect(questions.some((item) => item.upVotes < item.downVotes)).toBe(true);
    expect(posts.filter((item) => item.edited).length).toBeGreaterThan(100);
  });
});

describe('votes and reputation', () => {
  test('every vote on a question or an answer counts for its owner', () => {
    const counted = new Map<string, number>();
    for (const { userId, reputationChanges } of people) {
      for (const { kind, postId } of reputationChanges) {
        const key = `${userId} ${kind} ${postId}`;
        counted.set(key, (counted.get(key) ?? 0) + 1);
      }
    }
    for (const { ownerId, postId, upVotes, downVotes } of [...questions, ...answers]) {
      expect(counted.get(`${ownerId} post_upvoted ${postId}`) ?? 0).toBe(upVotes);
      expect(counted.get(`${ownerId} post_downvoted ${postId}`) ?? 0).toBe(downVotes);
    }
  });

  test('an accepted answer earns 15 and its asker 2, but not for oneself', () => {
    const earned = (kind: string) =>
      people.flatMap((item) => item.reputationChanges.filter((change) => change.kind === kind));
    const others = questions.filter(
      ({ acceptedAnswerId, ownerId }) =>
        acceptedAnswerId !== undefined && answer(acceptedAnswerId).ownerId !== ownerId,
    );
    expect(earned('answer_accepted').length).toBe(others.length);
    expect(earned('asker_accepts_answer').length).toBe(others.length);
    expect(earned('answer_accepted').every(({ points }) => points === 15)).toBe(true);
    expect(earned('asker_accepts_answer').every(({ points }) => points === 2)).toBe(true);
  });

  test('changes are in order and later than their posts', () => {
    for (const { reputationChanges } of people) {
      expect(isSorted(reputationChanges.map(({ at }) => at))).toBe(true);
      for (const { at, postId } of reputationChanges) {
        expect(at).toBeGreaterThan(post(postId).created);
      }
    }
  });

  test('nobody can vote twice', () => {
    for (const item of posts) expect(item.upVotes + item.downVotes).toBeLessThan(people.length);
  });

  test('most scores are small and a few are large', () => {
    const scores = questions.map(({ upVotes, downVotes }) => upVotes - downVotes);
    const small = scores.filter((score) => score >= 0 && score <= 5).length;
    const large = scores.filter((score) => score >= 20).length;
    expect(small).toBeGreaterThan(questions.length * 0.6);
    expect(large).toBeGreaterThan(2);
    expect(large).toBeLessThan(25);
  });

  test('few tags and few people carry much of the team', () => {
    const uses = count(questions.flatMap((item) => item.tags));
    expect(uses[0]).toBeGreaterThan(40);
    expect(uses[Math.floor(uses.length / 2)]).toBeLessThan(20);
    const helpers = count(answers.map(({ ownerId }) => ownerId));
    expect(sum(helpers.slice(0, 8))).toBeGreaterThan(answers.length * 0.3);
  });
});

describe('comments, articles, badges and favourites', () => {
  test('comments follow their posts and are numbered in order', () => {
    expect(comments.map(({ commentId }) => commentId)).toEqual(
      comments.map((_, index) => 3_001 + index),
    );
    expect(isSorted(comments.map(({ created }) => created))).toBe(true);
    for (const { created, postId } of comments) {
      expect(created).toBeGreaterThan(post(postId).created);
    }
  });

  test('a reply begins with the name of the person it answers', () => {
    const replies = comments.filter(({ replyToId }) => replyToId !== undefined);
    expect(replies.length).toBeGreaterThan(80);
    for (const { markdown, replyToId, ownerId } of replies) {
      expect(markdown.startsWith(`@${person(replyToId).name.replaceAll(' ', '')}`)).toBe(true);
      expect(replyToId).not.toBe(ownerId);
    }
    const named = comments.filter(({ markdown }) => markdown.startsWith('@'));
    expect(named.length).toBe(replies.length);
  });

  test('articles are of all four types', () => {
    expect(count(articles.map(({ articleType }) => articleType)).length).toBe(4);
  });

  test('badges are of all ranks and go to people who exist', () => {
    expect(new Set(badges.map(({ rank }) => rank)).size).toBe(3);
    const names = tags.map(({ name }) => name);
    for (const { name } of badges.filter(({ type }) => type === 'tag_based')) {
      expect(names).toContain(name);
    }
    for (const { badgeId, userId, at } of awards) {
      expect(badges[badgeId - 1]?.badgeId).toBe(badgeId);
      expect(at).toBeGreaterThanOrEqual(person(userId).created);
    }
    expect(isSorted(awards.map(({ at }) => at))).toBe(true);
  });

  test('every badge has been earned', () => {
    expect(new Set(awards.map(({ badgeId }) => badgeId)).size).toBe(badges.length);
  });

  test('nobody keeps a question twice or before it was asked', () => {
    expect(duplicates(favorites.map((item) => `${item.userId} ${item.questionId}`))).toEqual([]);
    for (const { at, questionId } of favorites) {
      expect(at).toBeGreaterThanOrEqual(question(questionId).created);
    }
  });
});

describe('what the examples of the catalog rely on', () => {
  test.each([1001, 1004, 1010])('question %i exists and has answers', (id) => {
    expect(question(id).answerIds.length).toBeGreaterThan(0);
  });

  test('answers, comments, articles, badges, users and accounts exist', () => {
    expect([2001, 2002].map((id) => answer(id).postId)).toEqual([2001, 2002]);
    expect(comments.slice(0, 2).map(({ commentId }) => commentId)).toEqual([3001, 3002]);
    expect(articles.slice(0, 2).map(({ postId }) => postId)).toEqual([4001, 4002]);
    expect(badges.slice(0, 2).map(({ badgeId }) => badgeId)).toEqual([1, 2]);
    expect([1, 2, 3, 7].map((id) => person(id).userId)).toEqual([1, 2, 3, 7]);
    expect(people.map(({ accountId }) => accountId)).toEqual(expect.arrayContaining([11, 12]));
    expect(questions.some(({ ownerId }) => ownerId === 7)).toBe(true);
  });

  test.each(['python', 'docker', 'kubernetes', 'legacy', 'security', 'ci', 'c#', '.net'])(
    'the tag %s is in use',
    (name) => {
      expect(questions.filter((item) => item.tags.includes(name)).length).toBeGreaterThan(5);
    },
  );

  test.each([
    ['python', 'docker'],
    ['c#', '.net'],
    ['kubernetes', 'docker'],
    ['security', 'ci'],
  ])('%s and %s meet on a question', (one, other) => {
    expect(questions.some((item) => item.tags.includes(one) && item.tags.includes(other))).toBe(
      true,
    );
  });

  test.each(['connection pool exhausted', 'timeout', 'docker build', 'wiki.example.com/'])(
    '"%s" is found in a question or an answer',
    (phrase) => {
      const texts = posts.map(({ markdown }) => markdown.toLowerCase());
      expect(texts.some((text) => text.includes(phrase))).toBe(true);
    },
  );

  test('the demo user has something of everything', () => {
    const me = world.meId;
    const mine = <T extends { ownerId: number }>(items: readonly T[]) =>
      items.filter(({ ownerId }) => ownerId === me);
    expect(mine(questions).length).toBeGreaterThan(8);
    expect(mine(answers).length).toBeGreaterThan(8);
    expect(mine(comments).length).toBeGreaterThan(15);
    expect(mine(articles).length).toBeGreaterThan(0);
    expect(favorites.filter(({ userId }) => userId === me).length).toBeGreaterThan(3);
    expect(awards.filter(({ userId }) => userId === me).length).toBeGreaterThan(5);
    expect(comments.filter(({ replyToId }) => replyToId === me).length).toBeGreaterThan(3);
    expect(mine(questions).some(({ acceptedAnswerId }) => acceptedAnswerId)).toBe(true);
    expect(mine(questions).some(({ answerIds }) => answerIds.length === 0)).toBe(true);
  });

  test.each([
    ['day', 1],
    ['week', 7],
    ['month', 31],
    ['quarter', 92],
    ['year', 366],
  ])('the reputation of the demo user has changed within the last %s', (_, days) => {
    const { reputationChanges } = person(world.meId);
    expect(reputationChanges.some(({ at }) => at > world.now - days * DAY)).toBe(true);
  });
});

describe('people, tags and texts', () => {
  test('everybody has written something', () => {
    const writers = new Set([...posts, ...comments].map(({ ownerId }) => ownerId));
    expect(people.filter(({ userId }) => !writers.has(userId))).toEqual([]);
  });

  test('names are diverse and ids are unique', () => {
    const names = people.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Zoë Ångström', 'José Núñez', '李 娜', "Siobhán O'Connor"]),
    );
    expect(duplicates([...names, ...people.map(({ userId }) => userId)])).toEqual([]);
    expect(duplicates(people.map(({ accountId }) => accountId))).toEqual([]);
  });

  test('tag names and synonyms are legal, unique and all in use', () => {
    const names = tags.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(names.filter((name) => !/^[a-z0-9+#.-]{1,35}$/.test(name))).toEqual([]);
    expect(duplicates(names)).toEqual([]);
    const used = new Set(questions.flatMap((item) => item.tags));
    expect(tags.filter(({ name }) => !used.has(name))).toEqual([]);
    expect(tags.filter(({ isModeratorOnly }) => isModeratorOnly)).toHaveLength(1);
    expect(tags.filter(({ isRequired }) => isRequired)).toHaveLength(1);
  });

  test('no text is empty, broken, unfilled or filler', () => {
    for (const text of textsOf(world)) {
      expect(text.trim()).not.toBe('');
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/lorem|undefined at|\[\[|\{(service|n|version|older|newer|peer)\}/i);
    }
  });

  test('hosts are invented', () => {
    const hosts = [...posts, ...comments]
      .flatMap(({ markdown }) => [...markdown.matchAll(/https?:\/\/([^/\s)>'"`]+)/g)])
      .map(([, host]) => host ?? '');
    const known = /(^|\.)example(\.com)?$|^stackoverflowteams\.com$/;
    expect(hosts.filter((host) => !known.test(host))).toEqual([]);
  });

  test('the texts try what HTML has to encode', () => {
    const all = textsOf(world).join('\n');
    for (const sample of ['<', '&', '"', "'", 'List<', '```', '🎉', '- ', '1. ']) {
      expect(all).toContain(sample);
    }
  });

  test('code fences are closed', () => {
    const open = posts.filter(({ markdown }) => (markdown.match(/^\s*```/gm) ?? []).length % 2);
    expect(open.map(({ postId }) => postId)).toEqual([]);
  });
});

function byId<T>(items: readonly T[], idOf: (item: T) => number) {
  const map = new Map(items.map((item) => [idOf(item), item]));
  return (id: number | undefined): T => {
    const item = id === undefined ? undefined : map.get(id);
    if (item === undefined) throw new RangeError(`Nothing has the id ${id ?? '-'}.`);
    return item;
  };
}

function momentsOf(team: World): number[] {
  const written = [...team.questions, ...team.answers, ...team.articles];
  return [
    ...written.flatMap((item) => [item.created, item.lastActivity, item.edited?.at ?? 0]),
    ...team.questions.flatMap((item) => [
      item.closed?.at ?? 0,
      item.protectedAt ?? 0,
      item.communityOwnedAt ?? 0,
    ]),
    ...[...team.comments, ...team.people].map(({ created }) => created),
    ...team.people.flatMap((item) => [item.lastAccess, item.lastModified]),
    ...team.people.flatMap((item) => item.reputationChanges.map(({ at }) => at)),
    ...[...team.awards, ...team.favorites].map(({ at }) => at),
  ];
}

function textsOf(team: World): string[] {
  return [
    ...[...team.questions, ...team.articles].map(({ title }) => title),
    ...[...team.questions, ...team.answers, ...team.articles].map(({ markdown }) => markdown),
    ...team.comments.map(({ markdown }) => markdown),
    ...team.people.flatMap(({ name, aboutMe = name }) => [name, aboutMe]),
    ...team.badges.map(({ description }) => description),
  ];
}

function count(items: readonly (string | number)[]): number[] {
  const counts = new Map<string | number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
}

function duplicates(items: readonly (string | number)[]): (string | number)[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function isSorted(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
