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

const api = 'https://api.stackoverflowteams.com/2.3';
// No letter of it tells that it is a token.
const plain = 'abcdefghijklmnop';
const long = plain.repeat(4);

test.each([
  `curl -H 'X-API-Access-Token: ${plain}' '${api}/search?team=acme&intitle=${plain}&tagged=a'`,
  `curl -H 'X-API-Access-Token: ${plain}' '${api}/search?tagged=a&intitle=${plain}&${plain}=1&site=${plain}'`,
  `curl -u me:${plain} '${api}/search?tagged=a&intitle=${plain}'`,
  `curl -u ${plain}: '${api}/search?tagged=a&intitle=${plain}'`,
  `curl '${api}/search?tagged=a&intitle=${plain}&key=${plain}'`,
  `curl 'https://me:${plain}@x.test/2.3/search?tagged=a&intitle=${plain}'`,
  `curl -H 'Authorization: Basic ${btoa(`me:${plain}`)}' '${api}/search?tagged=a&intitle=${plain}'`,
  `curl -b 's=${plain}' '${api}/search?tagged=a&intitle=${plain}'`,
  `curl -H 'Cookie: a=b; s=${plain}' '${api}/search?tagged=a&intitle=${plain}'`,
  `curl -H 'X-Auth-Token: ${plain}' '${api}/search?tagged=a&intitle=${plain}'`,
  `curl -H 'X-API-Access-Token: ${token}' -H 'Authorization: Bearer ${plain}' '${api}/search?tagged=a&intitle=${plain}'`,
  `curl '${api}/search?tagged=a&intitle=${plain}'\ncurl -H 'X-API-Access-Token: ${plain}' ${api}/me`,
  `http -a me:${plain} ${api}/search tagged==a intitle==${plain}`,
  `wget --password=${plain} '${api}/search?tagged=a&intitle=${plain}'`,
  `{"request":{"url":"${api}/search?tagged=a&intitle=${plain}","headers":[{"name":"Cookie","value":"s=${plain}"}]}}`,
])('a secret of any place of the text leaves a field empty, which is said: %#', (text) => {
  const explained = explain(text);
  expect(explained.values).toEqual({ tagged: 'a' });
  expect(explained.changed).toContain(
    'intitle was left empty: it held what looks like an access token.',
  );
  expect(JSON.stringify(explained)).not.toContain(plain);
});

test.each([
  `https://${token}.com/2.3/questions?team=acme`,
  `curl "${api}/search?intitle=$${token}&team=a"`,
  `curl "${api}/search?intitle=me@${token}&team=a"`,
  `curl -H 'X-API-Access-Token: ${long}' "${api}/search?a${long}=1"`,
])('no part of a token is in a sentence, whatever stands beside it: %#', (text) => {
  const written = JSON.stringify(explain(text));
  expect(written).not.toContain(token.slice(0, 12));
  expect(written).not.toContain(plain);
});

test('a cookie that is a setting hides nothing', () => {
  const text = `curl -b 'lang=javascript' '${api}/questions?tagged=javascript'`;
  expect(explain(text).values).toEqual({ tagged: 'javascript' });
});

test('many long secrets are no reason to throw', () => {
  const command = (at: number): string =>
    `curl -u me:${'aB3kDf9sk'.repeat(108)}${at} ${api}/tags?inname=a`;
  const text = Array.from({ length: 60 }, (_, at) => command(at)).join('\n');
  expect(explain(text).values).toEqual({ inname: 'a' });
});
