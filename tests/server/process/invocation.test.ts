import { expect, test } from 'vitest';
import { invocationBy } from '../../../src/server/process/invocation.ts';

test.each([
  ['/home/ada/explorer/.config/scripts/start.mjs', 'npm start --'],
  ['C:\\explorer\\.config\\scripts\\start.mjs', 'npm start --'],
  ['/tmp/x/node_modules/.bin/teams-api-explorer', 'teams-api-explorer'],
  ['C:\\x\\node_modules\\teams-api-explorer\\dist\\npm\\server\\main.js', 'teams-api-explorer'],
  [undefined, 'teams-api-explorer'],
])('what %s has started is started again by %s', (script, serve) => {
  expect(invocationBy(script).serve).toBe(serve);
});
