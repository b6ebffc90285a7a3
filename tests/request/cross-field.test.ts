import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { checkCrossField } from '../../src/request/cross-field.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { clock, draftOf } from '../support/builders/drafts.ts';

function found(slug: Slug, values: DraftValues) {
  return checkCrossField(draftOf(slug, values), clock);
}

test.each<readonly [string, Slug, DraftValues]>([
  ['a range of dates', 'questions', { fromdate: '2026-01-01', todate: '2026-01-31' }],
  ['one moment', 'questions', { fromdate: '2026-01-01', todate: '1767225600' }],
  ['half a range of dates', 'questions', { todate: '2026-01-01' }],
  ['dates that cannot be read', 'questions', { fromdate: 'soon', todate: '2026-01-01' }],
  ['numbers by votes', 'questions', { sort: 'votes', min: '-5', max: '100' }],
  ['one number', 'questions', { sort: 'votes', min: '5', max: '5' }],
  ['numbers of different length', 'questions', { sort: 'votes', min: '9', max: '10' }],
  ['no numbers', 'questions', { sort: 'votes', min: 'many', max: '1' }],
  ['dates by the default sort', 'questions', { min: '7d', max: 'now' }],
  ['names', 'tags', { sort: 'name', min: 'a', max: 'B' }],
  ['ranks in their order', 'badges', { sort: 'rank', min: 'gold', max: 'bronze' }],
  ['bounds of a sort without any', 'questions', { sort: 'hot', min: '9', max: '1' }],
  ['a search by tags', 'search', { tagged: 'docker' }],
  ['a search by title', 'search', { intitle: 'docker' }],
  ['tags left out of tags', 'search', { tagged: 'docker', nottagged: 'legacy' }],
  ['tags left out of a similarity', 'similar', { title: 'x', nottagged: 'legacy' }],
  ['five tags', 'questions', { tagged: 'a;b;c;d;e' }],
  ['six tags of which one is enough', 'search', { tagged: 'a;b;c;d;e;f' }],
  ['nothing', 'questions', {}],
])('accepts %s', (_, slug, values) => {
  expect(found(slug, values)).toEqual([]);
});

test.each<readonly [string, Slug, DraftValues, string, string]>([
  ['dates', 'questions', { fromdate: 'now', todate: 'yesterday' }, 'todate', 'Swap them'],
  ['numbers', 'questions', { sort: 'votes', min: '10', max: '9' }, 'max', 'less than min'],
  ['dates by activity', 'questions', { min: 'now', max: '7d' }, 'max', 'less than min'],
  ['names', 'tags', { sort: 'name', min: 'b', max: 'A' }, 'max', 'less than min'],
  ['ranks', 'badges', { min: 'bronze', max: 'gold' }, 'max', 'gold < silver < bronze'],
  ['a search without words', 'search', { page: '2' }, 'tagged', 'needs tagged or intitle'],
  ['a search by separators', 'search', { tagged: ' ; ' }, 'tagged', 'needs tagged or intitle'],
  [
    'tags left out of nothing',
    'advanced-search',
    { nottagged: 'legacy' },
    'nottagged',
    'only works together with tagged',
  ],
  [
    'tags left out of separators',
    'excerpt-search',
    { nottagged: 'legacy', tagged: ';' },
    'nottagged',
    'only works together with tagged',
  ],
  ['six tags at once', 'questions', { tagged: 'a b c d e f' }, 'tagged', '6 tags'],
])('refuses %s that cannot match', (_, slug, values, parameter, message) => {
  const problems = found(slug, values);
  expect(problems.map((problem) => problem.parameter)).toContain(parameter);
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
});

test('counts a tag once, however often it is typed', () => {
  expect(found('questions', { tagged: 'a;b;c;d;e;e' })).toEqual([]);
});

test('says both dates in UTC', () => {
  const [problem] = found('questions', { fromdate: '2026-02-01', todate: '2026-01-01 12:30' });
  expect(problem?.message).toContain('2026-02-01 00:00:00 UTC');
  expect(problem?.message).toContain('2026-01-01 12:30:00 UTC');
});
