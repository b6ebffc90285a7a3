// This file maps tags to v3.
import * as fields from './fields.ts';
import { equal, near } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { idOf, tagIds } from './needs.ts';
import { as, paging, sorted, sorts } from './parameters.ts';

export const tagMappings = {
  tags: equal({
    operation: 'GET /tags',
    parameters: { ...sorted(sorts.tags), inname: as('partialName', 'partOfName') },
    fields: fields.tags,
    note: 'postCount counts posts. New are id, description, creationDate, and how many experts and watchers a tag has.',
    confidence: 'high',
    sources: ['schema', 'wrapper', 'dataExport', 'connector'],
  }),
  'faqs-by-tags': near({
    operation: 'GET /questions',
    parameters: { ...paging, tags: as('tagId', 'tagIds') },
    constants: { sort: 'score', order: 'desc' },
    needs: [tagIds],
    fields: fields.questions,
    note: 'There is no such list; the questions of the tags with the highest score come nearest.',
    confidence: 'low',
    sources: ['schema'],
  }),
  'tags-by-name': near({
    operation: 'GET /tags',
    parameters: { ...sorted(sorts.tags), tags: as('partialName', 'eachTag') },
    fields: fields.tags,
    note: 'The id opens GET /tags/{tagId}, which has the experts of the tag.',
    confidence: 'high',
    sources: ['schema', 'wrapper'],
  }),
  'synonyms-by-tags': {
    match: 'near',
    combine: 'steps',
    routes: [
      {
        operation: 'GET /tags',
        parameters: { tags: as('partialName', 'eachTag') },
        note: 'The id of each tag, by its name.',
        confidence: 'high',
        sources: ['schema', 'wrapper'],
      },
      {
        operation: 'GET /tags/{tagId}/synonyms',
        parameters: paging,
        needs: [idOf('tagId', 'the id of step 1')],
        fields: fields.synonyms,
        note: 'The synonyms of each.',
        confidence: 'medium',
        sources: ['dataExport', 'dataExportTests'],
      },
    ],
  },
  'wikis-by-tags': near({
    operation: 'GET /tags',
    parameters: { ...paging, tags: as('partialName', 'eachTag') },
    fields: fields.wikis,
    note: 'The short description only: the text of the wiki, its editors and dates are gone.',
    confidence: 'medium',
    sources: ['schema'],
  }),
  'tag-synonyms': {
    match: 'near',
    combine: 'steps',
    routes: [
      {
        operation: 'GET /tags',
        parameters: {},
        constants: { hasSynonyms: 'true' },
        note: 'The tags that have synonyms.',
        confidence: 'high',
        sources: ['schema'],
      },
      {
        operation: 'GET /tags/{tagId}/synonyms',
        parameters: paging,
        needs: [idOf('tagId', 'the id of step 1')],
        fields: fields.synonyms,
        note: 'The synonyms of each; to_tag is the tag of the path. Only name and id of an item are known.',
        confidence: 'medium',
        sources: ['dataExport', 'dataExportTests'],
      },
    ],
  },
} as const satisfies Record<string, Mapping>;
