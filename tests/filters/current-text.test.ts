import { expect, test } from 'vitest';
import { replacesText } from '../../src/catalog/endpoint.ts';
import { endpoints } from '../../src/catalog/index.ts';
import { compose } from '../../src/filters/composition.ts';
import {
  currentTextSource,
  draftToReadText,
  filterForText,
  readCurrentText,
} from '../../src/filters/current-text.ts';
import { endpointOf } from '../../src/request/draft.ts';

function sourceOf(slug: Parameters<typeof endpointOf>[0]) {
  const source = currentTextSource(endpointOf(slug));
  if (!source) throw new Error(`${slug} replaces no text`);
  return source;
}

test('every endpoint that edits a text says where it is read, and which fields hold it', () => {
  const found = endpoints.flatMap((endpoint) => {
    const source = currentTextSource(endpoint);
    return source
      ? [[endpoint.slug, source.reader.path, source.fields.map(({ field }) => field).join(' ')]]
      : [];
  });
  expect(found).toEqual([
    ['edit-question', '/questions/{ids}', 'title body_markdown tags'],
    ['create-question-suggested-edit', '/questions/{ids}', 'title body_markdown tags'],
    ['edit-answer', '/answers/{ids}', 'body_markdown'],
    ['create-answer-suggested-edit', '/answers/{ids}', 'body_markdown'],
    ['edit-article', '/articles/{ids}', 'title body_markdown tags article_type'],
    ['edit-comment', '/comments/{ids}', 'body_markdown'],
  ]);
  // Nothing whose texts replace others is left out, and nothing that only adds has the button.
  expect(endpoints.filter(replacesText)).toHaveLength(found.length);
  expect(endpoints.filter(({ path }) => path.endsWith('/{id}/edit')).every(replacesText)).toBe(
    true,
  );
});

test('the filter has the texts, the quota and nothing else, and encodes nothing for HTML', () => {
  const { included, safe } = compose(filterForText(sourceOf('edit-question')));
  expect(safe).toBe(false);
  expect([...included].toSorted()).toEqual([
    ...['.backoff', '.items', '.quota_max', '.quota_remaining'],
    ...['question.body_markdown', 'question.tags', 'question.title'],
  ]);
});

test('the texts are read by the id of the form', () => {
  expect(draftToReadText(sourceOf('edit-comment'), '3001', ')made')).toEqual({
    endpoint: endpointOf('comments-by-ids'),
    values: { ids: '3001', filter: ')made' },
  });
});

test('the fields of a response go to the parameters that replace them, as they are', () => {
  const item = { title: 'a < b & "c"', body_markdown: '    x &amp; y\r\n🙂', tags: ['c#', '.net'] };
  const read = (body: unknown) => readCurrentText(sourceOf('edit-question'), JSON.stringify(body));
  expect(read({ items: [item] })).toEqual({
    title: item.title,
    body: item.body_markdown,
    tags: 'c#;.net',
  });
  expect(read({ items: [] })).toBe('none');
  expect(read({ items: [{ title: 'only that' }] })).toEqual({ title: 'only that' });
  for (const odd of [{ items: [{}] }, { items: [7] }, { items: {} }, [], null])
    expect(read(odd)).toBeUndefined();
});
