// This file pastes long texts of nothing but marks into lists, for what they cost.
import { expect, test } from 'vitest';
import { addToList } from '../../../src/request/paste/add-to-list.ts';
import { readApiUrl } from '../../../src/request/paste/api-url.ts';
import { cpuOf } from '../../support/cpu.ts';

const length = 100_000;
const marks = [
  ...Array.from('[](){}<>|"\'`“-:/%\\'),
  '](',
  '[](',
  '\\"',
  '://',
  'tag:',
  '"a":',
  '[]',
  '-[',
  'a.',
];
const heads = ['', 'https://a/', 'https://a/2.3/questions/', '"a": "', '<', 'tags\n'];

test.each(heads)('reads 100,000 characters of any mark behind “%s” in a moment', (head) => {
  for (const mark of marks) {
    const text = `${head}${mark.repeat(length / mark.length)}x`;
    for (const collection of ['', 'tags'])
      expect(
        cpuOf(() => addToList([], text, collection)),
        `${mark} in ${collection}`,
      ).toBeLessThan(1000);
  }
});

test('reads an address with 100,000 marks at its end in a moment', () => {
  for (const mark of ['>', '"', "'", '`'])
    expect(cpuOf(() => readApiUrl(`/2.3/questions${mark.repeat(length)}x`))).toBeLessThan(1000);
});
