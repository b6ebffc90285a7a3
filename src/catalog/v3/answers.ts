// This file maps answers to v3.
import * as fields from './fields.ts';
import { equal, near } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { idOf, questionOfAnswer } from './needs.ts';
import { as, each } from './parameters.ts';

export const answerMappings = {
  answers: {
    match: 'near',
    combine: 'steps',
    routes: [
      {
        operation: 'GET /questions',
        parameters: {},
        note: 'All questions, page by page; go on with those whose answerCount is above 0.',
        confidence: 'high',
        sources: ['schema', 'dataExport', 'connector'],
      },
      {
        operation: 'GET /questions/{questionId}/answers',
        parameters: {},
        needs: [idOf('questionId', 'the id of step 1')],
        fields: fields.answers,
        note: 'The answers of each question, page by page. There is no list of all answers: apply dates, votes and order after reading.',
        confidence: 'high',
        sources: ['schema', 'wrapper', 'dataExport', 'tagReport', 'connector'],
      },
    ],
  },
  'answers-by-ids': near({
    operation: 'GET /questions/{questionId}/answers/{answerId}',
    parameters: { ids: each('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answer,
    note: 'Has bodyMarkdown, too.',
    confidence: 'high',
    sources: ['schema', 'wrapper', 'terraform'],
  }),
  'accept-answer': equal({
    operation: 'POST /questions/{questionId}/answers/{answerId}/accept',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answers,
    confidence: 'high',
    sources: ['schema'],
  }),
  'undo-accept-answer': equal({
    operation: 'DELETE /questions/{questionId}/answers/{answerId}/accept',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answers,
    confidence: 'high',
    sources: ['schema'],
  }),
  'comments-on-answers': equal({
    operation: 'GET /questions/{questionId}/answers/{answerId}/comments',
    parameters: { ids: each('answerId') },
    needs: [questionOfAnswer],
    fields: fields.comments,
    confidence: 'high',
    sources: ['schema', 'wrapper', 'dataExport'],
  }),
  'delete-answer': equal({
    operation: 'DELETE /questions/{questionId}/answers/{answerId}',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    confidence: 'high',
    sources: ['schema', 'wrapper', 'terraform'],
  }),
  'downvote-answer': equal({
    operation: 'POST /questions/{questionId}/answers/{answerId}/downvote',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answers,
    confidence: 'high',
    sources: ['schema'],
  }),
  'undo-downvote-answer': equal({
    operation: 'DELETE /questions/{questionId}/answers/{answerId}/downvote',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answers,
    confidence: 'high',
    sources: ['schema'],
  }),
  'edit-answer': equal({
    operation: 'PUT /questions/{questionId}/answers/{answerId}',
    parameters: { id: as('answerId'), body: as('body', 'markdown') },
    needs: [questionOfAnswer],
    fields: fields.answer,
    note: 'There is no edit summary.',
    confidence: 'high',
    sources: ['schema', 'terraform'],
  }),
  'answer-flag-options': equal({
    operation: 'GET /questions/{questionId}/answers/{answerId}/flags/options',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.flagOptions,
    confidence: 'high',
    sources: ['schema'],
  }),
  'create-answer-flag': equal({
    operation: 'POST /questions/{questionId}/answers/{answerId}/flags',
    parameters: { id: as('answerId'), option_id: as('optionId'), comment: as('comment') },
    needs: [questionOfAnswer],
    confidence: 'high',
    sources: ['schema'],
  }),
  'upvote-answer': equal({
    operation: 'POST /questions/{questionId}/answers/{answerId}/upvote',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answers,
    confidence: 'high',
    sources: ['schema'],
  }),
  'undo-upvote-answer': equal({
    operation: 'DELETE /questions/{questionId}/answers/{answerId}/upvote',
    parameters: { id: as('answerId') },
    needs: [questionOfAnswer],
    fields: fields.answers,
    confidence: 'high',
    sources: ['schema'],
  }),
} as const satisfies Record<string, Mapping>;
