import { docs } from '../../../catalog/docs.ts';
import type { DoctorRule } from '../../finding.ts';

export const tokenEmpty: DoctorRule = {
  id: 'token-empty',
  about: 'token',
  check: ({ token }) =>
    token.trim() === ''
      ? {
          severity: 'stop',
          evidence: token === '' ? 'The token is empty.' : 'The token is nothing but whitespace.',
          meaning: 'There is no token to examine.',
          confidence: 'certain',
          action: 'Paste a personal access token, which is shown once when you make it.',
          link: docs.tokens,
        }
      : undefined,
};
