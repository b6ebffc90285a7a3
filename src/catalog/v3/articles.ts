// This file maps articles to v3.
import * as fields from './fields.ts';
import { equal } from './mapping.ts';
import type { Mapping } from './mapping.ts';
import { idOf, tagIds } from './needs.ts';
import { articleBody, as, dated, each, sorted, sorts } from './parameters.ts';

export const articleMappings = {
  articles: equal({
    operation: 'GET /articles',
    parameters: { ...dated(sorts.posts), tagged: as('tagId', 'tagIdsNotAll') },
    needs: [tagIds],
    fields: fields.articles,
    confidence: 'high',
    sources: ['schema', 'wrapper', 'dataExport', 'connector'],
  }),
  'articles-by-ids': equal({
    operation: 'GET /articles/{articleId}',
    parameters: { ids: each('articleId') },
    fields: fields.article,
    note: 'Has bodyMarkdown and permissions, too.',
    confidence: 'high',
    sources: ['schema', 'wrapper', 'dataExport', 'terraform'],
  }),
  'comments-on-articles': equal({
    operation: 'GET /articles/{articleId}/comments',
    parameters: { ids: each('articleId') },
    fields: fields.comments,
    confidence: 'high',
    sources: ['schema', 'dataExport'],
  }),
  'linked-on-articles': equal({
    operation: 'GET /articles/{articleId}/linked-questions',
    parameters: { ...sorted(sorts.linked), ids: each('articleId') },
    fields: fields.questions,
    note: 'v3 has a sort hot, and no rank.',
    confidence: 'high',
    sources: ['schema'],
  }),
  'create-article': equal({
    operation: 'POST /articles',
    parameters: { ...articleBody },
    needs: [
      idOf('permissions', 'who may edit: ownerOnly, specificEditors or everyone as editableBy'),
    ],
    fields: fields.article,
    note: 'The schema requires permissions, and {"editableBy":"ownerOnly"} is enough; an official client leaves it out and passes its tests. Whether v3 limits articles to one a minute, as v2.3 does, is not known.',
    confidence: 'high',
    sources: ['schema', 'wrapper', 'terraform'],
  }),
  'edit-article': equal({
    operation: 'PUT /articles/{articleId}',
    parameters: { ...articleBody, id: as('articleId') },
    needs: [idOf('permissions', 'those of the article as it is, its editors as IDs')],
    fields: fields.article,
    note: 'Read the article first, and turn its permissions back into IDs (editorUserIds, editorUserGroupIds). Newer sites keep expirationDate there, too.',
    confidence: 'high',
    sources: ['schema', 'wrapper', 'terraform', 'utilities'],
  }),
  'delete-article': equal({
    operation: 'DELETE /articles/{articleId}',
    parameters: { id: as('articleId') },
    confidence: 'high',
    sources: ['schema', 'wrapper', 'terraform'],
  }),
} as const satisfies Record<string, Mapping>;
