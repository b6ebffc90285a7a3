import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endpoints } from '../../src/catalog/index.ts';
import { findEndpoint, inputsOf } from '../../src/request/draft.ts';
import { holdsSecret } from '../../src/secrets/gate.ts';
import type { Explorer } from '../../src/ui/explorer.svelte.ts';
import { forms, makeCanary } from '../support/canary.ts';
import { startExplorer } from '../support/explorers.ts';

const canary = makeCanary();

function choose(explorer: Explorer, slug: string): void {
  const endpoint = findEndpoint(slug);
  if (!endpoint) throw new TypeError(`The catalog has no endpoint ${slug}.`);
  explorer.choose(endpoint);
}

/** Everything that leaves the explorer or is shown of it, but the fields themselves. */
const outcomes = (explorer: Explorer, entries: readonly string[]) =>
  JSON.stringify([explorer.link, explorer.request, explorer.problems, explorer.notices, entries]);

const everyField = endpoints.flatMap((endpoint) =>
  ['team', ...inputsOf(endpoint).map(({ name }) => name)].map((name) => ({ endpoint, name })),
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
  explorer.set('filter', canary);
  expect(entries.join()).toContain(canary);
  explorer.setToken(canary);
  expect(entries.join()).not.toContain(canary);
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
  const { remembered } = explorer;
  const access = { team: 'acme', token: canary };
  expect(remembered.exists).toBe(false);
  expect(await remembered.save(access, 'correct horse battery')).toBe('saved');
  expect(remembered.exists).toBe(true);
  expect(remembering.kept()).not.toContain(canary);
  expect(await remembered.unlock('wrong horse battery')).toEqual({ kind: 'wrong' });
  expect(await remembered.unlock('correct horse battery')).toEqual({ kind: 'opened', access });
  remembered.forget();
  expect([remembered.exists, remembering.kept()]).toEqual([false, undefined]);
});

test('T06 what a newer explorer remembers is left untouched', async () => {
  const { explorer, remembering } = startExplorer();
  const record = '{"v":2,"secret":"of the future"}';
  remembering.write(record);
  const { remembered } = explorer;
  expect(await remembered.unlock('correct horse battery')).toEqual({ kind: 'newer' });
  const access = { team: 'acme', token: canary };
  expect(await remembered.save(access, 'correct horse battery')).toBe('newer');
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
