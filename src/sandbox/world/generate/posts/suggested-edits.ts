// This file has people propose changes to the posts of others, once everything else is written.

import type { Answer, Person, Question, SuggestedEdit, World } from '../../../model/entities.ts';
import * as texts from '../../content/corrections.ts';
import { createChance, day } from '../calendar.ts';
import type { Chance } from '../calendar.ts';
import { numberOf } from '../numbering.ts';
import type { Random } from '../random.ts';
import { sortBy } from '../sort-by.ts';

const questionsPerEdit = 15;
const mostDraws = 200;

/** Keeps what is drawn here apart from what is drawn for posts and people. */
const otherSeed = 0x51ed270b;

type Team = Pick<World, 'now' | 'meId' | 'people' | 'questions' | 'answers'>;
type Post = Question | Answer;
type Unnumbered = Omit<SuggestedEdit, 'suggestedEditId'>;

interface Queue extends Team, Chance {
  /** The posts that somebody has proposed to change. */
  readonly taken: Set<number>;
}

export function suggestEdits(team: Team, seed: number): SuggestedEdit[] {
  const queue = { ...team, ...createChance(team.now, seed + otherSeed), taken: new Set<number>() };
  const count = Math.ceil(team.questions.length / questionsPerEdit);
  const edits = Array.from({ length: count }, (_, place) => suggest(place, queue) ?? []).flat();
  return sortBy(edits, ({ created }) => created).map((edit, place) => ({
    suggestedEditId: numberOf('suggestedEdit', place),
    ...edit,
  }));
}

/** The first ones see to it that there are some of each kind, and one of the demo user's own. */
function suggest(place: number, queue: Queue): Unnumbered | undefined {
  const { people, random, meId } = queue;
  const chance = random.next();
  const me = people[meId - 1];
  if (place === 0 && me) return leavePending(queue, me) ?? leavePending(queue, random.pick(people));
  if (place !== 1 && (place === 2 || chance < 0.6)) return approve(queue) ?? reject(queue);
  return place === 1 || chance < 0.8 ? reject(queue) : leavePending(queue, random.pick(people));
}

/** What was approved is what the post says since then. */
function approve(queue: Queue): Unnumbered | undefined {
  const { calendar, people, random } = queue;
  const post = drawPost(queue, ({ edited, ownerId }) => edited && edited.by !== ownerId);
  const proposer = people[(post?.edited?.by ?? 0) - 1];
  if (!post?.edited || !proposer) return undefined;
  const { at } = post.edited;
  return {
    postId: post.postId,
    proposerId: proposer.userId,
    created: calendar.between(startOf(post, proposer), at),
    comment: random.pick(texts.correctionComments),
    markdown: post.markdown,
    ...('title' in post && random.chance(0.3) && { title: post.title }),
    ...('tags' in post && random.chance(0.3) && { tags: post.tags }),
    approvedAt: at,
  };
}

function reject(queue: Queue): Unnumbered | undefined {
  const edit = propose(queue, queue.random.pick(queue.people), 0);
  return edit && { ...edit, rejectedAt: queue.calendar.after(edit.created + 600, 30_000) };
}

/** Nothing waits for longer than some days. */
function leavePending(queue: Queue, proposer: Person): Unnumbered | undefined {
  return propose(queue, proposer, proposer.lastAccess - 9 * day);
}

function propose(queue: Queue, proposer: Person, earliest: number): Unnumbered | undefined {
  const { calendar, random } = queue;
  const { userId, lastAccess } = proposer;
  const isOpen = (post: Post) =>
    post.ownerId !== userId && startOf(post, proposer) < lastAccess - day;
  const post = drawPost(queue, isOpen);
  if (post === undefined) return undefined;
  const created = calendar.between(Math.max(earliest, startOf(post, proposer)), lastAccess);
  return {
    postId: post.postId,
    proposerId: userId,
    created,
    ...correctText(post.markdown, random),
    ...('title' in post &&
      random.chance(0.3) && { title: `${post.title} [${post.tags[0] ?? ''}]` }),
    ...('tags' in post && random.chance(0.3) && { tags: retag(post.tags, random) }),
  };
}

function startOf(post: Post, proposer: Person): number {
  return Math.max(post.created, proposer.created) + 1;
}

/** A post that nobody has proposed to change, if there is one that fits. */
function drawPost(
  { questions, answers, random, taken }: Queue,
  fits: (post: Post) => boolean | undefined,
): Post | undefined {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const place = random.int(0, questions.length + answers.length - 1);
    const post = questions[place] ?? answers[place - questions.length];
    if (!post || taken.has(post.postId) || !fits(post)) continue;
    taken.add(post.postId);
    return post;
  }
  return undefined;
}

type TextCorrection = Pick<SuggestedEdit, 'comment' | 'markdown'>;

function correctText(markdown: string, random: Random): TextCorrection {
  const way = random.pick([nameLanguage, capitalize, addSentence]);
  return way(markdown, random) ?? addSentence(markdown, random);
}

/** Names the language of the first code block that has none. */
function nameLanguage(markdown: string, random: Random): TextCorrection | undefined {
  // Every second part stands between two fences.
  const parts = markdown.split('```');
  const place = parts.findIndex((part, index) => index % 2 === 1 && part.startsWith('\n'));
  const code = parts[place];
  if (code === undefined) return undefined;
  const language = texts.languages.find(({ sign }) => sign.test(code));
  const named = parts.with(place, `${language?.name ?? 'text'}${code}`);
  return { comment: random.pick(texts.languageComments), markdown: named.join('```') };
}

function capitalize(markdown: string, random: Random): TextCorrection | undefined {
  if (!/^\p{Ll}/u.test(markdown)) return undefined;
  const capital = `${markdown.charAt(0).toUpperCase()}${markdown.slice(1)}`;
  return { comment: random.pick(texts.capitalComments), markdown: capital };
}

function addSentence(markdown: string, random: Random): TextCorrection {
  const longer = `${markdown}\n\n${random.pick(texts.additions)}`;
  return { comment: random.pick(texts.additionComments), markdown: longer };
}

function retag(tags: readonly string[], random: Random): readonly string[] {
  const [more] = texts.furtherTags.filter((tag) => !tags.includes(tag));
  const isShort = tags.length < 3 || (tags.length < 5 && random.chance(0.5));
  return isShort && more !== undefined ? [...tags, more] : tags.slice(0, -1);
}
