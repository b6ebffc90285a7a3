import { expect, test } from 'vitest';
import { readRequest } from '../../src/cli/read-request.ts';
import { ownSurroundings } from '../../src/cli/surroundings.ts';

test('7d is whole seconds, whenever the command starts', () => {
  const words = {
    endpoint: 'questions',
    pairs: ['fromdate=7d'],
    style: 'query',
    sandbox: true,
    upstream: 'https://api.stackoverflowteams.com',
    isHarmless: false,
  } as const;
  const read = readRequest(words, ownSurroundings());
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals));
  expect(read.request.url).toMatch(/[?&]fromdate=\d{10}(?:&|$)/);
});
