import type { Rule } from '../../finding.ts';

/** Milliseconds. The API takes about a tenth of a second. */
const long = 4_000;

export const slow: Rule = {
  id: 'slow',
  about: 'way',
  look: ({ calls }) => {
    const durations = calls.map(({ outcome }) =>
      outcome.kind === 'answered' ? outcome.received.timing.duration : 0,
    );
    const longest = Math.max(0, ...durations);
    if (longest < long) return undefined;
    return {
      severity: 'warn',
      evidence: `An answer took ${(longest / 1000).toFixed(1)} seconds.`,
      meaning: 'It works, but the way or the service is slow, so that programs may give up.',
      confidence: 'certain',
      action: 'Give your program a time limit of half a minute, and compare over another network.',
    };
  },
};
