// This file knows the secrets of other services by how they begin. Each pattern requires a length that no word has.

interface Issuer {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Who issues it → what its secrets look like. */
const issuers: readonly Issuer[] = [
  ['GitHub', String.raw`gh[pousr]_[A-Za-z0-9]{16,}`],
  ['GitHub', String.raw`github_pat_\w{16,}`],
  ['GitLab', String.raw`glpat-[\w-]{16,}`],
  ['Slack', String.raw`xox[abeoprs]-[A-Za-z0-9-]{10,}`],
  ['Slack', String.raw`xapp-[A-Za-z0-9-]{10,}`],
  ['Stripe', String.raw`[rs]k_(?:live|test)_[A-Za-z0-9]{10,}`],
  ['AWS', String.raw`(?:AKIA|ASIA)[A-Z0-9]{16}`],
  ['Google', String.raw`AIza[\w-]{30,}`],
  ['Google', String.raw`ya29\.[\w-]{20,}`],
  ['npm', String.raw`npm_[A-Za-z0-9]{30,}`],
  ['PyPI', String.raw`pypi-[\w-]{30,}`],
  ['SendGrid', String.raw`SG\.[\w-]{16,}\.[\w-]{16,}`],
  ['DigitalOcean', String.raw`do[opr]_v1_[a-f0-9]{20,}`],
  ['Hugging Face', String.raw`hf_[A-Za-z0-9]{20,}`],
  ['Atlassian', String.raw`ATATT3[\w=-]{20,}`],
  ['an AI service', String.raw`sk-(?:ant-|proj-)?[A-Za-z0-9][\w-]{24,}`],
  ['a sign-in service (JWT)', String.raw`eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*`],
].map(([name = '', source = '']) => ({
  name,
  pattern: new RegExp(`(?<![A-Za-z0-9])${source}`),
}));

/** The secret of another service in a text, and whose it is. */
export function findIssuedSecret(
  text: string,
): { readonly secret: string; readonly issuer: string } | undefined {
  for (const { name, pattern } of issuers) {
    const secret = pattern.exec(text)?.[0];
    if (secret !== undefined) return { secret, issuer: name };
  }
  return undefined;
}
