import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../../src/catalog/index.ts';
import type { Slug } from '../../../src/catalog/index.ts';
import { writeFilters } from '../../../src/filters/saved/text.ts';
import { endpointOf, parametersOf } from '../../../src/request/draft.ts';
import { cleanAddress } from '../../../src/secrets/address.ts';
import { holdsSecret } from '../../../src/secrets/redact.ts';
import { moveSecret } from '../../../src/ui/credentials/move-secret.ts';
import type { Explorer } from '../../../src/ui/state/explorer.svelte.ts';
import { forms, makeCanary } from '../../support/builders/canary.ts';
import { savedFilterOf } from '../../support/builders/saved-filters.ts';
import { startExplorer } from '../../support/fakes/explorers.ts';

const canary = makeCanary();

function choose(explorer: Explorer, slug: Slug): void {
  explorer.selectEndpoint(endpointOf(slug));
}

/** Everything that leaves the explorer or is shown of it, but the fields themselves. */
const outcomes = (explorer: Explorer, entries: readonly string[]) =>
  JSON.stringify([
    explorer.link,
    explorer.request,
    explorer.submission.problems,
    explorer.notices.list,
    entries,
  ]);

const everyField = endpoints.flatMap((endpoint) =>
  ['team', ...parametersOf(endpoint).map(({ name }) => name)].map((name) => ({ endpoint, name })),
);

test('the token in any field, in any form, is blocked and never sent', () => {
  expect(everyField.length).toBeGreaterThan(500);
  const field = fc.constantFrom(...everyField);
  const form = fc.constantFrom(...forms);
  fc.assert(
    fc.property(field, form, ({ endpoint, name }, [, write]) => {
      const { explorer, calls, entries, slot } = startExplorer();
      explorer.changePreferences({ teamInLinks: true });
      explorer.setToken(canary);
      explorer.selectEndpoint(endpoint);
      if (name === 'team') explorer.setTeam(write(canary));
      else explorer.setValue(name, write(canary));
      expect(explorer.run()).toMatchObject({ parameter: name, fatal: true, secret: 'remove' });
      expect(explorer.sendAnyway()).toMatchObject({ parameter: name, fatal: true });
      expect(calls).toEqual([]);
      const seen = outcomes(explorer, entries) + (slot.stored() ?? '');
      expect(holdsSecret(seen, [canary])).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('a token typed into a field before it is in use is moved to where it belongs', () => {
  const { explorer, calls, entries } = startExplorer();
  explorer.setValue('tagged', `ci;${canary}`);
  expect(explorer.run()).toMatchObject({ parameter: 'tagged', secret: 'move' });
  expect(outcomes(explorer, entries)).not.toContain(canary);
  expect(moveSecret(explorer, 'tagged')).toBe(true);
  expect(explorer.values).toEqual({ tagged: '' });
  expect(explorer.token).toBe(canary);
  expect(explorer.run()).toBeUndefined();
  expect(calls[0]?.request.headers.get('X-API-Access-Token')).toBe(canary);
  expect(calls[0]?.request.url).not.toContain(canary);
});

test('a secret of another service is taken out, and is not a token for this one', () => {
  const { explorer } = startExplorer();
  explorer.setTeam(`glpat-${'aB3d'.repeat(5)}`);
  expect(explorer.submission.problems[0]).toMatchObject({ parameter: 'team', secret: 'remove' });
  expect(moveSecret(explorer, 'team')).toBe(false);
  expect([explorer.team, explorer.token]).toEqual(['', 'sandbox-pat']);
});

test('what was typed before it was known to be the token leaves the address again', () => {
  const { explorer, entries } = startExplorer();
  const token = 'correct-horse-battery';
  explorer.setValue('tagged', token);
  explorer.typeValue('intitle', 'docker');
  expect(entries.join()).toContain(token);
  explorer.setToken(token);
  expect(entries.join()).toBe('#v1/questions');
});

/** Of the fields of one name and kind, the first. */
const everySort = everyField.filter(({ endpoint, name }, at) => {
  const kindOf = (one: typeof endpoint) =>
    parametersOf(one).find((parameter) => parameter.name === name)?.kind;
  const first = everyField.findIndex(
    (other) => other.name === name && kindOf(other.endpoint) === kindOf(endpoint),
  );
  return first === at;
});

const samples = ['aB3xY9kQ2mN7pR4tV8wZ1cD5', 'abcdefgh12345678', 'abcd*(01234'];

test.each(samples)('%s in any field, before it is in use, gets nowhere', (token) => {
  for (const { endpoint, name } of everySort) {
    const { explorer, calls, entries, slot } = startExplorer();
    explorer.changePreferences({ teamInLinks: true });
    explorer.selectEndpoint(endpoint);
    if (name === 'team') explorer.setTeam(token);
    else explorer.setValue(name, token);
    expect(explorer.run()).toMatchObject({ parameter: name, fatal: true, secret: 'move' });
    expect(explorer.sendAnyway()).toMatchObject({ parameter: name, fatal: true });
    expect(calls).toEqual([]);
    const seen = outcomes(explorer, entries) + (slot.stored() ?? '');
    expect(holdsSecret(seen, [token])).toBe(false);
  }
});

test('what is typed waits for its field to be left before it is in the address', () => {
  const { explorer, entries } = startExplorer();
  const addresses: string[] = [];
  for (const end of Array.from(canary, (_, index) => index + 1)) {
    explorer.typeValue('tagged', canary.slice(0, end));
    addresses.push(...entries);
  }
  explorer.addressSync.flushOnLeave();
  explorer.addressSync.flush();
  expect([...addresses, ...entries].join('')).toBe('#v1/questions');
});

test('a person who moves on, runs, or leaves the page has what was typed in the address', () => {
  const { explorer, entries } = startExplorer();
  choose(explorer, 'search');
  explorer.typeValue('intitle', 'docker build');
  expect(entries.at(-1)).toBe('#v1/search');
  explorer.typeValue('tagged', 'ci');
  expect(entries.at(-1)).toBe('#v1/search?intitle=docker%20build');
  void explorer.run();
  expect(entries.at(-1)).toBe('#v1/search?tagged=ci&intitle=docker%20build');
  explorer.typeValue('intitle', 'podman');
  explorer.addressSync.flushOnLeave();
  expect(entries.at(-1)).toBe('#v1/search?tagged=ci&intitle=podman');
  explorer.typeValue('tagged', 'k8s-x');
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
])('%s=%s can be no token, and is in the address while it is typed', (name, text) => {
  const { explorer, entries } = startExplorer();
  explorer.open('#v1/search?sort=votes&intitle=a');
  explorer.typeValue(name, text);
  const written = new URLSearchParams(entries.at(-1)?.split('?')[1]);
  expect(written.get(name) ?? '').toBe(text);
});

test('half a token is not kept when the page is left in the midst of it', () => {
  const { explorer, entries } = startExplorer();
  explorer.typeValue('tagged', `ci;${canary.slice(0, 14)}`);
  explorer.addressSync.flushOnLeave();
  expect(entries).toEqual(['']);
});

test('a person may say that a word is not a token: it is sent, and not shared', () => {
  const { explorer, calls, entries } = startExplorer();
  const word = 'aB3xY9kQ2mN7pR4tV8wZ1cD5';
  explorer.setValue('filter', word);
  explorer.setValue('tagged', canary);
  expect(explorer.secretGuard.doubtfulWordIn('filter')).toBe(word);
  explorer.secretGuard.trust(word);
  expect(explorer.submission.problems).toMatchObject([{ parameter: 'tagged' }]);
  explorer.setValue('tagged', '');
  expect(explorer.run()).toBeUndefined();
  expect(calls[0]?.request.url).toContain(`filter=${word}`);
  expect(explorer.secretGuard.withheld).toEqual(['filter']);
  expect(explorer.link.fragment + entries.join()).not.toContain(word);
  explorer.setToken(word);
  expect(explorer.submission.problems).toMatchObject([{ parameter: 'filter', secret: 'remove' }]);
});

test('a word of a text that looks like a token does not stop the text, which is not shared', () => {
  const { explorer, calls, entries } = startExplorer();
  choose(explorer, 'create-question');
  const body = `The digest is ${canary}, and the login fails. Why is that?`;
  for (const [name, text] of Object.entries({
    title: 'Why does the login fail?',
    tags: 'ci',
    body,
  }))
    explorer.setValue(name, text);
  expect(explorer.run()).toBeUndefined();
  expect(calls).toHaveLength(1);
  expect(explorer.secretGuard.withheld).toEqual(['body']);
  expect(explorer.link.fragment + entries.join()).not.toContain(canary);
});

test('what is not in the address is still there when a person goes back to it', () => {
  const { explorer, entries } = startExplorer();
  explorer.setValue('page', '2');
  explorer.typeValue('tagged', canary);
  choose(explorer, 'tags');
  explorer.open(entries.at(-2) ?? '');
  expect(explorer.values).toEqual({ page: '2', tagged: canary });
});

test('a filter that this browser keeps is none of the suspects, also when the page was just opened', () => {
  const kept = savedFilterOf({ id: 'Qa9ks*xGqUV8cTlzkJZ' });
  const { explorer, entries } = startExplorer({ filters: writeFilters([kept]) });
  explorer.setValue('filter', kept.id);
  expect(explorer.submission.problems).toEqual([]);
  expect(entries.join()).toContain(`filter=${kept.id}`);
  const hash = explorer.link.fragment;
  expect(cleanAddress({ search: '', hash }, [], explorer.savedFilters.has)).toBeUndefined();
  expect(cleanAddress({ search: '', hash })).toBeDefined();
});

test('what is forgotten is forgotten in every field and for every target', () => {
  const { explorer, entries } = startExplorer();
  choose(explorer, 'tags');
  explorer.setToken(canary);
  explorer.setValue('filter', canary);
  choose(explorer, 'users');
  explorer.forget('The token was forgotten.');
  expect([explorer.token, explorer.notices.list]).toEqual(['', ['The token was forgotten.']]);
  choose(explorer, 'tags');
  expect(explorer.values).toEqual({});
  expect(outcomes(explorer, entries)).not.toContain(canary);
});

test('after the token was forgotten the next run asks again', () => {
  const { explorer, calls } = startExplorer();
  explorer.setToken(canary);
  explorer.forget();
  expect(explorer.run()).toMatchObject({ parameter: 'token', missing: true });
  expect(calls).toEqual([]);
  explorer.setToken(canary);
  expect(explorer.run()).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('the token of the sandbox is not secret and stays', () => {
  const { explorer } = startExplorer();
  explorer.forget('The token was forgotten.');
  expect([explorer.token, explorer.notices.list]).toEqual(['sandbox-pat', []]);
});

test('the token is remembered for whoever knows the passphrase', async () => {
  const { explorer, tokenSlot } = startExplorer();
  const { savedToken } = explorer;
  const access = { team: 'acme', token: canary };
  expect(savedToken.exists).toBe(false);
  expect(await savedToken.save(access, 'correct horse battery')).toBe('saved');
  expect(savedToken.exists).toBe(true);
  expect(tokenSlot.stored()).not.toContain(canary);
  expect(await savedToken.unlock('wrong horse battery')).toEqual({ kind: 'wrong' });
  expect(await savedToken.unlock('correct horse battery')).toEqual({ kind: 'opened', access });
  savedToken.forget();
  expect([savedToken.exists, tokenSlot.stored()]).toEqual([false, undefined]);
});

test('what a newer explorer remembers is left untouched', async () => {
  const { explorer, tokenSlot } = startExplorer();
  const record = '{"v":2,"secret":"of the future"}';
  tokenSlot.write(record);
  const { savedToken } = explorer;
  expect(await savedToken.unlock('correct horse battery')).toEqual({ kind: 'newer' });
  const access = { team: 'acme', token: canary };
  expect(await savedToken.save(access, 'correct horse battery')).toBe('newer');
  expect(tokenSlot.stored()).toBe(record);
});

test('without a secure address no secret is taken', () => {
  const { explorer } = startExplorer({ secure: false });
  explorer.setToken(canary);
  expect(explorer.token).toBe('sandbox-pat');
  explorer.setToken('sandbox-read-only');
  expect(explorer.token).toBe('sandbox-read-only');
});

test('on a shared screen neither link nor address names the team', () => {
  const { explorer, entries } = startExplorer();
  explorer.changePreferences({ teamInLinks: true });
  explorer.setTeam('acme');
  explorer.changePreferences({ presenting: true });
  expect(entries).toEqual(['#v1/questions']);
  expect(explorer.presentation.mask(explorer.request.url)).not.toContain('acme');
  explorer.changePreferences({ presenting: false });
  expect(entries).toEqual(['#v1/questions?team=acme']);
});
