import { expect, test } from 'vitest';
import { readPasted } from '../../src/exchange/pasted.ts';

const whole = '{"items":[{"tags":["a"]}],"has_more":false,"quota_max":9,"quota_remaining":8}';
const read = (text: string) => readPasted(text, 0, []);

test.each([
  [
    'the list that PowerShell prints of an object',
    'items           : {@{tags=System.Object[]; owner=; score=1}}\nhas_more        : True\nquota_max       : 9',
    'powershell',
  ],
  ['an object that PowerShell turned into a text', '"@{items=System.Object[]}"', 'powershell'],
  [
    'the table that PowerShell prints',
    'items has_more\n----- --------\n{@{a=1}}  True',
    'powershell',
  ],
  ['a dict that Python prints', "{'items': [{'a': None}], 'has_more': False}", 'python'],
  ['a list of unicode texts of Python 2', "[{u'question_id': 1}]", 'python'],
  ['an object that JavaScript prints', '{ items: [ [Object] ], has_more: true }', 'javascript'],
  ['quotes that a word processor has turned', '{“items”: [], “has_more”: false}', 'curly-quotes'],
  ['gzip taken for UTF-8', '\u001f\ufffd\b\u0000\u0000\u0000', 'compressed'],
  ['gzip taken for Latin letters', '\u001f‹\b\u0000', 'compressed'],
  ['gzip in base64', 'H4sIAAAAAAAAA6tWKkktLlGyUlAqS8wpTtVRKi1OLYrPTFGyMqwFAA', 'compressed'],
  [
    'a response with its head',
    `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${whole}`,
    'http-head',
  ],
  ['a talkative curl', `* Connected\n< HTTP/1.1 200 OK\n< \n${whole}`, 'http-head'],
  ['JSONP', `/**/callback(${whole});`, 'jsonp'],
  ['JSON within a JSON text', JSON.stringify(whole), 'quoted'],
  ['two responses', `${whole}\n${whole}`, 'several'],
  ['two responses in a row of a list', `${whole},${whole}`, 'several'],
  ['a text cut at its end', whole.slice(0, 20), 'cut-off'],
  ['a text cut within a word', '{"items":[],"has_more":fal', 'cut-off'],
  ['a command and its output', `$ curl 'https://x.test'\n${whole}`, 'among-text'],
  ['the prompt that follows', `${whole}\nPS C:\\Users\\ada> `, 'among-text'],
  ['the progress of curl', `  % Total    % Received\n100  77  100  77\n${whole}`, 'among-text'],
  ['items without the wrapper', '[{"question_id":1}]', 'items-only'],
  ['one item', '{"question_id":1,"title":"x"}', 'items-only'],
  ['a page', '<html></html>', 'html'],
  ['nothing', ' ', 'empty'],
  ['something else', 'Not Found', 'not-json'],
  ['a fault in the middle', '{"items":[1,,2]}', 'not-json'],
  ['the error of another API', '{"type":"about:blank","title":"x","status":401}', 'no-wrapper'],
])('tells %s', (_, text, reason) => {
  const outcome = read(text);
  expect(outcome).toMatchObject({ kind: 'invalid-response', reason });
  expect('received' in outcome && outcome.received.text).toBe(text);
});

test.each([
  ['its head', `HTTP/1.1 200 OK\r\nx: {"a":1}\r\n\r\n${whole}\n`],
  ['a function around it', `cb(${whole})`],
  ['a command before and a prompt after it', `$ curl -d '{}' x\n${whole}\n$ `],
  ['a second one', `${whole}{"items":[2]}`],
  ['quotes around it', JSON.stringify(whole)],
])('finds the response with %s', (_, text) => {
  const outcome = read(text);
  expect('inner' in outcome && outcome.inner).toBe(whole);
});

test('finds no response where none stands whole', () => {
  for (const text of ["{'items': []}", '{"items":[', '$ x\n{"hello":1}', '[{"items":1}']) {
    expect(read(text)).not.toHaveProperty('inner');
  }
});

test('reads a whole response as one that was received', () => {
  expect(read(`\ufeff${whole}\n`)).toMatchObject({ kind: 'success', summary: { items: 1 } });
});
