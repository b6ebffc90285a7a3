import { docs } from '../../../catalog/docs.ts';
import { listErrors } from '../../attempts.ts';
import type { DoctorRule } from '../../finding.ts';

export const throttled: DoctorRule = {
  id: 'throttled',
  about: 'service',
  check: (known) => {
    const error = listErrors(known).find(
      ({ id, message }) => id === 502 && !/backoff/i.test(message),
    );
    if (!error) return undefined;
    const seconds = /\bin (\d{1,6}) seconds?\b/i.exec(error.message)?.[1];
    return {
      severity: 'stop',
      evidence: `The API returned error 502${seconds === undefined ? '' : ` and asks for ${seconds} seconds`}.`,
      meaning:
        'Too many requests were made in too short a time, or the daily quota is used up, which says nothing about the token.',
      confidence: 'certain',
      action: `Wait ${seconds === undefined ? 'a few minutes' : `${seconds} seconds`} before the next request, and one second more.`,
      link: docs.throttle,
    };
  },
};
