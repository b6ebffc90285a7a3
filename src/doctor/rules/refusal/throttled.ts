import { listFaults } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const throttled: Rule = {
  id: 'throttled',
  about: 'service',
  look: (known) => {
    const fault = listFaults(known).find(
      ({ id, message }) => id === 502 && !/backoff/i.test(message),
    );
    if (!fault) return undefined;
    const seconds = /\bin (\d{1,6}) seconds?\b/i.exec(fault.message)?.[1];
    return {
      severity: 'stop',
      evidence: `The API answered error 502${seconds === undefined ? '' : ` and asks for ${seconds} seconds`}.`,
      meaning:
        'Too much was asked in too short a time, or the quota of the day is used up, which says nothing of the token.',
      confidence: 'certain',
      action: `Wait ${seconds === undefined ? 'some minutes' : `${seconds} seconds`} before you ask anything more, and one second on top.`,
      link: links.throttle,
    };
  },
};
