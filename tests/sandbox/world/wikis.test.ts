import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { evening, byId } from '../../support/builders/census.ts';

const demo = createWorld({ now: evening });

test('many tags have a wiki by somebody who was there', () => {
  const person = byId(demo.people, ({ userId }) => userId);
  const wikis = demo.tags.flatMap(({ wiki }) => wiki ?? []);
  expect(wikis.filter((wiki) => wiki.excerpt && wiki.markdown).length).toBeGreaterThanOrEqual(40);
  for (const { excerpt, markdown, at, by } of wikis) {
    if (excerpt !== undefined) expect(excerpt).toMatch(/^[^\n]{20,120}[.?]$/);
    if (markdown !== undefined) expect(markdown.length).toBeGreaterThan(60);
    expect(at).toBeGreaterThan(person(by).created);
    expect(at).toBeLessThanOrEqual(person(by).lastAccess);
  }
});

test('of one wiki the long text is missing, and of another the short one', () => {
  const half = (part: 'excerpt' | 'markdown') =>
    demo.tags.filter(({ wiki }) => wiki && wiki[part] === undefined).map(({ name }) => name);
  expect([half('markdown'), half('excerpt')]).toEqual([['elixir'], ['css']]);
});
