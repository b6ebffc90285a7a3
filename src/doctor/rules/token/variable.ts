import type { Rule } from '../../finding.ts';
import { peel } from '../../paste.ts';

/** Of sh, PowerShell, cmd, workflow files, templates and programs. */
const shapes = [
  /^\$\{?[A-Z][A-Z\d_]{2,}\}?$/,
  /^\$\{?(?:env:)?so_teams_pat\}?$/i,
  /^\$\{?env:\w+\}?$/i,
  /^%\w+%$/,
  /^!\w+!$/,
  /^\$?\{\{.*\}\}$/,
  /^\$\([A-Za-z_][\w.]*\)$/,
  /^(?:process\.env|os\.environ|env)\b/,
  /^SO_TEAMS_PAT$/,
];

export const variable: Rule = {
  id: 'token-variable',
  about: 'token',
  look: ({ token }) =>
    shapes.some((shape) => shape.test(peel(token).text))
      ? {
          severity: 'stop',
          evidence:
            'The text is the name of a variable, written the way a shell or a build file reads one.',
          meaning: 'This is the name of the variable, not its value.',
          confidence: 'likely',
          action:
            'Paste the token itself; in a command, set the variable first and leave off single quotes, which keep a shell from reading it.',
        }
      : undefined,
};
