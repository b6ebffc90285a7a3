// This file makes the team of a world findable: no call searches the whole world. Every index is made when a call first
// asks for it, and again after what it is made of has changed.
import type { SuggestedEdit, World } from '../model/entities.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { createPostSearch } from '../search/post-search.ts';
import { RecordCollection } from './collection.ts';
import { createWebLinks } from './links.ts';
import { memoize } from './memoize.ts';
import { joinPosts } from './posts/all-posts.ts';
import { OwnFlags } from './posts/flags.ts';
import { OwnVotes } from './posts/own-votes.ts';
import { isUnanswered } from './posts/question-states.ts';
import { Revisions } from './posts/revisions.ts';
import { TagIndex } from './tags/tag-index.ts';
import { createAwards } from './users/awards.ts';
import { Favorites } from './users/favorites.ts';
import { createMembers } from './users/members.ts';
import { initialTagPreferences } from './users/tag-preferences.ts';
import type { TagPreferences } from './users/tag-preferences.ts';

export type Team = ReturnType<typeof createTeam>;

export function createTeam(world: World, now: () => number) {
  const { people, whoIs, present } = createMembers(world);
  const ownerOf = ({ ownerId }: { readonly ownerId: number }) => present(ownerId);
  const isPresent = ({ userId }: { readonly userId: number }) => present(userId).length > 0;
  const questions = new RecordCollection(resourceTypes.question, world.questions);
  const answers = new RecordCollection(resourceTypes.answer, world.answers);
  const articles = new RecordCollection(resourceTypes.article, world.articles);
  const comments = new RecordCollection(resourceTypes.comment, world.comments);
  const suggestedEdits = new RecordCollection(resourceTypes.suggested_edit, world.suggestedEdits);
  const posts = joinPosts({ questions, answers, articles });
  const tagging = new TagIndex(world.tags, questions);
  const awards = createAwards(
    world.badges,
    memoize(() => world.awards.filter(isPresent)),
  );
  const initialPreferences = memoize(() => initialTagPreferences(world));
  let preferences: TagPreferences | undefined;
  const totals = memoize(() => {
    const sums = { votes: 0, accepted: 0, unanswered: 0 };
    for (const { upVotes, downVotes } of posts.values()) sums.votes += upVotes + downVotes;
    for (const question of questions.values()) {
      if (question.acceptedAnswerId !== undefined) sums.accepted++;
      if (isUnanswered(question, { answers, now })) sums.unanswered++;
    }
    return sums;
  }, posts);
  const postIds = [...world.questions, ...world.answers, ...world.articles].map(
    ({ postId }) => postId,
  );
  return {
    slug: world.slug,
    meId: world.meId,
    now,
    /** The next ids of what is written. */
    ids: {
      /** All kinds of posts share one sequence. */
      post: createIdSequence(postIds),
      comment: createIdSequence(world.comments.map(({ commentId }) => commentId)),
      suggestedEdit: createIdSequence(world.suggestedEdits.map((edit) => edit.suggestedEditId)),
    },
    links: createWebLinks(world.slug),
    people,
    whoIs,
    present,
    questions,
    answers,
    articles,
    posts,
    /** What kind of post each of those was that are there no more. */
    deleted: new Map(world.deleted.map(({ postId, type }) => [postId, type])),
    comments,
    suggestedEdits,
    tagging,
    awards,
    search: createPostSearch(questions, answers),
    revisions: new Revisions(),
    favorites: new Favorites(() => world.favorites.filter(isPresent)),
    votes: new OwnVotes(),
    flags: new OwnFlags(world),
    get preferences() {
      return preferences ?? initialPreferences();
    },
    set preferences(chosen: TagPreferences) {
      preferences = chosen;
    },
    /** Sums over all posts. */
    get totals() {
      return totals();
    },
    questionsBy: questions.groupedBy(ownerOf),
    questionsTagged: questions.groupedBy(({ tags }) => tags),
    questionsLinkingTo: questions.groupedBy(({ linkedIds }) => linkedIds),
    answersBy: answers.groupedBy(ownerOf),
    answersTo: answers.groupedBy(({ questionId }) => [questionId]),
    articlesTagged: articles.groupedBy(({ tags }) => tags),
    postsBy: posts.groupedBy(ownerOf),
    postsEditedBy: posts.groupedBy(({ edited }) => present(edited?.by)),
    suggestedEditsBy: suggestedEdits.groupedBy(({ proposerId }) => present(proposerId)),
    pendingEditsOn: suggestedEdits.groupedBy((edit) => (isPending(edit) ? [edit.postId] : [])),
    suggestedEditsOn: suggestedEdits.groupedBy(({ postId }) => [postId]),
    commentsBy: comments.groupedBy(ownerOf),
    commentsTo: comments.groupedBy(({ replyToId }) => present(replyToId)),
    commentsOn: comments.groupedBy(({ postId }) => [postId]),
  };
}

/** Nobody has decided on it yet. */
function isPending({ approvedAt, rejectedAt }: SuggestedEdit) {
  return approvedAt === undefined && rejectedAt === undefined;
}

/** Gives one id after the other, beginning after all that are taken. */
function createIdSequence(taken: readonly number[]): () => number {
  let last = taken.reduce((highest, id) => Math.max(highest, id), 0);
  return () => (last += 1);
}
