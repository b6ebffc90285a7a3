import { expect, test } from 'vitest';
import { createWebLinks } from '../../../src/sandbox/store/links.ts';
import { buildPerson } from '../../support/builders/world.ts';

const { user } = createWebLinks('demo');

test.each([
  ['Ada Lovelace', '/7/ada-lovelace'],
  ['Łukasz Ñandú', '/7/lukasz-nandu'],
  ['Großmann & Søn', '/7/grossmann-son'],
  ['李雷', '/7'],
])('the address of %s ends in %s', (name, end) => {
  expect(user(buildPerson({ userId: 7, name }))).toBe(
    `https://stackoverflowteams.com/c/demo/users${end}`,
  );
});
