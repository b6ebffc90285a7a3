import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { v3Map } from '../../src/catalog/v3/index.ts';
import { migrate } from '../../src/migration/migrate.ts';
import type { MigratedRoute } from '../../src/migration/migrate.ts';
import { toHttpCall } from '../../src/migration/v3-call.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { toRecipe } from '../../src/request/recipe.ts';
import { anyDraft, anyText } from '../support/builders/arbitraries.ts';
import { clock, draftOf } from '../support/builders/drafts.ts';

const base = 'https://api.stackoverflowteams.com/v3/teams/acme';

function migrated(slug: Slug, values: DraftValues = {}): readonly MigratedRoute[] {
  return migrate(toRecipe(draftOf(slug, values), clock), v3Map[slug]);
}

function first(slug: Slug, values: DraftValues = {}): MigratedRoute {
  const [route] = migrated(slug, values);
  if (!route) throw new Error(`v3 has nothing for ${slug}.`);
  return route;
}

/** The calls as `GET /path?query`, with the body behind. */
function callsOf(routes: readonly MigratedRoute[]): readonly string[] {
  return routes
    .flatMap(({ lookUps, calls }) => [...lookUps, ...calls])
    .map((call) => {
      const { verb, url, json } = toHttpCall(call, { team: 'acme' });
      return [verb, url.replace(base, ''), ...(json === undefined ? [] : [json])].join(' ');
    });
}

const callOf = (slug: Slug, values: DraftValues = {}) => callsOf(migrated(slug, values));

test('sends what v2.3 does by default, for nobody knows the defaults of v3', () => {
  const route = first('questions');
  expect(callsOf([route])).toEqual(['GET /questions?pageSize=30&order=desc&sort=activity']);
  expect(route.changed).toEqual([
    'Sent because v2.3 does so by default, and the defaults of v3 are not known: pageSize=30, order=desc, sort=activity.',
  ]);
});

describe('values', () => {
  test('dates become ISO 8601', () => {
    const route = first('questions', { fromdate: '2026-01-01', todate: '2026-01-31 18:00' });
    expect(callsOf([route])[0]).toContain('from=2026-01-01T00:00:00Z&to=2026-01-31T18:00:00Z');
    expect(route.changed).toContain('fromdate=1767225600 becomes from=2026-01-01T00:00:00Z.');
  });

  test.each([
    ['0', 15],
    ['10', 15],
    ['16', 30],
    ['31', 50],
    ['50', 50],
    ['51', 100],
    ['100', 100],
  ])('a page of %s becomes one of %i', (pagesize, expected) => {
    const route = first('users', { pagesize });
    expect(callsOf([route])[0]).toContain(`pageSize=${expected}&`);
    const changes = route.changed.filter((text) => text.startsWith('pagesize'));
    expect(changes).toHaveLength(Number(pagesize) === expected ? 0 : 1);
  });

  test('a page of another size is another page', () => {
    const route = first('questions', { page: '4', pagesize: '20' });
    expect(callsOf([route])[0]).toContain('?page=3&pageSize=30');
    expect(route.changed).toContain(
      'page=4 becomes page=3, which has item 61, the first of that page.',
    );
  });

  test('names of tags become IDs that are looked up first', () => {
    const route = first('questions', { tagged: 'c#;docker' });
    expect(callsOf([route])).toEqual([
      'GET /tags?partialName=c%23&pageSize=100',
      'GET /tags?partialName=docker&pageSize=100',
      'GET /questions?pageSize=30&order=desc&sort=activity&tagId=ID_OF_c%23&tagId=ID_OF_docker',
    ]);
    expect(route.placeholders.map(({ text }) => text)).toEqual(['ID_OF_c#', 'ID_OF_docker']);
  });

  test('several IDs are several calls, or a repeated name where there is one', () => {
    expect(callOf('articles-by-ids', { ids: '1;2' })).toEqual([
      'GET /articles/1',
      'GET /articles/2',
    ]);
    expect(callOf('questions-by-ids', { ids: '1;2' })[0]).toContain('questionId=1&questionId=2');
  });

  test('sorts have other words, or none', () => {
    expect(callOf('answers-on-questions', { ids: '7', sort: 'activity' })[0]).toContain(
      'sort=modified',
    );
    const route = first('questions', { sort: 'hot' });
    expect(callsOf([route])[0]).not.toContain('sort=');
    expect(route.lost).toEqual(['sort=hot has no equal in v3.']);
  });

  test('bounds of the date of creation are from and to', () => {
    const route = first('questions', {
      sort: 'creation',
      min: '2026-01-10',
      fromdate: '2026-01-01',
      max: '2026-01-20',
    });
    expect(callsOf([route])[0]).toContain('from=2026-01-10T00:00:00Z&to=2026-01-20T00:00:00Z');
    expect(route.lost).toEqual([]);
  });

  test('a writing call has a JSON body in ASCII', () => {
    const values = { title: 'naïve “x”', body: 'a/b\n', tags: 'c#;ci', preview: 'true' };
    const route = first('create-question', values);
    expect(callsOf([route])).toEqual([
      String.raw`POST /questions {"title":"na\u00efve \u201cx\u201d","body":"a\u002fb\n","tags":["c#","ci"]}`,
    ]);
    expect(route.lost).toEqual(['preview=true has no equal: this call really writes.']);
  });

  test('ids in a body are numbers', () => {
    const values = { id: '12', option_id: '46534', question_id: '9' };
    expect(callOf('create-question-flag', values)).toEqual([
      'POST /questions/12/flags {"optionId":46534,"relatedQuestionId":9}',
    ]);
  });
});

describe('what is missing', () => {
  test('the question of an answer is named as something to look up', () => {
    const route = first('answers-by-ids', { ids: '2001' });
    expect(callsOf([route])).toEqual(['GET /questions/QUESTION_ID/answers/2001']);
    expect(route.placeholders).toMatchObject([
      { text: 'QUESTION_ID', from: expect.stringContaining('question_id of the answer') as string },
    ]);
  });

  test('your own ID is looked up', () => {
    expect(callOf('me-questions')).toEqual([
      'GET /users/me',
      'GET /questions?authorId=YOUR_USER_ID&pageSize=30&order=desc&sort=activity',
    ]);
  });

  test('an empty field is a placeholder', () => {
    const route = first('answers-on-questions');
    expect(callsOf([route])[0]).toContain('/questions/QUESTION_ID/answers');
    expect(route.placeholders).toEqual([{ text: 'QUESTION_ID', from: 'ids in the form' }]);
  });

  test('what an article needs besides is in its body', () => {
    expect(callOf('delete-article', { id: '4001' })).toEqual(['DELETE /articles/4001']);
    expect(callOf('create-article', { article_type: 'how-to-guide' })[0]).toBe(
      'POST /articles {"permissions":"PERMISSIONS","title":"TITLE","body":"BODY","tags":"TAGS","type":"howToGuide"}',
    );
  });

  test('Enterprise has its own address, which has no team, and comes last', () => {
    const operations = migrated('users', { sort: 'name' }).map(({ route }) => route.operation);
    expect(operations).toEqual(['GET /users', 'GET /users/manage']);
    expect(callOf('reputation-on-users', { ids: '12' })[0]).toContain(
      'GET https://YOUR_SITE/api/v3/users/reputation/aggregate',
    );
  });
});

describe('what is lost', () => {
  test.each<[Slug, DraftValues, string]>([
    ['questions', { sort: 'votes', min: '5' }, 'whose score is at least 5'],
    ['questions', { sort: 'activity', max: '2026-01-01' }, 'whose lastActivityDate is at most'],
    ['questions', { filter: 'total' }, 'read totalCount'],
    ['questions', { filter: 'withbody' }, 'filter has no equal'],
    ['comments-on-questions', { ids: '1', pagesize: '5' }, 'everything comes at once'],
    ['questions', { tagged: 'c#;ci' }, 'tagged=c#;ci wants all of the tags, and v3 any of them'],
    ['me', { page: '2' }, 'a single item comes'],
    ['answers-on-questions', { ids: '1', fromdate: '2026-01-01' }, 'whose creationDate is from'],
    ['edit-question', { id: '1', comment: 'x' }, 'an edit has no summary'],
    ['excerpt-search', { q: 'x', order: 'asc' }, 'always descending'],
    [
      'questions',
      { sort: 'activity', min: '1700000000' },
      'lastActivityDate is at least 2023-11-14T22:13:20Z',
    ],
    ['users', { inname: 'ann' }, 'inname=ann has no equal: apply it after reading.'],
  ])('%s with %o: %s', (slug, values, expected) => {
    expect(first(slug, values).lost.join('\n')).toContain(expected);
  });

  test('of routes to choose from, the one that loses least comes first', () => {
    const operationOf = (values: DraftValues) => first('search', values).route.operation;
    expect(operationOf({ intitle: 'docker' })).toBe('GET /search');
    expect(operationOf({ tagged: 'docker' })).toBe('GET /questions');
  });

  test('the words searched for outweigh all else that a route loses', () => {
    const values = { intitle: 'foo', tagged: 'docker', fromdate: '1700000000', order: 'asc' };
    expect(first('search', values).route.operation).toBe('GET /search');
  });

  test('of routes that are steps, a value that one of them takes is not lost', () => {
    expect(
      migrated('synonyms-by-tags', { tags: 'k8s', page: '2' }).map(({ lost }) => lost),
    ).toEqual([[], []]);
  });
});

test('makes calls of every endpoint that has any, with nothing left open in their addresses', () => {
  for (const slug of Object.keys(v3Map) as Slug[]) {
    for (const call of callOf(slug))
      expect(call.split(' ')[1]).not.toMatch(/[{}]|%7B|undefined|NaN/);
    expect(callOf(slug).length > 0).toBe(v3Map[slug].match !== 'none');
  }
});

test('makes plain addresses and bodies of any draft', () => {
  fc.assert(
    fc.property(anyDraft(), anyText(), (draft, team) => {
      const mapping = v3Map[draft.endpoint.slug as Slug];
      for (const { lookUps, calls } of migrate(toRecipe(draft, clock), mapping)) {
        for (const call of [...lookUps, ...calls]) {
          const { url, json = '{}' } = toHttpCall(call, { team });
          expect(url).toMatch(/^https:[A-Za-z0-9\-._~!()*:;,/@?&=%]+$/);
          expect(json).toMatch(/^[\x20-\x7e]+$/);
          expect(JSON.parse(json)).toBeTypeOf('object');
        }
      }
    }),
    { numRuns: 500 },
  );
});
