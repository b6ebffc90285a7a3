import { docs } from '../../../catalog/docs.ts';
import { describeToken } from '../../evidence.ts';
import type { DoctorRule } from '../../finding.ts';
import { unwrapToken } from '../../pasted-token.ts';

const issuers = [
  ['a token of GitHub', /^(?:gh[pousr]_|github_pat_)\w{4}/],
  ['a token of GitLab', /^(?:glpat|gldt|glrt|glcbt|glptt)-[\w-]{4}/],
  ['a token of Slack', /^xox[abeoprs]-[\w-]{4}|^xapp-\d/],
  ['a key of Stripe', /^(?:sk|pk|rk)_(?:live|test)_\w{4}/],
  ['a key of AWS', /^(?:AKIA|ASIA)[A-Z\d]{12}/],
  ['a JSON Web Token, as OAuth issues them', /^eyJ[\w-]{4,}/],
  ['a token of Google', /^(?:ya29\.|AIza|GOCSPX-)[\w-]{4}/],
  ['a token of npm', /^npm_\w{8}/],
  ['a token of PyPI', /^pypi-[\w-]{8}/],
  ['a token of Atlassian', /^(?:ATATT|ATCTT|ATBB)[\w-]{8}/],
  ['a key beginning with sk-, as of OpenAI', /^sk-(?:ant-|proj-)?[\w-]{12}/],
  ['a token of Hugging Face', /^hf_\w{8}/],
  ['a key of SendGrid', /^SG\.[\w-]{8}/],
  ['a token of DigitalOcean', /^do[opr]_v1_[\da-f]{8}/],
  ['a token of HashiCorp Vault', /^hv[bs]\.\w{8}/],
  ['a token of Docker Hub', /^dckr_(?:pat|oat)_[\w-]{4}/],
  ['a token of Shopify', /^shp(?:at|ca|pa|ss)_[\da-f]{8}/],
  ['a private key', /^-{5}BEGIN /],
] as const;

export const otherServiceToken: DoctorRule = {
  id: 'token-foreign',
  about: 'token',
  check: ({ token }) => {
    const { text } = unwrapToken(token);
    const issuer = issuers.find(([, shape]) => shape.test(text))?.[0];
    if (issuer === undefined) return undefined;
    return {
      severity: 'stop',
      evidence: `The text begins like ${issuer} (${describeToken(token)}).`,
      meaning: `It is ${issuer}, not one of Stack Overflow for Teams.`,
      confidence: 'likely',
      action:
        'Paste a personal access token of your team, and revoke this one if it was ever sent to any service but its own.',
      link: docs.tokens,
    };
  },
};
