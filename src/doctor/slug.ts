// This file offers the slug that is meant by what was typed for one.
import { decodeValue } from '../request/encode.ts';
import { guessSlug, readTeam, teamProblem } from '../request/team.ts';
import type { Fix } from './finding.ts';

/** Offers the slug of an address, or the one that a display name most likely has. */
export function fixTeam(team: string): { readonly fix?: () => Fix } {
  const { slug } = readTeam(decodeValue(team));
  const text = teamProblem(slug) === undefined ? slug : guessSlug(slug);
  if (/[/?=]|\.com\b/.test(slug) || teamProblem(text) !== undefined) return {};
  return { fix: () => ({ field: 'team', text }) };
}
