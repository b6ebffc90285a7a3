// This file maps totals to v3.
import * as fields from './fields.ts';
import type { Mapping } from './mapping.ts';

export const infoMappings = {
  info: {
    match: 'near',
    combine: 'sum',
    routes: [
      {
        operation: 'GET /questions',
        parameters: {},
        fields: fields.questionCount,
        note: 'totalCount of the list. With isAnswered=false it is total_unanswered; with hasAcceptedAnswer=true it counts the questions that have an accepted answer. The smallest pageSize is 15.',
        confidence: 'medium',
        sources: ['schema'],
      },
      {
        operation: 'GET /users',
        parameters: {},
        fields: fields.userCount,
        note: 'totalCount of the list.',
        confidence: 'medium',
        sources: ['schema'],
      },
    ],
  },
} as const satisfies Record<string, Mapping>;
