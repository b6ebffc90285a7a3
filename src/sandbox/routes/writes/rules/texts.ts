// This file holds what a text must be to be stored. Invented: the API refuses what its web site would refuse, but its
// messages are not recorded; the limits are those of the site.
import { writeFailedError } from '../../../http/api-error.ts';
import type { CallInput } from '../../../input/input.ts';
import type { PostText } from '../../../model/derived.ts';
import type { Team } from '../../../store/team.ts';

interface Length {
  readonly least: number;
  readonly most: number;
}

const lengths = {
  title: { least: 15, most: 150 },
  body: { least: 30, most: 30_000 },
  comment: { least: 15, most: 600 },
} as const satisfies Readonly<Record<string, Length>>;

/** Characters of a tag, and which ones. */
const tagPattern = /^[a-z0-9+#.-]{1,35}$/;

/** Reads title, body and tags of a question or an article. */
export function readPost(input: CallInput, team: Team): Required<PostText> {
  const title = fit('title', input.text('title'), lengths.title);
  return { title, tags: readTags(input, team), markdown: readBody(input) };
}

/** Reads the text of a question, an answer or an article. */
export function readBody(input: CallInput): string {
  return fit('body', input.text('body'), lengths.body);
}

export function readComment(input: CallInput): string {
  return fit('body', input.text('body'), lengths.comment);
}

function fit(name: string, text = '', { least, most }: Length): string {
  const length = text.trim().length;
  if (length >= least && length <= most) return text.trim();
  throw writeFailedError(`${name} has ${length} characters: expected ${least} to ${most}`);
}

function readTags(input: CallInput, { tagging, people, meId }: Team): readonly string[] {
  const tags = [...new Set(input.texts('tags').map(tagging.resolve))];
  for (const tag of tags) {
    if (!tagPattern.test(tag)) {
      throw writeFailedError(
        `\`${tag}\` is no tag: expected up to 35 of the characters a-z 0-9 + # . -`,
      );
    }
    const isReserved = tagging.find(tag)?.isModeratorOnly === true;
    if (isReserved && people.get(meId)?.type !== 'moderator') {
      throw writeFailedError(`only moderators may use the tag \`${tag}\``);
    }
  }
  return tags;
}
