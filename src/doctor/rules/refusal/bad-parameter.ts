import { docs } from '../../../catalog/docs.ts';
import { listRefusals } from '../../attempts.ts';
import type { ExaminedCall, DoctorCase } from '../../doctor-case.ts';
import type { Insight, DoctorRule } from '../../finding.ts';
import { describeAccepted, findRefusedParameter } from '../../refused-parameter.ts';

/** Messages that have rules of their own. */
const others = /\bteam\b|`?\bkey\b`?|`site`|^site is required|^no site found|^access_tokens$/i;

export const rejectedParameter: DoctorRule = {
  id: 'bad-parameter',
  about: 'request',
  check: (known) => {
    const error = listRefusals(known).find(
      ({ id, message }) => id === 400 && !others.test(message),
    );
    if (!error) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API returned error 400.',
      link: docs.errors,
      ...describe(known, error.message),
    };
  },
};

function describe(
  { calls }: DoctorCase,
  message: string,
): Pick<Insight, 'confidence' | 'meaning' | 'action' | 'parameter'> {
  const call = calls.find((one) => isAbout(one, message));
  const parameter = call && findRefusedParameter(message, call.request);
  if (!parameter) {
    return {
      confidence: 'likely',
      meaning: 'The API rejects a parameter, which its message names.',
      action: 'Read the message in the response, then correct that parameter or leave it out.',
    };
  }
  const { name, required } = parameter;
  const accepted = describeAccepted(parameter);
  const which = accepted === undefined ? '' : `, which takes ${accepted}`;
  return {
    confidence: 'certain',
    meaning: `The API rejects the value of ${name}${which}.`,
    action: `Correct ${name}${required ? '' : ' or leave it out'}.`,
    parameter: name,
  };
}

function isAbout({ outcome }: ExaminedCall, message: string): boolean {
  return outcome.kind === 'api-error' && outcome.error.message === message;
}
