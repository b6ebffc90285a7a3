// This file holds the parameter maps that many routes share.
import type { ConversionId } from './conversions.ts';
import type { ParameterMap, ParameterMapping, Words } from './mapping.ts';

/** A parameter under its v3 name. */
export function as(name: string, convert?: ConversionId): ParameterMapping {
  return { name, ...(convert && { convert }) };
}

/** A vector of ids, of which v3 takes one at a time. */
export const each = (name: string): ParameterMapping => as(name, 'eachId');

/** A parameter that takes words, most often the sort. */
export function byWords(words: Words, name = 'sort'): ParameterMapping {
  return { name, convert: 'words', words };
}

const posts = { activity: 'activity', creation: 'creation', votes: 'score' } as const;

/** The sorts of v2.3 in the words of v3. */
export const sorts = {
  posts,
  questions: { ...posts, hot: null, week: null, month: null },
  taggedQuestions: { ...posts, hot: null, week: null, month: null, relevance: null },
  searchedQuestions: { ...posts, relevance: null },
  linked: { ...posts, rank: null },
  answers: { activity: 'modified', creation: 'creation', votes: 'score' },
  search: { activity: 'active', creation: 'newest', votes: 'score', relevance: 'relevance' },
  tags: { popular: 'postCount', name: 'name', activity: null },
  users: { reputation: 'reputation', creation: null, name: null, modified: null },
  managedUsers: { name: 'name', creation: 'id', reputation: null, modified: null },
} as const satisfies Record<string, Words>;

export const paging: ParameterMap = { page: as('page'), pagesize: as('pageSize', 'pageSize') };

/** A list that is paged and sorted. */
export function sorted(words: Words): ParameterMap {
  return { ...paging, order: as('order'), sort: byWords(words) };
}

export const dates: ParameterMap = {
  fromdate: as('from', 'isoDate'),
  todate: as('to', 'isoDate'),
};

/** A list that is paged, sorted and bounded by the date of creation. */
export function dated(words: Words): ParameterMap {
  return { ...sorted(words), ...dates };
}

/** What an article is written with. */
export const articleBody: ParameterMap = {
  title: as('title'),
  body: as('body', 'markdown'),
  tags: as('tags', 'array'),
  article_type: byWords(
    {
      'knowledge-article': 'knowledgeArticle',
      'how-to-guide': 'howToGuide',
      announcement: 'announcement',
      policy: 'policy',
    },
    'type',
  ),
};

/** What a question is written with. */
export const questionBody: ParameterMap = {
  title: as('title'),
  body: as('body', 'markdown'),
  tags: as('tags', 'array'),
};
