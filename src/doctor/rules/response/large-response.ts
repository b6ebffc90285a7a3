import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

/** Bytes. One item has some thousands. */
const heaviest = 1_000_000;

export const largeResponse: DoctorRule = {
  id: 'heavy-response',
  about: 'network',
  check: (known) => {
    const sizes = callsFor(known, 'network', 'token', 'read').map(({ outcome }) =>
      outcome.kind === 'success' ? outcome.received.bytes : 0,
    );
    const largest = Math.max(0, ...sizes);
    if (largest < heaviest) return undefined;
    return {
      severity: 'warn',
      evidence: `A response to a call for one item has ${largest} bytes.`,
      meaning: 'Whatever responded ignores pagesize, so it may be a stand-in for the API.',
      confidence: 'possible',
      action: 'Check the host, and limit what your program reads.',
    };
  },
};
