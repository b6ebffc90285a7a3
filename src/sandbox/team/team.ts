// This file makes the team of a world findable: everything is indexed once, so that no call searches the whole world.
import { groupBy, indexBy } from '../groups.ts';
import { kinds } from '../kinds.ts';
import type { Post } from '../records.ts';
import { createQuestionSearch } from '../search/question-search.ts';
import { Listing } from '../sorting.ts';
import type { World } from '../world/model.ts';
import { createAwards } from './awards.ts';
import { createLinks } from './links.ts';
import { createQuestionLists } from './questions.ts';
import { Shelf } from './shelf.ts';
import { createTagging } from './tagging.ts';

export type Team = ReturnType<typeof createTeam>;

/** Indexes a world. What the indexes hold is sorted only when a call first asks for an order. */
export function createTeam(world: World) {
  const people = indexBy(world.people, ({ userId }) => userId);
  const tagging = createTagging(world.tags, world.questions);
  const awards = createAwards(world, people);
  const answers = indexBy(world.answers, ({ postId }) => postId);
  const posts: readonly Post[] = [...world.questions, ...world.answers, ...world.articles];
  const ownerOf = ({ ownerId }: { readonly ownerId: number }) => [ownerId];
  return {
    world,
    links: createLinks(world.slug),
    people,
    questions: indexBy(world.questions, ({ postId }) => postId),
    answers,
    articles: indexBy(world.articles, ({ postId }) => postId),
    posts: indexBy(posts, ({ postId }) => postId),
    comments: indexBy(world.comments, ({ commentId }) => commentId),
    tagging,
    awards,
    search: createQuestionSearch({
      questions: () => world.questions,
      answers: () => world.answers,
    }),
    favorites: groupBy(world.favorites, ({ userId }) => [userId]),
    favoriteCounts: groupBy(world.favorites, ({ questionId }) => [questionId]),
    all: {
      ...createQuestionLists(world.questions, { answers, world }),
      answers: new Listing(kinds.answer, world.answers),
      articles: new Listing(kinds.article, world.articles),
      posts: new Listing(kinds.post, posts),
      comments: new Listing(kinds.comment, world.comments),
      users: new Listing(kinds.user, world.people),
      tags: new Listing(kinds.tag, tagging.uses),
      badges: new Listing(kinds.badge, awards.uses),
      recipients: new Listing(kinds.badge, awards.recipients),
    },
    questionsBy: new Shelf(kinds.question, world.questions, ownerOf),
    answersBy: new Shelf(kinds.answer, world.answers, ownerOf),
    postsBy: new Shelf(kinds.post, posts, ownerOf),
    commentsBy: new Shelf(kinds.comment, world.comments, ownerOf),
    commentsTo: new Shelf(kinds.comment, world.comments, ({ replyToId }) =>
      replyToId === undefined ? [] : [replyToId],
    ),
    commentsOn: new Shelf(kinds.comment, world.comments, ({ postId }) => [postId]),
    answersTo: new Shelf(kinds.answer, world.answers, ({ questionId }) => [questionId]),
    questionsTagged: new Shelf(kinds.question, world.questions, ({ tags }) => tags),
    articlesTagged: new Shelf(kinds.article, world.articles, ({ tags }) => tags),
    questionsLinkingTo: new Shelf(kinds.question, world.questions, ({ linkedIds }) => linkedIds),
  };
}
