// This file holds what a text must be to be stored. Invented: the API refuses what its web site would refuse, but its
// messages are not recorded; the limits are those of the site.
import { writeFailedError } from '../../http/api-error.ts';
import type { CallInput } from '../../input/input.ts';
import type { PostText } from '../../model/derived.ts';
import { readTags } from '../route.ts';
import type { RouteCall } from '../route.ts';

const lengths = {
  title: { least: 15, most: 150 },
  body: { least: 30, most: 30_000 },
  comment: { least: 15, most: 600 },
};

/** Characters of a tag, and which ones. */
const tagPattern = /^[a-z0-9+#.-]{1,35}$/;

/** Reads title, body and tags of a question or an article. */
export function readPost(call: RouteCall): Required<PostText> {
  const title = fit('title', call.input.text('title'), lengths.title);
  return { title, tags: readValidTags(call), markdown: readBody(call.input) };
}

/** Reads the text of a question, an answer or an article. */
export function readBody(input: CallInput): string {
  return fit('body', input.text('body'), lengths.body);
}

export function readComment(input: CallInput): string {
  return fit('body', input.text('body'), lengths.comment);
}

function fit(name: string, text = '', { least, most }: (typeof lengths)['body']): string {
  const { length } = text.trim();
  if (length >= least && length <= most) return text.trim();
  throw writeFailedError(`${name} has ${length} characters: expected ${least} to ${most}`);
}

function readValidTags(call: RouteCall): readonly string[] {
  const { tagging, people, meId } = call.team;
  const tags = [...new Set(readTags('tags', call))];
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
