import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';
import { peel } from '../../paste.ts';

const shapes = [
  /^(?:\[[\w\s-]*\]|<[\w\s-]*>|\{[\w\s-]*\})$/,
  /^(?:(?:your|my|the|some|insert|enter|paste)[\s_-]*)*(?:personal[\s_-]*)?(?:api[\s_-]*)?(?:access[\s_-]*)?(?:pat|token)(?:[\s_-]*(?:here|goes|value))*$/i,
  /^x{4,}$/i,
];

export const placeholder: Rule = {
  id: 'token-placeholder',
  about: 'token',
  look: ({ token }) =>
    shapes.some((shape) => shape.test(peel(token).text))
      ? {
          severity: 'stop',
          evidence: 'The text is the placeholder of an example.',
          meaning: 'The example was copied, but its placeholder was not replaced by a token.',
          confidence: 'likely',
          action: 'Put your own token in its place, without the brackets.',
          link: links.tokens,
        }
      : undefined,
};
