import { callsFor } from '../../case.ts';
import type { Rule } from '../../finding.ts';

/** Bytes. One item has some thousands. */
const heaviest = 1_000_000;

export const heavy: Rule = {
  id: 'heavy-answer',
  about: 'way',
  look: (known) => {
    const sizes = callsFor(known, 'way', 'token', 'read').map(({ outcome }) =>
      outcome.kind === 'answered' ? outcome.received.bytes : 0,
    );
    const largest = Math.max(0, ...sizes);
    if (largest < heaviest) return undefined;
    return {
      severity: 'warn',
      evidence: `An answer to a call for one item has ${largest} bytes.`,
      meaning: 'What answers does not keep to pagesize, so that it may be a stand-in for the API.',
      confidence: 'possible',
      action: 'Check the host, and give your program a limit for what it reads.',
    };
  },
};
