// This file maps the search to v3.
import * as fields from './fields.ts';
import { near } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { tagIds } from './needs.ts';
import { as, byWords, dated, paging, sorts } from './parameters.ts';

export const searchMappings = {
  search: {
    match: 'near',
    combine: 'either',
    routes: [
      {
        operation: 'GET /search',
        parameters: { ...paging, sort: byWords(sorts.search), intitle: as('query') },
        fields: fields.foundQuestions,
        note: 'One query for everything. Questions, answers and articles come mixed: keep type question. Always descending. In June 2024 a client got 100 results whatever pageSize said; code of 2026 pages with pageSize=100. Whether search operators such as [tag] or title: work in query is not known.',
        confidence: 'medium',
        sources: ['schema', 'wrapper', 'utilitiesDocs'],
      },
      {
        operation: 'GET /questions',
        parameters: { ...dated(sorts.searchedQuestions), tagged: as('tagId', 'tagIdsAsBefore') },
        needs: [tagIds],
        fields: fields.questions,
        note: 'Better for tags alone.',
        confidence: 'high',
        sources: ['schema', 'wrapper'],
      },
    ],
  },
  'advanced-search': {
    match: 'near',
    combine: 'either',
    routes: [
      {
        operation: 'GET /search',
        parameters: { ...paging, sort: byWords(sorts.search), q: as('query') },
        fields: fields.foundQuestions,
        note: 'One query for everything. Questions, answers and articles come mixed: keep type question. Always descending. In June 2024 a client got 100 results whatever pageSize said; code of 2026 pages with pageSize=100.',
        confidence: 'medium',
        sources: ['schema', 'wrapper'],
      },
      {
        operation: 'GET /questions',
        parameters: {
          ...dated(sorts.searchedQuestions),
          tagged: as('tagId', 'tagIdsAsBefore'),
          user: as('authorId'),
          accepted: as('hasAcceptedAnswer', 'boolean'),
        },
        needs: [tagIds],
        fields: fields.questions,
        note: 'Without free text. Apply answers, views and closed after reading: answerCount, viewCount, isClosed.',
        confidence: 'medium',
        sources: ['schema'],
      },
    ],
  },
  'excerpt-search': near({
    operation: 'GET /search',
    parameters: { ...paging, sort: byWords(sorts.search), q: as('query') },
    fields: fields.excerpts,
    note: 'Closest in shape: type, snippet, IDs. An answer names its question as parentQuestionId. Articles come, too. Always descending.',
    confidence: 'medium',
    sources: ['schema', 'wrapper', 'backstage'],
  }),
  similar: near({
    operation: 'GET /search',
    parameters: { ...paging, sort: byWords(sorts.search), title: as('query') },
    fields: fields.foundQuestions,
    note: 'Search for the title, sorted by relevance; keep type question.',
    confidence: 'low',
    sources: ['schema'],
  }),
} as const satisfies Record<string, Mapping>;
