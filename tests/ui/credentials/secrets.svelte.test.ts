import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { endpoints, type Slug } from '../../../src/catalog/index.ts';
import { writeFilters } from '../../../src/filters/saved/text.ts';
import { endpointOf, parametersOf } from '../../../src/request/draft.ts';
import { cleanAddress } from '../../../src/secrets/address.ts';
import { holdsSecret } from '../../../src/secrets/redact.ts';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { forms, makeCanary } from '../../support/builders/canary.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';
import { savedFilterOf } from '../../support/builders/saved-filters.ts';

vi.setConfig({ testTimeout: 30_000 });

const canary = makeCanary();

function choose(explorer: Explorer, slug: Slug): void {
  explorer.choose(endpointOf(slug));
}

/** Everything that leaves the explorer or is shown of it, but the fields themselves. */
const outcomes = (explorer: Explorer, entries: readonly string[]) =>
  JSON.stringify([explorer.link, explorer.request, explorer.problems, explorer.notices, entries]);

const everyField = endpoints.flatMap((endpoint) =>
  ['team', ...parametersOf(endpoint).map(({ name }) => name)].map((name) => ({ endpoint, name })),
);

test('T13 the token in any field, in any form, is blocked and goes nowhere', () => {
  expect(everyField.length).toBeGreaterThan(500);
  const field = fc.constantFrom(...everyField);
  const form = fc.constantFrom(...forms);
  fc.assert(
    fc.property(field, form, ({ endpoint, name }, [, write]) => {
      const { explorer, calls, entries, keeper } = startExplorer();
      explorer.prefer({ teamInLinks: true });
      explorer.setToken(canary);
      explorer.choose(endpoint);
      if (name === 'team') explorer.setTeam(write(canary));
      else explorer.set(name, write(canary));
      expect(explorer.run()).toMatchObject({ parameter: name, fatal: true, secret: 'remove' });
      expect(explorer.sendAnyway()).toMatchObject({ parameter: name, fatal: true });
      expect(calls).toEqual([]);
      const seen = outcomes(explorer, entries) + (keeper.kept() ?? '');
      expect(holdsSecret(seen, [canary])).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('T13 a token typed into a field before it is in use is moved to where it belongs', () => {
  const { explorer, calls, entries } = startExplorer();
  explorer.set('tagged', `ci;${canary}`);
  expect(explorer.run()).toMatchObject({ parameter: 'tagged', secret: 'move' });
  expect(outcomes(explorer, entries)).not.toContain(canary);
  expect(explorer.moveSecret('tagged')).toBe(true);
  expect(explorer.values).toEqual({ tagged: '' });
  expect(explorer.token).toBe(canary);
  expect(explorer.run()).toBeUndefined();
  expect(calls[0]?.request.headers.get('X-API-Access-Token')).toBe(canary);
  expect(calls[0]?.request.url).not.toContain(canary);
});

test('T13 a secret of another service is taken out, and is no token for this one', () => {
  const { explorer } = startExplorer();
  explorer.setTeam(`glpat-${'aB3d'.repeat(5)}`);
  expect(explorer.problems[0]).toMatchObject({ parameter: 'team', secret: 'remove' });
  expect(explorer.moveSecret('team')).toBe(false);
  expect([explorer.team, explorer.token]).toEqual(['', 'sandbox-pat']);
});

test('T03 what was typed before it was known to be the token leaves the address again', () => {
  const { explorer, entries } = startExplorer();
  const token = 'correct-horse-battery';
  explorer.set('tagged', token);
  explorer.type('intitle', 'docker');
  expect(entries.join()).toContain(token);
  explorer.setToken(token);
  expect(entries.join()).toBe('#v1/questions');
});

/** Of the fields of one name and kind, the first. */
const everySort = everyField.filter(({ endpoint, name }, at) => {
  const kindOf = (one: typeof endpoint) =>
    parametersOf(one).find((input) => input.name === name)?.kind;
  const first = everyField.findIndex(
    (other) => other.name === name && kindOf(other.endpoint) === kindOf(endpoint),
  );
  return first === at;
});

const samples = ['aB3xY9kQ2mN7pR4tV8wZ1cD5', 'abcdefgh12345678', 'abcd*(01234'];

test.each(samples)('T13 %s in any field, before it is in use, gets nowhere', (token) => {
  for (const { endpoint, name } of everySort) {
    const { explorer, calls, entries, keeper } = startExplorer();
    explorer.prefer({ teamInLinks: true });
    explorer.choose(endpoint);
    if (name === 'team') explorer.setTeam(token);
    else explorer.set(name, token);
    expect(explorer.run()).toMatchObject({ parameter: name, fatal: true, secret: 'move' });
    expect(explorer.sendAnyway()).toMatchObject({ parameter: name, fatal: true });
    expect(calls).toEqual([]);
    const seen = outcomes(explorer, entries) + (keeper.kept() ?? '');
    expect(holdsSecret(seen, [token])).toBe(false);
  }
});

test('T13 what is typed waits for its field to be left before it is in the address', () => {
  const { explorer, entries } = startExplorer();
  const addresses: string[] = [];
  for (const end of Array.from(canary, (_, index) => index + 1)) {
    explorer.type('tagged', canary.slice(0, end));
    addresses.push(...entries);
  }
  explorer.addressLine.leave();
  explorer.addressLine.settle();
  expect([...addresses, ...entries].join('')).toBe('#v1/questions');
});

test('T13 a person who moves on, runs, or leaves the page has what was typed in the address', () => {
  const { explorer, entries } = startExplorer();
  choose(explorer, 'search');
  explorer.type('intitle', 'docker build');
  expect(entries.at(-1)).toBe('#v1/search');
  explorer.type('tagged', 'ci');
  expect(entries.at(-1)).toBe('#v1/search?intitle=docker%20build');
  explorer.run();
  expect(entries.at(-1)).toBe('#v1/search?tagged=ci&intitle=docker%20build');
  explorer.type('intitle', 'podman');
  explorer.addressLine.leave();
  expect(entries.at(-1)).toBe('#v1/search?tagged=ci&intitle=podman');
  explorer.type('tagged', 'k8s-x');
  choose(explorer, 'tags');
  expect(entries.at(-2)).toBe('#v1/search?tagged=k8s-x&intitle=podman');
});

test.each([
  ['page', '12'],
  ['fromdate', '7d'],
  ['fromdate', '2026-01-31 14:00'],
  ['min', '100'],
  ['filter', '!nOedRLbqzB'],
  ['filter', 'withbody'],
  ['intitle', ''],
])('T13 %s=%s can be no token, and is in the address while it is typed', (name, text) => {
  const { explorer, entries } = startExplorer();
  explorer.open('#v1/search?sort=votes&intitle=a');
  explorer.type(name, text);
  const written = new URLSearchParams(entries.at(-1)?.split('?')[1]);
  expect(written.get(name) ?? '').toBe(text);
});

test('T13 half a token is not kept when the page is left in the midst of it', () => {
  const { explorer, entries } = startExplorer();
  explorer.type('tagged', `ci;${canary.slice(0, 14)}`);
  explorer.addressLine.leave();
  expect(entries).toEqual(['']);
});

test('T13 a person may say that a word is no token: it is sent, and not shared', () => {
  const { explorer, calls, entries } = startExplorer();
  const word = 'aB3xY9kQ2mN7pR4tV8wZ1cD5';
  explorer.set('filter', word);
  explorer.set('tagged', canary);
  expect(explorer.safety.doubtfulIn('filter')).toBe(word);
  explorer.safety.trust(word);
  expect(explorer.problems).toMatchObject([{ parameter: 'tagged' }]);
  explorer.set('tagged', '');
  expect(explorer.run()).toBeUndefined();
  expect(calls[0]?.request.url).toContain(`filter=${word}`);
  expect(explorer.safety.withheld).toEqual(['filter']);
  expect(explorer.link.fragment + entries.join()).not.toContain(word);
  explorer.setToken(word);
  expect(explorer.problems).toMatchObject([{ parameter: 'filter', secret: 'remove' }]);
});

test('T13 a word of a text that looks like a token does not stop the text, which is not shared', () => {
  const { explorer, calls, entries } = startExplorer();
  choose(explorer, 'create-question');
  const body = `The digest is ${canary}, and the login fails. Why is that?`;
  for (const [name, text] of Object.entries({
    title: 'Why does the login fail?',
    tags: 'ci',
    body,
  }))
    explorer.set(name, text);
  expect(explorer.run()).toBeUndefined();
  expect(calls).toHaveLength(1);
  expect(explorer.safety.withheld).toEqual(['body']);
  expect(explorer.link.fragment + entries.join()).not.toContain(canary);
});

test('what is not in the address is still there when a person goes back to it', () => {
  const { explorer, entries } = startExplorer();
  explorer.set('page', '2');
  explorer.type('tagged', canary);
  choose(explorer, 'tags');
  explorer.open(entries.at(-2) ?? '');
  expect(explorer.values).toEqual({ page: '2', tagged: canary });
});

test('a filter that this browser keeps is none of the suspects, also when the page was just opened', () => {
  const kept = savedFilterOf({ id: 'Qa9ks*xGqUV8cTlzkJZ' });
  const { explorer, entries } = startExplorer({ filters: writeFilters([kept]) });
  explorer.set('filter', kept.id);
  expect(explorer.problems).toEqual([]);
  expect(entries.join()).toContain(`filter=${kept.id}`);
  const hash = explorer.link.fragment;
  expect(cleanAddress({ search: '', hash }, [], explorer.savedFilters.mentions)).toBeUndefined();
  expect(cleanAddress({ search: '', hash })).toBeDefined();
});

test('T12 what is forgotten is forgotten in every field and for every target', () => {
  const { explorer, entries } = startExplorer();
  choose(explorer, 'tags');
  explorer.setToken(canary);
  explorer.set('filter', canary);
  choose(explorer, 'users');
  explorer.forget('The token was forgotten.');
  expect([explorer.token, explorer.notices]).toEqual(['', ['The token was forgotten.']]);
  choose(explorer, 'tags');
  expect(explorer.values).toEqual({});
  expect(outcomes(explorer, entries)).not.toContain(canary);
});

test('T12 after the token was forgotten the next run asks again', () => {
  const { explorer, calls } = startExplorer();
  explorer.setToken(canary);
  explorer.forget();
  expect(explorer.run()).toMatchObject({ parameter: 'token', missing: true });
  expect(calls).toEqual([]);
  explorer.setToken(canary);
  expect(explorer.run()).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('T12 the token of the sandbox is no secret and stays', () => {
  const { explorer } = startExplorer();
  explorer.forget('The token was forgotten.');
  expect([explorer.token, explorer.notices]).toEqual(['sandbox-pat', []]);
});

test('T06 the token is remembered for whoever knows the passphrase', async () => {
  const { explorer, remembering } = startExplorer();
  const { savedToken } = explorer;
  const access = { team: 'acme', token: canary };
  expect(savedToken.exists).toBe(false);
  expect(await savedToken.save(access, 'correct horse battery')).toBe('saved');
  expect(savedToken.exists).toBe(true);
  expect(remembering.kept()).not.toContain(canary);
  expect(await savedToken.unlock('wrong horse battery')).toEqual({ kind: 'wrong' });
  expect(await savedToken.unlock('correct horse battery')).toEqual({ kind: 'opened', access });
  savedToken.forget();
  expect([savedToken.exists, remembering.kept()]).toEqual([false, undefined]);
});

test('T06 what a newer explorer remembers is left untouched', async () => {
  const { explorer, remembering } = startExplorer();
  const record = '{"v":2,"secret":"of the future"}';
  remembering.write(record);
  const { savedToken } = explorer;
  expect(await savedToken.unlock('correct horse battery')).toEqual({ kind: 'newer' });
  const access = { team: 'acme', token: canary };
  expect(await savedToken.save(access, 'correct horse battery')).toBe('newer');
  expect(remembering.kept()).toBe(record);
});

test('T19 without a secure address no secret is taken', () => {
  const { explorer } = startExplorer({ secure: false });
  explorer.setToken(canary);
  expect(explorer.token).toBe('sandbox-pat');
  explorer.setToken('sandbox-read-only');
  expect(explorer.token).toBe('sandbox-read-only');
});

test('on a shared screen neither link nor address names the team', () => {
  const { explorer, entries } = startExplorer();
  explorer.prefer({ teamInLinks: true });
  explorer.setTeam('acme');
  explorer.prefer({ presenting: true });
  expect(entries).toEqual(['#v1/questions']);
  expect(explorer.safety.mask(explorer.request.url)).not.toContain('acme');
  explorer.prefer({ presenting: false });
  expect(entries).toEqual(['#v1/questions?team=acme']);
});
