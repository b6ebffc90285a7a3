import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { evening, byId, duplicates, isSorted } from '../../support/builders/census.ts';

const demo = createWorld({ now: evening });

describe.each([1, 362, 3_000])('the suggested edits of a team of %i questions', (size) => {
  const team = createWorld({ now: evening, size });
  const edits = team.suggestedEdits;
  const post = byId([...team.questions, ...team.answers], ({ postId }) => postId);
  const person = byId(team.people, ({ userId }) => userId);

  test('are numbered in the order of their dates', () => {
    expect(edits[0]?.suggestedEditId).toBe(5_001);
    expect(isSorted(edits.map(({ suggestedEditId }) => suggestedEditId))).toBe(true);
    expect(duplicates(edits.map(({ suggestedEditId }) => suggestedEditId))).toEqual([]);
    expect(isSorted(edits.map(({ created }) => created))).toBe(true);
  });

  test('come from others than the owner, while they were there', () => {
    for (const { proposerId, postId, created } of edits) {
      expect(proposerId).not.toBe(post(postId).ownerId);
      expect(created).toBeGreaterThan(post(postId).created);
      expect(created).toBeGreaterThan(person(proposerId).created);
      expect(created).toBeLessThanOrEqual(person(proposerId).lastAccess);
    }
  });

  test('are decided later, if at all', () => {
    for (const { created, approvedAt, rejectedAt } of edits) {
      expect(approvedAt !== undefined && rejectedAt !== undefined).toBe(false);
      expect(approvedAt ?? rejectedAt ?? team.now).toBeGreaterThanOrEqual(created);
    }
  });

  test('have changed the post if they were approved, and would if they were not', () => {
    for (const { postId, proposerId, approvedAt, markdown } of edits) {
      const { edited, markdown: current } = post(postId);
      if (approvedAt === undefined) expect(markdown).not.toBe(current);
      else
        expect({ edited, markdown }).toEqual({
          edited: { at: approvedAt, by: proposerId },
          markdown: current,
        });
    }
  });

  test('change titles and tags of questions only', () => {
    const names = new Set(team.tags.map(({ name }) => name));
    for (const { postId, title, tags } of edits) {
      if (title !== undefined || tags) expect(post(postId)).toHaveProperty('title');
      expect(tags?.length ?? 1).toBeGreaterThanOrEqual(1);
      expect(tags?.length ?? 1).toBeLessThanOrEqual(5);
      expect((tags ?? []).filter((tag) => !names.has(tag))).toEqual([]);
    }
  });
});

test('in the demo team some are pending, approved and rejected, one by the demo user', () => {
  const edits = demo.suggestedEdits;
  const approved = edits.filter(({ approvedAt }) => approvedAt !== undefined);
  const rejected = edits.filter(({ rejectedAt }) => rejectedAt !== undefined);
  expect(approved.length).toBeGreaterThan(edits.length * 0.4);
  expect(rejected.length).toBeGreaterThan(0);
  expect(edits.length - approved.length - rejected.length).toBeGreaterThan(0);
  expect(edits.some(({ proposerId }) => proposerId === demo.meId)).toBe(true);
});
