import { itemsResult, listResult } from '../listing/list-result.ts';
import type { Flaggable, PostType } from '../model/entities.ts';
import { postIdIn, stateRevisionsOf } from '../store/posts/revisions.ts';
import type { Team } from '../store/team.ts';
import { tagged } from './questions.ts';
import { byIds, recordCollections, ofIds, requireById } from './route.ts';
import type { Route, Routes } from './route.ts';

/** Posts that are no questions, and what is below all of them. */
export const postRoutes = {
  answers: ({ team }) => listResult(team.answers.listing),
  'answers-by-ids': byIds('answer'),
  'questions-by-answer-ids': ({ ids, team }) => {
    const asked = new Set(team.answers.getAll(ids).map(({ questionId }) => questionId));
    return itemsResult('question', team.questions.getAll([...asked]));
  },
  articles: tagged('article', ({ articlesTagged }) => articlesTagged),
  'articles-by-ids': byIds('article'),
  'linked-on-articles': ({ ids, team }) => {
    const articles = team.articles.getAll(ids);
    const linked = new Set([
      ...team.questions.getAll(articles.flatMap(({ linkedIds }) => linkedIds)),
      ...team.questionsLinkingTo.listingOfAny(articles.map(({ postId }) => postId)).items,
    ]);
    return itemsResult('question', [...linked]);
  },
  posts: ({ team }) => listResult(team.posts.listing),
  'posts-by-ids': byIds('post'),
  comments: ({ team }) => listResult(team.comments.listing),
  'comments-by-ids': byIds('comment'),
  'comments-on-questions': commentsOn('question'),
  'comments-on-answers': commentsOn('answer'),
  'comments-on-articles': commentsOn('article'),
  'comments-on-posts': ofIds(({ commentsOn: known }) => known),
  'suggested-edits': ({ team }) => listResult(team.suggestedEdits.listing),
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
    listResult(
      team.commentsOn.listingOfAny(ids.filter((id) => recordCollections[type](team).has(id))),
    );
}

function revisionsOf(postIds: readonly number[], team: Team) {
  const posts = team.posts.getAll(postIds);
  return posts.flatMap((post) => [...team.revisions.of(post), ...stateRevisionsOf(post)]);
}

function flagOptions(kind: Flaggable): Route {
  return (call) => {
    requireById<Flaggable>(kind, call);
    const options = call.team.flags.options(kind, call.input.number('id') ?? 0);
    return itemsResult('flag_option', options);
  };
}
