import type { DoctorRule } from '../../finding.ts';

/** Milliseconds. The API takes about a tenth of a second. */
const long = 4_000;

export const slowResponse: DoctorRule = {
  id: 'slow',
  about: 'network',
  check: ({ calls }) => {
    const durations = calls.map(({ outcome }) =>
      outcome.kind === 'success' ? outcome.received.timing.duration : 0,
    );
    const longest = Math.max(0, ...durations);
    if (longest < long) return undefined;
    return {
      severity: 'warn',
      evidence: `A response took ${(longest / 1000).toFixed(1)} seconds.`,
      meaning: 'It works, but the network or the service is slow, so programs may give up.',
      confidence: 'certain',
      action: 'Give your program a timeout of 30 seconds, and compare over another network.',
    };
  },
};
