// This file maps posts of any kind to v3.
import * as fields from './fields.ts';
import type { Mapping } from './mapping.ts';
import { idOf, questionOfAnswer } from './needs.ts';
import { as, dated, each, sorts } from './parameters.ts';

export const postMappings = {
  posts: {
    match: 'near',
    combine: 'sum',
    routes: [
      {
        operation: 'GET /questions',
        parameters: { ...dated(sorts.posts) },
        fields: fields.questionPosts,
        note: 'There is no list of all posts: this has the questions.',
        confidence: 'high',
        sources: ['schema', 'connector'],
      },
      {
        operation: 'GET /questions/{questionId}/answers',
        parameters: {},
        needs: [idOf('questionId', 'the id of each question whose answerCount is above 0')],
        fields: fields.answerPosts,
        note: 'The answers, question by question; apply dates and order after reading.',
        confidence: 'high',
        sources: ['schema', 'dataExport', 'connector'],
      },
      {
        operation: 'GET /articles',
        parameters: { ...dated(sorts.posts) },
        fields: fields.articlePosts,
        note: 'The articles, if the list of v2.3 had them.',
        confidence: 'medium',
        sources: ['schema', 'connector'],
      },
    ],
  },
  'posts-by-ids': {
    match: 'near',
    combine: 'byType',
    routes: [
      {
        operation: 'GET /questions',
        parameters: { ids: as('questionId', 'repeatedId') },
        fields: fields.questionPosts,
        note: 'The IDs that are questions.',
        confidence: 'medium',
        sources: ['schema'],
      },
      {
        operation: 'GET /articles/{articleId}',
        parameters: { ids: each('articleId') },
        fields: fields.articlePost,
        note: "The IDs that are articles; 404 for one that isn't.",
        confidence: 'medium',
        sources: ['schema'],
      },
      {
        operation: 'GET /questions/{questionId}/answers/{answerId}',
        parameters: { ids: each('answerId') },
        needs: [questionOfAnswer],
        fields: fields.answerPost,
        note: 'The IDs that are answers.',
        confidence: 'medium',
        sources: ['schema'],
      },
    ],
  },
  'comments-on-posts': {
    match: 'near',
    combine: 'byType',
    routes: [
      {
        operation: 'GET /questions/{questionId}/comments',
        parameters: { ids: each('questionId') },
        fields: fields.comments,
        note: 'If the post is a question.',
        confidence: 'high',
        sources: ['schema'],
      },
      {
        operation: 'GET /articles/{articleId}/comments',
        parameters: { ids: each('articleId') },
        fields: fields.comments,
        note: 'If it is an article.',
        confidence: 'high',
        sources: ['schema'],
      },
      {
        operation: 'GET /questions/{questionId}/answers/{answerId}/comments',
        parameters: { ids: each('answerId') },
        needs: [questionOfAnswer],
        fields: fields.comments,
        note: 'If it is an answer.',
        confidence: 'high',
        sources: ['schema'],
      },
    ],
  },
} as const satisfies Record<string, Mapping>;
