import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideNames } from '../../src/secrets/hide-names.ts';
import { ResponseMask, maskResponse, maskingResponse } from '../../src/secrets/mask-response.ts';
import { maskText, maskedMark, wholeWord } from '../../src/secrets/mask.ts';
import { cpuOf } from '../support/cpu.ts';

test('hides the slug and e-mail addresses of a text, and no other word', () => {
  expect(maskText('https://x/c/acme/q?team=acme&to=jane%40acme.com', 'acme')).toBe(
    `https://x/c/${maskedMark}/q?team=${maskedMark}&to=${maskedMark}`,
  );
  expect(maskText('acmeville acme-robots ACME', 'acme')).toBe(
    `acmeville acme-robots ${maskedMark}`,
  );
  expect(maskText('team=acme', '')).toBe('team=acme');
});

test('hides a slug that was typed wrong, also as the URL has it', () => {
  expect(maskText('team=My%20Team and My Team', 'My Team ')).toBe(
    `team=${maskedMark} and ${maskedMark}`,
  );
});

test('a slug and a name may have a hyphen, and whatever else stands for itself', () => {
  expect(maskText('c/my-team/q my-teams', 'my-team')).toBe(`c/${maskedMark}/q my-teams`);
  const json = '{"display_name":"-(Jean-Luc)-","title":"By -(Jean-Luc)-, not Jean"}';
  expect(maskResponse(json, 'a.b-c')).toBe(
    `{"display_name":"${maskedMark}","title":"By ${maskedMark}, not Jean"}`,
  );
});

test('hides people and the team in a response', () => {
  const json =
    '{"items":[{"owner":{"user_id":12,"display_name":"Jane Doe","profile_image":"https://i/x.png",' +
    '"link":"https://teams/c/acme/users/12/jane-doe"},"title":"Ask Jane Doe or bob@acme.io"}]}';
  const masked = maskResponse(json, 'acme');
  expect(masked).not.toMatch(/jane|doe|bob|acme|x\.png/i);
  expect(JSON.parse(masked)).toEqual({
    items: [
      {
        owner: {
          user_id: 12,
          display_name: maskedMark,
          profile_image: maskedMark,
          link: `https://teams/c/${maskedMark}/users/12/${maskedMark}`,
        },
        title: `Ask ${maskedMark} or ${maskedMark}`,
      },
    ],
  });
});

test.each([
  ['numbers', '{"id":9007199254740993,"score":1.10,"big":1e400}'],
  ['duplicate keys and blanks', '{ "a" : 1,\n\t"a":2 }'],
  ['escapes', String.raw`{"a":"\"x\\","b":"\u00e9\/\\\\","c":""}`],
  ['texts that are no JSON', '<html lang="en"><p class=\'x\'>"'],
  ['nothing', ''],
])('leaves %s as the API wrote them', (_, json) => {
  expect(maskResponse(json, 'acme')).toBe(json);
});

test('finds a key that is written with escapes, and names with them', () => {
  const json = String.raw`{"display\u005fname" : "Zo\u00eb \"Z\" \\","title":"By Zo\u00eb \"Z\" \\"}`;
  expect(maskResponse(json, '')).toBe(
    `{"display\\u005fname" : "${maskedMark}","title":"By ${maskedMark}"}`,
  );
});

test('a long word costs no more than its length', () => {
  const start = performance.now();
  maskResponse(`{"body":"${'a'.repeat(2_000_000)}","display_name":"Jane"}`, 'acme');
  expect(performance.now() - start).toBeLessThan(3000);
});

test('names are hidden as words, the longest of those that begin alike, in any case', () => {
  const hide = hideNames(['Jane', 'jane doe', "O'Brien", '@ops', 'Łukasz Żak', 'Al']);
  expect(hide("JANE DOE, Jane-Marie and Jane; o'brien asks @ops; łukasz żak")).toBe(
    '••••, Jane-Marie and ••••; •••• asks ••••; ••••',
  );
  expect(hide('Janet and Al')).toBe('Janet and Al');
});

test('names are found where a search for each of them finds them', () => {
  const part = fc.constantFrom('ann', 'Ann', 'bo', 'É', '-', ' ', '.', '7', '@');
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (names, searched) => {
      const known = names.filter((name) => name.length >= 3 && /^[\p{L}\p{N}-]/u.test(name));
      fc.pre(known.length > 0);
      const longestFirst = known.toSorted((a, b) => b.length - a.length);
      expect(hideNames(known)(searched)).toBe(
        searched.replace(wholeWord(...longestFirst), maskedMark),
      );
    }),
  );
});

test('people of one page are hidden in the texts of another', () => {
  const mask = new ResponseMask('acme');
  const pages = ['{"owner":{"display_name":"Jane Doe"}}', '{"title":"thanks to jane doe of acme"}'];
  for (const page of pages) mask.learn(page);
  expect(pages.map((page) => mask.mask(page))).toEqual([
    '{"owner":{"display_name":"••••"}}',
    '{"title":"thanks to •••• of ••••"}',
  ]);
});

test('thousands of names take no longer than a few', () => {
  const item = (at: number) => ({
    owner: { display_name: `Person ${at}` },
    title: 'a b c '.repeat(40),
  });
  const textOf = (people: number) =>
    JSON.stringify({ items: Array.from({ length: 3000 }, (_, at) => item(at % people)) });
  const [few, many] = [textOf(3), textOf(3000)];
  maskResponse(few, 'acme');
  const ratio =
    cpuOf(() => maskResponse(many, 'acme')) /
    Math.max(
      1,
      cpuOf(() => maskResponse(few, 'acme')),
    );
  expect(ratio).toBeLessThan(10);
});

test.each([
  [String.raw`{"display_name":"J\u00f6rg Mut","title":"Ask Jörg Mut"}`, /J.rg|u00f6/],
  [String.raw`{"display_name":"Jörg Mut","title":"\"Ask\" J\u00f6rg Mut"}`, /J.rg|u00f6/],
  [`{"display_name":"O&#39;Brien","title":"Ask O'Brien or O&#39;Brien"}`, /Brien/],
  [String.raw`{"link":"https:\/\/teams\/users\/3\/joerg-mut"}`, /joerg/],
])('hides a person in %s, however it is written', (json, name) => {
  const masked = maskResponse(json, 'acme');
  expect(masked).not.toMatch(name);
  expect(() => JSON.parse(masked) as unknown).not.toThrow();
});

test('a long response is masked in small steps, and none of them shows what another hides', () => {
  const people = Array.from({ length: 20_000 }, (_, at) => ({
    display_name: `Jane Doe ${at}`,
    title: `Ask Jane Doe ${(at * 7) % 20_000} of acme, bob${at}@acme.io`,
    acme: at,
  }));
  const json = JSON.stringify({ items: people });
  const steps = maskingResponse(json, 'acme');
  let taken = 0;
  let next = steps.next();
  for (; next.done !== true; next = steps.next()) taken += 1;
  expect(taken).toBeGreaterThan(json.length / 60_000);
  expect(next.value).not.toMatch(/jane|bob|acme/i);
  const read = JSON.parse(next.value) as { items: readonly object[] };
  expect(read.items).toHaveLength(20_000);
  expect(new Set(read.items.map((item) => JSON.stringify({ ...item, [maskedMark]: 0 })))).toEqual(
    new Set([
      JSON.stringify({
        display_name: maskedMark,
        title: `Ask ${maskedMark} of ${maskedMark}, ${maskedMark}`,
        [maskedMark]: 0,
      }),
    ]),
  );
});
