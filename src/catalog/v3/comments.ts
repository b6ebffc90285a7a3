// This file maps comments to v3.
import * as fields from './fields.ts';
import type { Mapping } from './mapping.ts';
import { idOf } from './needs.ts';
import { paging } from './parameters.ts';

export const commentMappings = {
  comments: {
    match: 'near',
    combine: 'sum',
    routes: [
      {
        operation: 'GET /questions/{questionId}/comments',
        parameters: {},
        needs: [idOf('questionId', 'the id of each question')],
        fields: fields.comments,
        note: 'There is no list of all comments: read those of each question, answer and article whose commentCount is above 0, and apply dates and order after reading.',
        confidence: 'high',
        sources: ['schema', 'dataExport', 'tagReport'],
      },
      {
        operation: 'GET /questions/{questionId}/answers/{answerId}/comments',
        parameters: {},
        needs: [
          idOf('questionId', 'the questionId of each answer'),
          idOf('answerId', 'the id of each answer'),
        ],
        fields: fields.comments,
        confidence: 'high',
        sources: ['schema', 'dataExport'],
      },
      {
        operation: 'GET /articles/{articleId}/comments',
        parameters: {},
        needs: [idOf('articleId', 'the id of each article')],
        fields: fields.comments,
        confidence: 'high',
        sources: ['schema', 'dataExport'],
      },
      {
        operation: 'GET /users/{userId}/comments',
        parameters: paging,
        needs: [idOf('userId', 'the id of each user')],
        fields: fields.comments,
        note: 'Or user by user, where the site has this route.',
        confidence: 'medium',
        sources: ['userReport'],
      },
    ],
  },
} as const satisfies Record<string, Mapping>;
