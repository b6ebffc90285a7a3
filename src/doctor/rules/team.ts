import { docs } from '../../catalog/docs.ts';
import { decodeValue } from '../../request/encode.ts';
import { likelySlug, readTeam, teamProblem } from '../../request/team.ts';
import type { DoctorRule, Fix } from '../finding.ts';
import { unwrapToken } from '../pasted-token.ts';

const openAndCopy = 'Open the team in the browser and copy what follows /c/ in its address.';

const secret: DoctorRule = {
  id: 'team-secret',
  about: 'team',
  check: ({ team, token }) => {
    const { text: bare } = unwrapToken(token);
    if (bare.length < 8 || ![team, decodeValue(team)].some((text) => text.includes(bare)))
      return undefined;
    return {
      severity: 'stop',
      evidence: 'The field of the team holds the token.',
      meaning: 'The slug is sent in the address, and a token that is sent there is revoked.',
      confidence: 'certain',
      action:
        'Replace it with the slug, and make a new token if this one was ever sent in an address.',
      link: docs.tokens,
    };
  },
};

const empty: DoctorRule = {
  id: 'team-empty',
  about: 'team',
  check: ({ team }) =>
    team.trim() === ''
      ? {
          severity: 'stop',
          evidence: 'The team slug is empty.',
          meaning: 'Every call about team data has to name the team.',
          confidence: 'certain',
          action: 'Enter the slug, which is what follows /c/ in the address of your team.',
          link: docs.home,
        }
      : undefined,
};

const old: DoctorRule = {
  id: 'team-old',
  about: 'team',
  check: ({ team }) =>
    /(?:^|[/=.]|%2F)stackoverflow\.com(?:\/|%2F)c(?:\/|%2F)/i.test(team.trim())
      ? {
          severity: 'stop',
          evidence: 'The team is given in the form stackoverflow.com/c/slug.',
          meaning:
            'That was the value before 2023, for an API on another host with another way to sign in.',
          confidence: 'certain',
          action:
            'Enter only the slug, call api.stackoverflowteams.com, and use a personal access token instead of a key.',
          link: docs.home,
          ...fixTeam(team),
        }
      : undefined,
};

const address: DoctorRule = {
  id: 'team-address',
  about: 'team',
  check: ({ team }) =>
    /[/?=]|:\/\/|\.com\b/.test(team) && !/stackoverflow\.com(?:\/|%2F)c/i.test(team)
      ? {
          severity: 'stop',
          evidence: 'The team is given as an address or part of one.',
          meaning: 'Only the slug names the team, and it is what follows /c/ in the address.',
          confidence: 'certain',
          action: 'Enter only the slug.',
          ...fixTeam(team),
        }
      : undefined,
};

const name: DoctorRule = {
  id: 'team-name',
  about: 'team',
  check: ({ team }) => {
    const typed = team.trim();
    if (typed === '' || /[/?=]|\.com\b/.test(typed)) return undefined;
    if (teamProblem(typed.toLowerCase()) === undefined) return undefined;
    return {
      severity: 'stop',
      evidence: /\s/.test(typed)
        ? 'The slug has a space.'
        : 'The slug has a character other than letters, digits and hyphens, or is too long.',
      meaning: 'It is not a slug, but perhaps the display name of the team.',
      confidence: 'likely',
      action: openAndCopy,
      ...fixTeam(typed),
    };
  },
};

/** A suspicion: where the team is refused, this may be why. */
export const capitals: DoctorRule = {
  id: 'team-capitals',
  about: 'team',
  check: ({ team }) => {
    const typed = team.trim();
    const lower = typed.toLowerCase();
    if (typed === lower || teamProblem(lower) !== undefined) return undefined;
    return {
      severity: 'warn',
      evidence: 'The slug has capital letters.',
      meaning: 'Slugs are written in lower case, so this may be the display name of the team.',
      confidence: 'likely',
      action: 'Write the slug as in the address of your team.',
      fix: () => ({ field: 'team', text: lower }),
    };
  },
};

/** What can be seen of a slug as it was typed. */
export const teamTextRules: readonly DoctorRule[] = [secret, empty, old, address, name];

/** Offers the slug of an address, or the one that a display name most likely has. */
function fixTeam(team: string): { readonly fix?: () => Fix } {
  const { slug } = readTeam(decodeValue(team));
  const text = teamProblem(slug) === undefined ? slug : likelySlug(slug);
  if (/[/?=]|\.com\b/.test(slug) || teamProblem(text) !== undefined) return {};
  return { fix: () => ({ field: 'team', text }) };
}
