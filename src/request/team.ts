// This file reads and checks a team slug.
import { decodeValue } from './encode.ts';
import { shorten } from './shorten.ts';

export interface ReadTeam {
  readonly slug: string;
  /** What to tell the user when the text was not the slug itself. */
  readonly note?: string;
}

const grammar = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Takes the slug out of an address of the team or of an API call; other text is returned as it stands. */
export function readTeam(text: string): ReadTeam {
  const typed = text.trim();
  const slug =
    /\/c\/([^/?#\s]+)/.exec(typed)?.[1] ??
    /\/teams\/([^/?#\s]+)/.exec(typed)?.[1] ??
    /[?&]team=([^&#\s]+)/.exec(typed)?.[1];
  if (slug === undefined) return { slug: typed };
  const found = decodeValue(slug).split('/c/').at(-1) ?? slug;
  return { slug: found, note: `“${found}” was taken from the address you pasted.` };
}

/** Says what is wrong with a slug, or nothing. */
export function teamProblem(slug: string): string | undefined {
  if (slug === '') return 'Enter the team slug: what follows /c/ in the address of your team.';
  if (grammar.test(slug)) return undefined;
  const likely = likelySlug(slug);
  const hint = grammar.test(likely)
    ? `Did you mean “${likely}”?`
    : 'Copy it from the address of your team.';
  return `“${shorten(slug)}” isn't a slug: use lower-case letters, digits and hyphens. ${hint}`;
}

/** The slug that a team of this display name most likely has; it may be none. */
export function likelySlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
