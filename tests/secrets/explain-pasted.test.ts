import { expect, test } from 'vitest';
import { readPasted } from '../../src/request/paste/read-pasted.ts';
import { explainPasted } from '../../src/secrets/explain-pasted.ts';
import { makeCanary } from '../support/builders/canary.ts';

const token = makeCanary();

function explain(text: string) {
  const read = readPasted(text);
  if (read.kind !== 'commands') throw new Error(read.kind);
  return explainPasted(read.commands[0]);
}

test('a command is explained as plain data', () => {
  expect(
    explain('curl "https://api.stackoverflowteams.com/2.3/tags?inname=a&team=acme&foo=1&site=so"'),
  ).toEqual({
    endpoint: 'tags',
    values: { inname: 'a' },
    team: 'acme',
    kept: ['inname'],
    changed: ['site=so was dropped: a team has no site.'],
    ignored: ['/tags has no parameter foo.'],
    problems: [],
  });
});

test.each([
  `curl -H 'X-API-Access-Token: ${token}' https://x.test/2.3/me`,
  `curl -H 'X-API-Access-Token: ${token}' 'https://x.test/2.3/tags?inname=${token}'`,
  `https://x.test/2.3/me?access_token=${token}`,
  `https://x.test/2.3/tags?inname=${token}`,
  `https://x.test/2.3/tags?team=${token}`,
  `https://x.test/2.3/tags?${token}=1`,
  `https://x.test/2.3/tags?site=${token}`,
  `curl -H '${token}: x' 'https://x.test/2.3/tags'`,
  `curl -d @${token} 'https://x.test/2.3/tags'`,
])('no token is in an explanation: %#', (text) => {
  expect(JSON.stringify(explain(text))).not.toContain(token);
});
