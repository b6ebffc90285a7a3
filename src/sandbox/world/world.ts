import { castArticles, writeArticle } from './articles.ts';
import type { Essay } from './articles.ts';
import { giveAwards } from './awards.ts';
import { createCalendar, floorToDay } from './calendar.ts';
import { createCast } from './cast.ts';
import { articles as articleDrafts } from './content/articles.ts';
import { badges } from './content/badges.ts';
import { templates, threads as authored } from './content/index.ts';
import { tags } from './content/tags.ts';
import { writeComments } from './discussion.ts';
import type { TagDraft, ThreadDraft } from './draft.ts';
import { chooseFavorites } from './favorites.ts';
import type { Comment, Tag, World } from './model.ts';
import { writePerson } from './people.ts';
import { writeThread } from './posts.ts';
import type { Desk } from './posts.ts';
import { createRandom } from './random.ts';
import { reputationOf } from './reputation.ts';
import { schedule } from './schedule.ts';
import type { Stage } from './stage.ts';
import { talkOn, talksOf } from './talk.ts';
import { fillTemplates } from './templates.ts';
import { castThreads } from './threads.ts';
import type { Thread } from './threads.ts';
import { castVotes } from './voting.ts';
import type { Vote } from './voting.ts';

const TEMPLATE_THREADS = 211;

/** The demo team as of the day of `now`: the same day and seed give the same team. */
export function createWorld({ now, seed = 7 }: { now: number; seed?: number }): World {
  const stage = createStage(floorToDay(now), seed);
  const threads = castThreads(schedule(collectDrafts(stage), stage), stage);
  const essays = castArticles(articleDrafts, threads, stage);
  const desk = createDesk(threads, essays, stage);
  const posts = writePosts(threads, desk);
  const articles = essays.map((essay) => writeArticle(essay, desk));
  const comments = discuss(threads, essays, desk);
  const traces = {
    reputation: reputationOf(threads, desk.votes, stage),
    lastWords: lastWords([...posts.questions, ...posts.answers, ...articles], comments),
  };
  const people = stage.cast.members.map((member) => writePerson(member, traces, stage));
  const { calendar } = stage;
  return {
    slug: 'demo',
    name: 'Quaylark',
    now: calendar.now,
    meId: 1,
    people,
    tags: tags.map(writeTag),
    ...posts,
    articles,
    comments,
    badges: badges.map((badge, index) => ({ badgeId: index + 1, ...badge })),
    awards: giveAwards({ ...posts, comments, people, votes: desk.votes, now: calendar.now }),
    favorites: chooseFavorites(posts.questions, stage),
    suggestedEdits: [],
  };
}

function createStage(now: number, seed: number): Stage {
  const random = createRandom(seed);
  const calendar = createCalendar(now, random);
  return { random, calendar, cast: createCast(calendar, random) };
}

function collectDrafts({ random }: Stage): readonly ThreadDraft[] {
  return [...authored, ...fillTemplates(templates, TEMPLATE_THREADS, random)];
}

function createDesk(threads: readonly Thread[], essays: readonly Essay[], stage: Stage): Desk {
  const keyed = threads.flatMap(({ draft, questionId }) =>
    draft.key === undefined ? [] : [[draft.key, questionId] as const],
  );
  const votes = new Map<number, readonly Vote[]>();
  for (const { questionId, asker, created, draft, replies, accepted } of threads) {
    votes.set(questionId, castVotes({ author: asker, created, liking: draft.liking }, stage));
    for (const reply of replies) {
      const appeal = reply === accepted ? 1.7 : 0.9;
      const liking = reply === accepted && draft.liking === 'high' ? 'high' : undefined;
      votes.set(reply.answerId, castVotes({ ...reply, appeal, liking }, stage));
    }
  }
  for (const essay of essays) votes.set(essay.postId, castVotes({ ...essay, appeal: 2 }, stage));
  return { ...stage, ids: new Map(keyed), votes };
}

function writePosts(threads: readonly Thread[], desk: Desk) {
  const written = threads.map((thread) => writeThread(thread, desk));
  const answers = written.flatMap((thread) => thread.answers);
  return {
    questions: written.map(({ question }) => question),
    answers: answers.sort((one, other) => one.postId - other.postId),
  };
}

function discuss(threads: readonly Thread[], essays: readonly Essay[], desk: Desk): Comment[] {
  const talks = threads.flatMap((thread) => talksOf(thread, desk.ids, desk));
  return writeComments([...talks, ...essays.map((essay) => talkOn(essay, desk))], desk);
}

type Written = Pick<Comment, 'ownerId' | 'created'> & {
  readonly edited?: boolean | { readonly at: number; readonly by: number };
};

function lastWords(...written: readonly (readonly Written[])[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const note = (userId: number, at: number) =>
    last.set(userId, Math.max(at, last.get(userId) ?? 0));
  for (const { ownerId, created, edited } of written.flat()) {
    note(ownerId, created);
    if (typeof edited === 'object') note(edited.by, edited.at);
  }
  return last;
}

function writeTag(draft: TagDraft): Tag {
  const { name, synonyms = [], isModeratorOnly = false, isRequired = false } = draft;
  return { name, synonyms, isModeratorOnly, isRequired };
}
