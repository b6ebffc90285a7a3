import type { Unreadable } from '../../../exchange/outcome.ts';
import type { Insight, Rule } from '../../finding.ts';
import { findUnreadable } from '../../unreadable.ts';

type Reading = Pick<Insight, 'name' | 'meaning' | 'action'>;

/** What an answer means that cannot be read. Pages and redirects have rules of their own. */
const readings: Readonly<Record<Exclude<Unreadable, 'html' | 'redirect'>, Reading>> = {
  empty: {
    name: 'The answer is empty',
    meaning: 'The answer has no body, which the API never sends for this call.',
    action: 'Try again, and if it stays so look for a proxy that takes the body away.',
  },
  'not-json': {
    name: 'Invalid JSON',
    meaning: 'The answer breaks off or is not JSON.',
    action: 'Try again; if it still fails, try another network.',
  },
  'wrong-type': {
    name: 'The answer has the wrong type',
    meaning:
      'The answer is JSON but is called something else, as by a proxy that rewrites headers.',
    action:
      'Compare over another network, and ask who runs your proxy to leave the answer as it is.',
  },
  'no-wrapper': {
    name: 'The answer is not from the API',
    meaning: 'The answer is JSON, but of another service or of another version of the API.',
    action: 'Check the host and the version in the address.',
  },
  'bad-encoding': {
    name: 'The answer cannot be unpacked',
    meaning: 'The answer is said to be compressed, but its data is broken or cut off.',
    action: 'Try again, and if it stays so look for a proxy that unpacks answers.',
  },
  'bad-utf8': {
    name: 'The answer is not UTF-8',
    meaning: 'The answer has bytes that are not UTF-8, which the API never sends.',
    action: 'Look for a proxy that converts what passes.',
  },
  'too-large': {
    name: 'The answer is too large',
    meaning: 'The answer is larger than this page reads.',
    action:
      'Lower pagesize or choose a filter with fewer fields, and check the host if that does not help.',
  },
  incomplete: {
    name: 'The answer is incomplete',
    meaning: 'The connection broke off in the middle of the answer.',
    action: 'Try once more, and if it happens again compare over another network.',
  },
};

/** One rule for each reason. */
export const unreadable: readonly Rule[] = Object.entries(readings).map(([why, reading]) => ({
  id: `unreadable-${why}`,
  about: 'way',
  look: (known) => {
    const answer = findUnreadable(known);
    if (answer?.reason !== why) return undefined;
    const { status, bytes } = answer.received;
    const seen = `The answer with status ${status} and ${bytes} bytes could not be read (${why}).`;
    return { severity: 'stop', evidence: seen, confidence: 'certain', ...reading };
  },
}));
