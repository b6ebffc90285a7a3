import fc from 'fast-check';
import { Hono } from 'hono';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import { relayPath } from '../../../src/exchange/relay-protocol.ts';
import { parametersOf } from '../../../src/request/draft.ts';
import { teamTarget } from '../../../src/request/target.ts';
import { readRecipe, staysAt } from '../../../src/server/relay/read-recipe.ts';
import { createRelay } from '../../../src/server/relay/relay.ts';
import { anyText } from '../../support/builders/arbitraries.ts';
import { relayHeaders, recipe } from '../../support/fakes/relay.ts';
import { createHastyClock } from '../../support/fakes/virtual-clock.ts';

const { origin } = teamTarget;

/** What has led URL parsers, and servers behind them, elsewhere. */
const traps = [
  ...['//evil.test', '/\\evil.test', '\\\\evil.test', '\thttps://evil.test', 'https://evil.test/'],
  ...[
    '../../../v3/x',
    '..',
    '.',
    '%2e%2e/x',
    '%2e%2e',
    '.%2E',
    '..%2f..%2fx',
    '%252e%252e',
    '..\\..',
  ],
  ...['0x7f.1', '2130706433', '127。0。0。1', '127.1', '[::1]', '@evil.test', ':80@evil.test'],
  ...['.evil.test', 'x@evil.test', '#x', '?x', '?team=other', '&access_token=x', ';x', ':x', '/x'],
  ...['\n', '\r\nHost: evil.test', '\0', '\u2028', '％2e％2e', '．．', '／', '\ufeff', '\ud800'],
  ...['javascript:alert(1)', 'file:///etc/passwd', 'http://169.254.169.254/latest/meta-data/'],
];
const text = fc.oneof(
  fc.constantFrom(...traps),
  fc.array(fc.constantFrom(...traps), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  anyText(),
);

describe('recipe', () => {
  const strange = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'x'];
  test.each(strange)('takes no key named %s', (name) => {
    const whole = JSON.stringify(recipe({ values: { page: '1' } }));
    expect(readRecipe(whole, teamTarget)).toBeDefined();
    const key = `"${name}":"1",`;
    expect(readRecipe(whole.replace('{', `{${key}`), teamTarget)).toBeUndefined();
    expect(readRecipe(whole.replace('"page"', `${key}"page"`), teamTarget)).toBeUndefined();
  });

  test.each(['[]', '["1"]', '[["page","1"]]'])('takes no list such as %s for values', (list) => {
    const body = JSON.stringify({ ...recipe(), values: JSON.parse(list) as unknown });
    expect(readRecipe(body, teamTarget)).toBeUndefined();
    expect(readRecipe(JSON.stringify([recipe()]), teamTarget)).toBeUndefined();
  });

  test('T35 whatever it holds, the request goes to the API or nowhere', () => {
    const recipes = fc.constantFrom(...endpoints).chain((endpoint) =>
      fc.record({
        endpoint: fc.constant(endpoint),
        values: fc.record(
          Object.fromEntries(parametersOf(endpoint).map(({ name }) => [name, text])),
          {
            requiredKeys: [],
          },
        ),
        team: text,
        style: fc.constantFrom('query' as const, 'path' as const),
      }),
    );
    let made = 0;
    fc.assert(
      fc.property(recipes, ({ endpoint, ...rest }) => {
        const body = JSON.stringify({ ...rest, endpoint: endpoint.slug });
        const request = readRecipe(body, teamTarget);
        if (!request) return;
        made += 1;
        const url = new URL(request.url);
        expect(url.href).toBe(request.url);
        expect(url.origin).toBe(origin);
        expect(url.username + url.password + url.hash).toBe('');
        const prefix = rest.style === 'query' ? '/2.3/' : '/v2.3/';
        expect(url.pathname.startsWith(prefix)).toBe(true);
        const depth = endpoint.path.split('/').length + 1;
        const below = rest.style === 'path' && endpoint.reach === 'team' ? 2 : 0;
        expect(url.pathname.split('/').length).toBe(depth + below);
        expect(request.verb).toBe(endpoint.verb);
      }),
      { numRuns: 6000 },
    );
    // The rest is what climbs.
    expect(made).toBeGreaterThan(3000);
  });

  test('T35 an address is at the API only to the letter', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const url of [
          one,
          origin + one,
          `${origin}/2.3/${one}`,
          `${origin}/2.3/${one}/${other}`,
        ]) {
          if (!staysAt(url, origin)) continue;
          expect(new URL(url).host).toBe(new URL(origin).host);
          expect(new URL(url).pathname).toMatch(/^\/v?2\.3\//);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    `${origin}/2.3/../x`,
    `${origin}/2.3/%2e%2e/x`,
    `${origin}/2.3/a%2F..%2Fb`,
    `${origin}/2.3/a%5C..%5Cb`,
    `${origin}/2.3/%ff/b`,
    `${origin}/2.3/a#b`,
    `${origin}/2.4/a`,
    `${origin}.evil.test/2.3/a`,
    `${origin}@evil.test/2.3/a`,
    `${origin}:444/2.3/a`,
    'http://api.stackoverflowteams.com/2.3/a',
    'HTTPS://api.stackoverflowteams.com/2.3/a',
    'https://x:y@api.stackoverflowteams.com/2.3/a',
    'https:/api.stackoverflowteams.com/2.3/a',
  ])('T35 %s is elsewhere', (url) => {
    expect(staysAt(url, origin)).toBe(false);
  });
});

describe('relay', () => {
  test('T40 ten thousand damaged requests bring nothing down and nothing through', async () => {
    const urls = new Set<string>();
    const bugs: string[] = [];
    const own = { port: 2323, session: 'a'.repeat(43) };
    const relay = createRelay({
      upstream: origin,
      session: own.session,
      allowsWrites: false,
      call: ({ request }) => {
        urls.add(request.url);
        const timing = { startedAt: 0, duration: 0 };
        const body = new Uint8Array(2);
        return Promise.resolve({ status: 200, headers: [], wireBytes: 2, body, timing });
      },
      report: (line) => bugs.push(line),
      clock: createHastyClock(),
    });
    const app = new Hono().route(relayPath, relay);
    const env = { incoming: { socket: { localPort: own.port } } };
    const good = Buffer.from(JSON.stringify(recipe({ values: { inname: 'x', page: '2' } })));
    const chance = randomFrom(42);
    const statuses = new Map<number, number>();
    let before = 0;
    for (let turn = 0; turn < 15_000; turn += 1) {
      // What the first need is there for all.
      if (turn === 5000) before = await heldBytes();
      const bytes = damage(good, chance);
      const headers = relayHeaders(own);
      if (chance(4) === 0) {
        const names = Object.keys(headers);
        headers[names[chance(names.length)] ?? ''] = damage(Buffer.from('same-origin'), chance)
          .toString('latin1')
          .replace(/[^\x20-\x7e]/g, '');
      }
      const response = await app.request(relayPath, { method: 'POST', headers, body: bytes }, env);
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }
    expect([...statuses.keys()].toSorted()).toEqual([200, 400, 403, 415]);
    expect(bugs).toEqual([]);
    for (const url of urls) expect(staysAt(url, origin)).toBe(true);
    expect((await heldBytes()) - before).toBeLessThan(50 * 1024 * 1024);
  });
});

/** Resident memory without what is garbage; much of it is only known for garbage some turns later. */
async function heldBytes(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 5; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return process.memoryUsage().rss;
}

/** Numbers from 0 below a bound, the same in every run. */
function randomFrom(seed: number) {
  let state = seed;
  return (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Changes, drops, doubles or inserts a few bytes. */
function damage(bytes: Buffer, chance: (bound: number) => number): Buffer<ArrayBuffer> {
  let result = Buffer.from(bytes);
  for (let times = chance(4); times >= 0; times -= 1) {
    const at = chance(result.length);
    const end = Math.min(result.length, at + chance(6));
    const middle = [
      Buffer.from([chance(256)]),
      Buffer.alloc(0),
      Buffer.concat([result.subarray(at, end), result.subarray(at, end)]),
      Buffer.from(traps[chance(traps.length)] ?? ''),
    ][chance(4)];
    result = Buffer.concat([
      result.subarray(0, at),
      middle ?? Buffer.alloc(0),
      result.subarray(end),
    ]);
  }
  return result;
}
