import { expect, test } from 'vitest';
import { parseExact } from '../../../src/inspector/diff/exact.ts';
import { readItems } from '../../../src/inspector/items.ts';
import { namePost } from '../../../src/inspector/preview/post-names.ts';
import { findPosts } from '../../../src/inspector/preview/posts.ts';

const comment = (id: number) => ({ comment_id: id, body: `<b>${id}</b>`, owner: {} });

test('a question is followed by its comments, then by its answers with theirs', () => {
  const question = {
    question_id: 1,
    answers: [{ answer_id: 2, is_accepted: true, comments: [comment(3)] }, { answer_id: 4 }],
    comments: [comment(5)],
  };
  const posts = findPosts([question, { question_id: 6 }], 'question');
  expect(posts.map(({ kind, id, depth }) => [kind, id, depth])).toEqual([
    ['question', '1', 0],
    ['comment', '5', 1],
    ['answer', '2', 1],
    ['comment', '3', 2],
    ['answer', '4', 1],
    ['question', '6', 0],
  ]);
  expect(posts.map(({ isAccepted }) => isAccepted).filter(Boolean)).toHaveLength(1);
});

test('titles, names and Markdown are decoded, and the body stays the HTML that it is', () => {
  const [post] = findPosts(
    [
      {
        article_id: 7,
        title: 'a &lt;b&gt; &amp;amp;',
        owner: { display_name: 'Jo &#39;n&#39;' },
        body: '<p>1 &lt; 2</p>',
        body_markdown: '1 &lt; 2',
        creation_date: 1_700_000_000,
        score: -2,
        tags: ['c#', 5],
      },
    ],
    'article',
  );
  expect(post).toMatchObject({
    title: 'a <b> &amp;',
    author: "Jo 'n'",
    body: '<p>1 &lt; 2</p>',
    markdown: '1 < 2',
    created: 1_700_000_000,
    score: -2,
    tags: ['c#'],
  });
});

test('a post says whether it is a question, an answer or an article', () => {
  const [post, other] = findPosts([{ post_id: 1, post_type: 'answer' }, { post_id: 2 }], 'post');
  expect([post?.kind, other?.kind]).toEqual(['answer', 'post']);
});

test('what is not as documented is left out and breaks nothing', () => {
  const hostile = JSON.parse(
    '[null, 5, [], {"__proto__": {"body": "x"}, "owner": "me", "title": 3, "body": {}, "tags": "a", "answers": {"0": {}}}]',
  ) as unknown[];
  const posts = findPosts(hostile, 'question');
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ id: '', title: undefined, body: undefined, tags: [] });
  expect(({} as { body?: unknown }).body).toBeUndefined();
});

test.each(['tag', 'user', 'search_excerpt', '', 'constructor'])(
  'items of type “%s” are no posts',
  (type) => {
    expect(findPosts([{ body: '<p>x</p>' }], type)).toEqual([]);
  },
);

test('a name has the kind, the id, and the title or else the author', () => {
  const [question, answer, nameless] = findPosts(
    [
      { question_id: 1, title: '🦀'.repeat(100) },
      { question_id: 2, owner: { display_name: 'Jo' } },
      { question_id: 3 },
    ],
    'question',
  ).map(namePost);
  expect(question).toBe(`Question 1: ${'🦀'.repeat(39)}…`);
  expect(answer).toBe('Question 2 by Jo');
  expect(nameless).toBe('Question 3');
});

test('an id keeps every digit that was received', () => {
  const items = readItems('{"items":[{"question_id":9007199254740993}]}', parseExact) ?? [];
  expect(findPosts(items, 'question').map(namePost)).toEqual(['Question 9007199254740993']);
});
