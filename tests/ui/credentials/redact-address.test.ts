import { expect, test } from 'vitest';
import { longestAddress } from '../../../src/request/link.ts';
import { redactAddress } from '../../../src/ui/credentials/redact-address.ts';

/** A page at an address of ours; gives what stands in the address afterwards, and what was said. */
function arriveAt(hash: string) {
  history.replaceState(null, '', `/${hash}`);
  const warning = redactAddress(window, []);
  return { warning, hash: location.hash };
}

test('a link is left as it is', () => {
  const hash = '#v1/questions?tagged=docker';
  expect(arriveAt(hash)).toEqual({ warning: undefined, hash });
});

test('a fragment of 1.5 MB is not read, and it is said so', () => {
  const start = '#v1/create-question?body=';
  expect(arriveAt(start + 'x'.repeat(1_500_000 - start.length))).toEqual({
    warning:
      'The link is 1,500,000 characters long and was not opened: links of this explorer have at most 2,048. Ask for a new one.',
    hash: '',
  });
});

test('what may have been written by hand is read up to a bound', () => {
  const start = '#v1/create-question?body=';
  const hash = start + 'x '.repeat(longestAddress).slice(0, longestAddress - start.length - 1);
  expect(arriveAt(hash.replaceAll(' ', '.')).warning).toBeUndefined();
  expect(arriveAt(`${hash.replaceAll(' ', '.')}..`).warning).toContain('was not opened');
});
