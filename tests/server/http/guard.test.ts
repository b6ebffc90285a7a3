import { describe, expect, test } from 'vitest';
import { allowedHosts, findRefusal } from '../../../src/server/http/guard.ts';
import type { RawRequest } from '../../../src/server/http/guard.ts';
import { httpErrors } from '../../../src/server/http/http-error.ts';

const hosts = allowedHosts(2323);
const request = (part: Partial<RawRequest>): RawRequest => ({
  httpVersion: '1.1',
  url: '/',
  rawHeaders: ['Host', '127.0.0.1:2323'],
  ...part,
});
const judge = (url: string, ...headers: string[]) =>
  findRefusal(request({ url, rawHeaders: ['Host', '127.0.0.1:2323', ...headers] }), hosts);
const judgeHost = (...values: string[]) =>
  findRefusal(request({ rawHeaders: values.flatMap((value) => ['Host', value]) }), hosts);

describe('guard', () => {
  test.each(['127.0.0.1:2323', 'localhost:2323', '[::1]:2323'])('lets the host %s in', (host) => {
    expect(judgeHost(host)).toBeUndefined();
  });

  test.each([
    '',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:2324',
    '127.0.0.1:02323',
    '127.0.0.1:2323.',
    'localhost.:2323',
    'LOCALHOST:2323',
    'localhost.evil.test:2323',
    'evil.localhost:2323',
    'evil.test',
    '127.0.0.1@evil.test',
    '127.0.0.1:2323@evil.test',
    '[::1',
    '[::1]',
    '::1:2323',
    '[::ffff:127.0.0.1]:2323',
    '0.0.0.0:2323',
    '0x7f.1:2323',
    '2130706433:2323',
    '127。0。0。1:2323',
    'http://127.0.0.1:2323',
    '127.0.0.1:2323 ',
    '127.0.0.1:2323, evil.test',
    'a'.repeat(16_000),
  ])('keeps the host %j out', (host) => {
    expect(judgeHost(host)).toBe(httpErrors.host);
  });

  test('keeps out a request with no host, or with two', () => {
    expect(judgeHost()).toBe(httpErrors.malformed);
    expect(judgeHost('127.0.0.1:2323', '127.0.0.1:2323')).toBe(httpErrors.malformed);
    expect(judgeHost('127.0.0.1:2323', 'evil.test')).toBe(httpErrors.malformed);
  });

  test('takes the host without its port only on port 80', () => {
    const judge80 = (host: string) =>
      findRefusal(request({ rawHeaders: ['host', host] }), allowedHosts(80));
    expect(judge80('localhost')).toBeUndefined();
    expect(judge80('evil.test')).toBe(httpErrors.host);
  });

  test('speaks HTTP/1.0 and HTTP/1.1 only', () => {
    expect(findRefusal(request({ httpVersion: '1.0' }), hosts)).toBeUndefined();
    expect(findRefusal(request({ httpVersion: '0.9' }), hosts)).toBe(httpErrors.malformed);
    expect(findRefusal(request({ httpVersion: '2.0' }), hosts)).toBe(httpErrors.malformed);
  });

  test.each([
    '/',
    '/index.html',
    '/assets/index-DUle_9c_.js?x=1',
    '/2.3/questions?team=demo&site=https://example.test//x\\y%5c../..',
    '/2.3//answers?team=demo',
    '/2.3///answers',
    '/2.3/questions//1',
    '/2.3/tags//',
    '/v2.3//teams/demo/answers',
    '/v2.3/teams//demo//answers',
    '/2.3/tags/.net;c%23/info',
    '/2.3/tags/a%2Fb/info',
    '/2.3/questions/',
  ])('lets the address %s through', (url) => {
    expect(judge(url)).toBeUndefined();
  });

  test.each(['', '*', 'http://127.0.0.1:2323/', '//evil', 'x', '\\evil', '/#x', '?x'])(
    'refuses the address %j',
    (url) => {
      expect(judge(url)).toBeDefined();
    },
  );

  test.each([
    '//etc/passwd',
    '/..',
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/.%2E/package.json',
    '/./index.html',
    '/assets//index.js',
    '/..\\package.json',
    '/..%5cpackage.json',
    '/%5C%5Cevil/share',
    '/2.3/../package.json',
    '/2.3/%2e%2e/%2e%2e/package.json',
    '/v2.3/teams/../../package.json',
  ])('knows nothing of the address %s', (url) => {
    expect(judge(url)).toBe(httpErrors.missing);
  });

  test('ignores an offer of HTTP/2 and refuses every other protocol', () => {
    expect(judge('/', 'Upgrade', 'h2c')).toBeUndefined();
    expect(judge('/', 'Upgrade', 'websocket')).toBe(httpErrors.upgrade);
  });
});
