import { indexBy } from '../listing/group-by.ts';
import { itemsResult, listResult } from '../listing/list-result.ts';
import type { PostType } from '../model/derived.ts';
import type { Flaggable } from '../store/posts/flags.ts';
import { postIdIn, stateRevisionsOf } from '../store/posts/revisions.ts';
import type { Team } from '../store/team.ts';
import { tagged } from './questions.ts';
import { byIds, collections, ofIds, requireById } from './route.ts';
import type { Route, Routes } from './route.ts';

/** Posts that are no questions, and what is below all of them. */
export const postRoutes = {
  answers: ({ team }) => listResult(team.all.answers),
  'answers-by-ids': byIds('answer'),
  'questions-by-answer-ids': ({ ids, team }) => {
    const asked = new Set(ids.map((id) => team.answers.get(id)?.questionId ?? 0));
    const found = [...asked].flatMap((id) => team.questions.get(id) ?? []);
    return itemsResult('question', found);
  },
  articles: tagged(
    ({ all }) => all.articles,
    ({ articlesTagged }) => articlesTagged,
  ),
  'articles-by-ids': byIds('article'),
  'linked-on-articles': ({ ids, team }) => {
    const articles = ids.flatMap((id) => team.articles.get(id) ?? []);
    const linked = [
      ...articles.flatMap(({ linkedIds }) =>
        linkedIds.flatMap((id) => team.questions.get(id) ?? []),
      ),
      ...team.questionsLinkingTo.listingOfAny(articles.map(({ postId }) => postId)).items,
    ];
    return itemsResult('question', [...indexBy(linked, ({ postId }) => postId).values()]);
  },
  posts: ({ team }) => listResult(team.all.posts),
  'posts-by-ids': byIds('post'),
  comments: ({ team }) => listResult(team.all.comments),
  'comments-by-ids': byIds('comment'),
  'comments-on-questions': commentsOn('question'),
  'comments-on-answers': commentsOn('answer'),
  'comments-on-articles': commentsOn('article'),
  'comments-on-posts': ofIds(({ commentsOn: known }) => known),
  'suggested-edits': ({ team }) => listResult(team.all.suggestedEdits),
  'suggested-edits-by-ids': byIds('suggested_edit'),
  'posts-on-suggested-edits': ofIds(({ suggestedEditsOn }) => suggestedEditsOn),
  'revisions-by-ids': ({ ids, team }) => {
    const found = revisionsOf(ids, team).toSorted((a, b) => b.creationDate - a.creationDate);
    return itemsResult('revision', found);
  },
  'revisions-by-guids': ({ input, team }) => {
    const guids = input.texts('ids').map((guid) => guid.toUpperCase());
    const postIds = new Set(guids.map(postIdIn).filter((id) => id !== undefined));
    const found = revisionsOf([...postIds], team).filter(({ revisionGuid }) =>
      guids.includes(revisionGuid),
    );
    return itemsResult('revision', found);
  },
  'question-flag-options': flagOptions('question'),
  'answer-flag-options': flagOptions('answer'),
  'comment-flag-options': flagOptions('comment'),
  'question-close-options': (call) => {
    const { postId } = requireById('question', call);
    return itemsResult('flag_option', call.team.flags.closeOptions(postId));
  },
} satisfies Routes;

function commentsOn(type: PostType): Route {
  return ({ ids, team }) =>
    listResult(team.commentsOn.listingOfAny(ids.filter((id) => collections[type](team).has(id))));
}

function revisionsOf(postIds: readonly number[], team: Team) {
  const posts = postIds.flatMap((id) => team.posts.get(id) ?? []);
  return posts.flatMap((post) => [...team.revisions.of(post), ...stateRevisionsOf(post)]);
}

function flagOptions(kind: Flaggable): Route {
  return (call) => {
    requireById<Flaggable>(kind, call);
    const options = call.team.flags.options(kind, call.input.number('id') ?? 0);
    return itemsResult('flag_option', options);
  };
}
