// A browser restores what stood in a field when a page or a session is opened again, from a file on the disk.
import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../../../src/ui/**/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const fields = Object.entries(sources).flatMap(([path, source]) =>
  Array.from(source.matchAll(/<(?:input|textarea)\b(?:=>|[^>])*>/g), ([tag]) => ({ path, tag })),
);
const isTyped = (tag: string) => !/type="(?:checkbox|radio|file|datetime-local)"/.test(tag);

test('no field that is typed into is one that a browser keeps and restores', () => {
  const typed = fields.filter(({ tag }) => isTyped(tag));
  expect(typed.length).toBeGreaterThan(12);
  expect(
    typed.filter(
      ({ tag }) => !/autocomplete="off"|\{@attach (?:noAutofill|outsideForm)\}/.test(tag),
    ),
  ).toEqual([]);
});

test('no field that hides what is typed belongs to a form, which a browser would offer to store (T18)', () => {
  const hidden = fields.filter(({ tag }) => /'password'|"password"/.test(tag));
  expect(hidden.length).toBeGreaterThan(2);
  expect(hidden.filter(({ tag }) => !/form=""|\{@attach outsideForm\}/.test(tag))).toEqual([]);
});
