import { HOUR } from './calendar.ts';
import type { Member } from './cast.ts';
import type { Role } from './draft.ts';
import type { Comment } from './model.ts';
import type { Stage } from './stage.ts';

const FIRST_COMMENT = 3_001;

/** A post that people talk below. */
export interface Talk {
  readonly postId: number;
  readonly created: number;
  readonly asker: Member;
  /** Below an answer: who wrote it. */
  readonly answerer?: Member;
  readonly lines: readonly string[];
}

/** Writes the comments of all posts, numbered by their dates. */
export function writeComments(talks: readonly Talk[], stage: Stage): Comment[] {
  return talks
    .flatMap((talk) => writeTalk(talk, stage))
    .sort((one, other) => one.created - other.created)
    .map((comment, index) => ({ ...comment, commentId: FIRST_COMMENT + index }));
}

type Names = Partial<Record<Role, Member>>;

function writeTalk(talk: Talk, stage: Stage): Comment[] {
  const names: Names = { asker: talk.asker, ...(talk.answerer && { answerer: talk.answerer }) };
  let at = talk.created + 30;
  return talk.lines.map((line) => {
    at = stage.calendar.after(at, 3 * HOUR);
    const { speaker, text } = speak({ line, names, at }, stage);
    const addressed = addressee(line, names);
    if (line.startsWith('other:')) names.other = speaker;
    return {
      commentId: 0,
      postId: talk.postId,
      ownerId: speaker.userId,
      created: at,
      markdown: text,
      ...drawReception(stage),
      ...(addressed && { replyToId: addressed.userId }),
    };
  });
}

interface Turn {
  readonly line: string;
  readonly names: Names;
  readonly at: number;
}

function speak({ line, names, at }: Turn, { cast }: Stage) {
  const text = line.replace(/^\w+: /, '');
  const role = line.slice(0, line.indexOf(':'));
  const without = Object.values(names);
  // Somebody who answers the asker goes on with their own talk; otherwise a new voice comes in.
  const other = text.startsWith('@{asker}') ? names.other : undefined;
  const fixed = role === 'asker' ? names.asker : role === 'answerer' ? names.answerer : other;
  return {
    speaker: fixed ?? cast.choose({ at, without }),
    text: text.replace(/\{(asker|answerer|other)\}/g, (_, name: Role) => mention(names[name])),
  };
}

function addressee(line: string, names: Names): Member | undefined {
  const role = /^\w+: @\{(\w+)\}/.exec(line)?.[1];
  return role === undefined ? undefined : names[role as Role];
}

/** An `@name` has no spaces, as on the real site. */
function mention(member: Member | undefined): string {
  return member === undefined ? 'all' : member.draft.name.replaceAll(' ', '');
}

function drawReception({ random }: Stage): Pick<Comment, 'score' | 'edited'> {
  const liked = random.chance(0.03) ? random.int(4, 9) : 0;
  const score = liked + (random.chance(0.25) ? random.int(1, 3) : 0);
  return { score, edited: random.chance(0.07) };
}
