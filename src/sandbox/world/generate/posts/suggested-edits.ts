// This file has people propose changes to the posts of others, once everything else is written.

import type { Answer, Person, Question, SuggestedEdit, World } from '../../../model/entities.ts';
import { correctionComments } from '../../content/corrections.ts';
import { createCalendar, DAY } from '../calendar.ts';
import type { Calendar } from '../calendar.ts';
import { numberOf } from '../numbering.ts';
import { createRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { sortBy } from '../sort-by.ts';
import { correct } from './corrections.ts';

const QUESTIONS_PER_EDIT = 15;
const MOST_DRAWS = 200;

/** Keeps what is drawn here apart from what is drawn for posts and people. */
const OTHER_SEED = 0x51ed270b;

type Team = Pick<World, 'now' | 'meId' | 'people' | 'questions' | 'answers'>;
type Post = Question | Answer;
type Unnumbered = Omit<SuggestedEdit, 'suggestedEditId'>;

interface Queue extends Team {
  readonly random: Random;
  readonly calendar: Calendar;
  /** The posts that somebody has proposed to change. */
  readonly taken: Set<number>;
}

export function suggestEdits(team: Team, seed: number): SuggestedEdit[] {
  const random = createRandom(seed + OTHER_SEED);
  const calendar = createCalendar(team.now, random);
  const queue = { ...team, random, calendar, taken: new Set<number>() };
  const count = Math.ceil(team.questions.length / QUESTIONS_PER_EDIT);
  const edits = Array.from({ length: count }, (_, place) => suggest(place, queue) ?? []).flat();
  return sortBy(edits, ({ created }) => created).map((edit, place) => ({
    suggestedEditId: numberOf('suggestedEdit', place),
    ...edit,
  }));
}

/** The first ones see to it that there are some of each kind, and one of the demo user's own. */
function suggest(place: number, queue: Queue): Unnumbered | undefined {
  const chance = queue.random.next();
  const me = queue.people[queue.meId - 1];
  if (place === 0 && me) return leavePending(queue, me) ?? leavePending(queue, drawPerson(queue));
  if (place !== 1 && (place === 2 || chance < 0.6)) return approve(queue) ?? reject(queue);
  return place === 1 || chance < 0.8 ? reject(queue) : leavePending(queue, drawPerson(queue));
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
    comment: random.pick(correctionComments),
    markdown: post.markdown,
    ...('title' in post && random.chance(0.3) && { title: post.title }),
    ...('tags' in post && random.chance(0.3) && { tags: post.tags }),
    approvedAt: at,
  };
}

function reject(queue: Queue): Unnumbered | undefined {
  const edit = propose(queue, drawPerson(queue), 0);
  return edit && { ...edit, rejectedAt: queue.calendar.after(edit.created + 600, 30_000) };
}

/** Nothing waits for longer than some days. */
function leavePending(queue: Queue, proposer: Person): Unnumbered | undefined {
  return propose(queue, proposer, proposer.lastAccess - 9 * DAY);
}

function propose(queue: Queue, proposer: Person, earliest: number): Unnumbered | undefined {
  const { userId, lastAccess } = proposer;
  const isOpen = (post: Post) =>
    post.ownerId !== userId && startOf(post, proposer) < lastAccess - DAY;
  const post = drawPost(queue, isOpen);
  if (post === undefined) return undefined;
  const start = Math.max(earliest, startOf(post, proposer));
  return {
    postId: post.postId,
    proposerId: userId,
    created: queue.calendar.between(start, lastAccess),
    ...correct(post.markdown, 'title' in post ? post : undefined, queue.random),
  };
}

function startOf(post: Post, proposer: Person): number {
  return Math.max(post.created, proposer.created) + 1;
}

function drawPerson({ people, random }: Queue): Person {
  return random.pick(people);
}

/** A post that nobody has proposed to change, if there is one that fits. */
function drawPost(
  { questions, answers, random, taken }: Queue,
  fits: (post: Post) => boolean | undefined,
): Post | undefined {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const place = random.int(0, questions.length + answers.length - 1);
    const post = questions[place] ?? answers[place - questions.length];
    if (!post || taken.has(post.postId) || !fits(post)) continue;
    taken.add(post.postId);
    return post;
  }
  return undefined;
}
