// This file makes filters that somebody keeps.
import fc from 'fast-check';
import { decomposeShortly } from '../../../src/filters/composition.ts';
import { cleanName } from '../../../src/filters/saved/saved-filter.ts';
import type { SavedFilter } from '../../../src/filters/saved/saved-filter.ts';
import { anyText, mark } from './arbitraries.ts';
import { anyFilter } from './filters.ts';

/** One with the bodies of questions, made in the sandbox of the tests at noon of 24 November 2026. */
export function savedFilterOf(some: Partial<SavedFilter> = {}): SavedFilter {
  return {
    id: '!abc',
    name: '',
    composition: { base: 'default', include: ['question.body'], exclude: [], safe: true },
    how: 'made',
    at: Date.UTC(2026, 10, 24, 12) / 1000,
    on: 'http://sandbox.test',
    ...some,
  };
}

/** Any list with ids of its own for each. */
export function anySavedFilters(): fc.Arbitrary<readonly SavedFilter[]> {
  const payload = fc.string({ unit: mark('ABCxyz019()*._-'), minLength: 1, maxLength: 30 });
  const filter = fc.record({
    id: fc.tuple(fc.constantFrom('!', ''), payload).map((parts) => parts.join('')),
    name: anyText().map(cleanName),
    composition: anyFilter().map(decomposeShortly),
    how: fc.constantFrom('made', 'read', 'known'),
    at: fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) / 1000 }),
    on: fc.constantFrom('https://api.stackoverflowteams.com', 'http://127.0.0.1:2323'),
  });
  return fc.uniqueArray(filter, { selector: ({ id }) => id, maxLength: 20 });
}
