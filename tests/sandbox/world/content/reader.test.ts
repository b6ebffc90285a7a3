import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../../src/sandbox/world/content/reader/entries.ts';
import { readCommentThreads } from '../../../../src/sandbox/world/content/reader/posts.ts';
import {
  readArticle,
  readThread,
  readThreadTemplate,
  readWiki,
} from '../../../../src/sandbox/world/content/reader/texts.ts';

const thread = (source: string) => readEntries({ path: 'topic.md', source }).map(readThread);
const article = (source: string) => readEntries({ path: 'topic.md', source }).map(readArticle);
const wiki = (source: string) => readEntries({ path: 'topic.md', source }).map(readWiki);
const template = (source: string) =>
  readEntries({ path: 'topic.md', source }).map(readThreadTemplate);

const full = `---
title: Which one: a, b or "c"?
tags: docker, ci
by: robin
key: which-one
days-ago: 12.5
votes: high
accepted: 2
closed: Duplicate of approvals
bounty: 50
protected: yes
community-owned: yes
---

As in {link:deploy-staging}:

\`\`\`bash
# Answer
---
\`\`\`

# Comments

- other: Same here.
- asker: @{other} see {link:vpn-profile}.

# Answer

The *first* one.

# Answer by zoe

The second one.

# Comments

- answerer: Or none.

---
title: Another
tags: python
---

Short.
`;

test('a thread is read with all that may be said about it', () => {
  expect(thread(full)).toEqual([
    {
      title: 'Which one: a, b or "c"?',
      tags: ['docker', 'ci'],
      by: 'robin',
      key: 'which-one',
      daysAgo: 12.5,
      votes: 'high',
      accepted: 1,
      closed: { reason: 'Duplicate', original: 'approvals' },
      bounty: 50,
      isProtected: true,
      isCommunityOwned: true,
      body: 'As in {link:deploy-staging}:\n\n```bash\n# Answer\n---\n```',
      comments: [
        { role: 'other', text: 'Same here.' },
        { role: 'asker', text: '@{other} see {link:vpn-profile}.' },
      ],
      answers: [
        { by: undefined, body: 'The *first* one.', comments: [] },
        {
          by: 'zoe',
          body: 'The second one.',
          comments: [{ role: 'answerer', text: 'Or none.' }],
        },
      ],
      links: ['deploy-staging', 'vpn-profile', 'approvals'],
    },
    expect.objectContaining({ title: 'Another', body: 'Short.', answers: [], links: [] }),
  ]);
});

test('a template says what its blanks may hold', () => {
  const source = '---\ntitle: {thing} [[a|b]]\ntags: ci\n{thing}: docks | gates: two\n---\n\nWhy?';
  expect(template(source)).toMatchObject([
    { title: '{thing} [[a|b]]', blanks: { thing: ['docks', 'gates: two'] } },
  ]);
});

test('a wiki may lack its text or its excerpt', () => {
  expect(
    wiki('---\ntag: elixir\nexcerpt: A language.\n---\n\n---\ntag: css\n---\n\nLong.'),
  ).toEqual([
    { tag: 'elixir', excerpt: 'A language.', body: undefined },
    { tag: 'css', excerpt: undefined, body: 'Long.' },
  ]);
});

test('empty lines separate exchanges of comments', () => {
  const source = '- other: One?\n- asker: @{other} two.\n\n- other: Three.\n';
  expect(readCommentThreads({ path: 'small.md', source })).toEqual([
    [
      { role: 'other', text: 'One?' },
      { role: 'asker', text: '@{other} two.' },
    ],
    [{ role: 'other', text: 'Three.' }],
  ]);
  expect(() => readCommentThreads({ path: 'small.md', source: '- other: One?\nhm' })).toThrow(
    'small.md:2: "hm" is no comment',
  );
});

const head = '---\ntitle: T\ntags: ci\n---\n\n';

describe('what is malformed is refused with its file and line', () => {
  test.each([
    ['text before the first fields', 'Hello\n', 'topic.md:1: expected "---"'],
    ['fields that are not closed', '---\ntitle: T\n', 'topic.md:1: the fields are not closed'],
    ['a line that is no field', '---\ntitle: T\nhello\n---\n', 'topic.md:3: "hello" is no field'],
    ['a field without a value', '---\ntitle:\n---\n', 'topic.md:2: "title:" is no field'],
    ['a field twice', '---\ntitle: T\ntitle: U\n---\n', 'topic.md:3: the field "title" is there'],
    ['a missing title', '---\ntags: ci\n---\n\nB', 'topic.md:1: the field "title" is missing'],
    [
      'an unknown field',
      '---\ntitle: T\ntags: ci\nauthor: x\n---\n\nB',
      'topic.md:4: unknown field',
    ],
    ['blanks outside of templates', '---\ntitle: T\ntags: ci\n{x}: y\n---\n\nB', 'topic.md:4: unk'],
    ['an unknown tag', '---\ntitle: T\ntags: ci, cii\n---\n\nB', 'topic.md:3: bad tag "cii"'],
    ['an unknown author', '---\ntitle: T\ntags: ci\nby: x\n---\n\nB', 'topic.md:4: bad by "x"'],
    ['no number', '---\ntitle: T\ntags: ci\nbounty: x\n---\n\nB', 'topic.md:4: bad bounty "x"'],
    [
      'no yes',
      '---\ntitle: T\ntags: ci\nprotected: no\n---\n\nB',
      'topic.md:4: bad protected "no"',
    ],
    ['bad votes', '---\ntitle: T\ntags: ci\nvotes: up\n---\n\nB', 'topic.md:4: bad votes "up"'],
    ['a bad reason', '---\ntitle: T\ntags: ci\nclosed: x\n---\n\nB', 'topic.md:4: bad closed "x"'],
    [
      'no such answer',
      '---\ntitle: T\ntags: ci\naccepted: 1\n---\n\nB',
      'topic.md:4: bad accepted',
    ],
    ['a missing text', head, 'topic.md:1: the text is missing'],
    ['a missing answer', `${head}B\n\n# Answer\n`, 'topic.md:8: the text is missing'],
    ['an unknown heading', `${head}B\n\n# Reply\n`, 'topic.md:8: unknown heading "# Reply"'],
    ['an unknown answerer', `${head}B\n\n# Answer by x\n\nA`, 'topic.md:8: bad author "x"'],
    ['what is no comment', `${head}B\n\n# Comments\n\n- me: hi\n`, 'topic.md:10: "- me: hi" is no'],
    [
      'comments twice',
      `${head}B\n\n# Comments\n\n- asker: 1\n\n# Comments\n`,
      'topic.md:12: the comments have begun above already',
    ],
    ['an open block of code', `${head}B\n\n\`\`\`\ncode\n`, 'topic.md:8: the block of code is not'],
  ])('%s', (_, source, message) => {
    expect(() => thread(source)).toThrow(message);
  });

  test('an article with answers or without a type', () => {
    const fields = '---\ntitle: T\ntype: policy\ntags: ci\n---\n\nB';
    expect(() => article(`${fields}\n\n# Answer\n\nA`)).toThrow('topic.md:1: an article has no');
    expect(() => article(`${head}B`)).toThrow('topic.md:1: the field "type" is missing');
  });

  test('a wiki with a heading or with nothing', () => {
    expect(() => wiki('---\ntag: ci\n---\n\n# Answer')).toThrow(
      'topic.md:5: a wiki has no heading',
    );
    expect(() => wiki('---\ntag: ci\n---\n')).toThrow('topic.md:1: a wiki has an excerpt, a text');
  });
});
