import { listRefusals } from '../../attempts.ts';
import type { Call, Case } from '../../case.ts';
import type { Insight, Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { describeTaken, findNamed } from '../../named.ts';

/** These have rules of their own. */
const others = /\bteam\b|`?\bkey\b`?|`site`|^site is required|^no site found|^access_tokens$/i;

export const badParameter: Rule = {
  id: 'bad-parameter',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 400 && !others.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 400.',
      link: links.errors,
      ...describe(known, fault.message),
    };
  },
};

function describe(
  { calls }: Case,
  message: string,
): Pick<Insight, 'confidence' | 'meaning' | 'action' | 'parameter'> {
  const call = calls.find((one) => isAbout(one, message));
  const parameter = call && findNamed(message, call.request);
  if (!parameter) {
    return {
      confidence: 'likely',
      meaning: 'The API refuses a parameter, which its message names.',
      action: 'Read the message in the answer, then correct that parameter or leave it out.',
    };
  }
  const { name, required } = parameter;
  const taken = describeTaken(parameter);
  const which = taken === undefined ? '' : `, which takes ${taken}`;
  return {
    confidence: 'certain',
    meaning: `The API refuses the value of ${name}${which}.`,
    action: `Correct ${name}${required ? '' : ' or leave it out'}.`,
    parameter: name,
  };
}

function isAbout({ outcome }: Call, message: string): boolean {
  return outcome.kind === 'refused' && outcome.fault.message === message;
}
