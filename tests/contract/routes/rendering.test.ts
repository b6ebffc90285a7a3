import { expect, test } from 'vitest';
import { buildSampleWorld } from '../../support/builders/sample-world.ts';
import { buildQuestion, buildTag, buildWorld, worldNow } from '../../support/builders/world.ts';
import { getItems } from '../../support/builders/wrapper.ts';
import type { Item } from '../../support/builders/wrapper.ts';
import { describeTransports } from '../../support/fakes/transports.ts';
import type { Ask } from '../../support/fakes/transports.ts';

const now = () => worldNow;

describeTransports({ world: buildSampleWorld(), now }, ({ ask }) => {
  test('a question under the default filter, whole', async () => {
    const [question] = await getItems(ask, '/questions/104');
    expect(question).toEqual({
      tags: ['python', 'docker', 'c#'],
      owner: {
        account_id: 902,
        reputation: 1,
        user_id: 2,
        user_type: 'registered',
        profile_image: 'https://avatars.example/2.png?s=128&d=identicon',
        display_name: 'J&#246;rg &quot;J.&quot; O&#39;Neil &lt;b&gt; &amp; Co ğ',
        link: 'https://stackoverflowteams.com/c/demo/users/2/jorg-j-o-neil-b-co-g',
      },
      is_answered: true,
      view_count: 10,
      closed_date: worldNow - 80 * 86_400,
      protected_date: worldNow - 79 * 86_400,
      answer_count: 1,
      score: 5,
      last_activity_date: worldNow - 100 * 86_400 + 104,
      creation_date: worldNow - 100 * 86_400 + 104,
      question_id: 104,
      link: 'https://stackoverflowteams.com/c/demo/questions/104/rotate-docker-keys-in-python',
      closed_reason: 'Duplicate',
      title: 'Rotate docker keys in python',
    });
  });

  test('titles are encoded for HTML', async () => {
    const [question] = await getItems(ask, '/questions/101');
    expect(question?.title).toBe(
      'Why is &lt;docker&gt; &quot;slow&quot; &amp; can&#39;t we fix it?',
    );
  });

  test('bodies are HTML, in which source HTML is only text', async () => {
    const [question] = await getItems(ask, '/questions/101', { filter: 'withbody' });
    expect(question?.body).toBe(
      '<p>It <em>hangs</em>. &lt;script&gt;alert(1)&lt;/script&gt;</p>\n<pre><code>$ docker run\n</code></pre>\n',
    );
  });

  test('a comment is one line of HTML', async () => {
    const [comment] = await getItems(ask, '/comments/402', { filter: 'withbody' });
    expect(comment?.body).toBe('@Jörg <code>a&lt;b</code>');
  });

  test('reputation and its changes follow the calendar', async () => {
    const [ada] = await getItems(ask, '/users/1');
    expect(ada).toMatchObject({
      reputation: 24,
      reputation_change_day: -2,
      reputation_change_week: 13,
      reputation_change_month: 13,
      reputation_change_quarter: 13,
      reputation_change_year: 13,
      badge_counts: { bronze: 1, silver: 2, gold: 0 },
    });
    expect(ada).not.toHaveProperty('about_me');
  });

  test('every kind of post says which it is', async () => {
    const items = await getItems(ask, '/posts/101;203;301', { sort: 'creation', order: 'asc' });
    expect(items.map(({ post_type: type, link }) => ({ type, link }))).toEqual([
      {
        type: 'question',
        link: 'https://stackoverflowteams.com/c/demo/q/101',
      },
      {
        type: 'answer',
        link: 'https://stackoverflowteams.com/c/demo/a/203',
      },
      {
        type: 'article',
        link: 'https://stackoverflowteams.com/c/demo/articles/301/title-of-article-301',
      },
    ]);
  });
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](  JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](javascript:alert(1))',
  '![" onerror="alert(1)](https://a.example/i.png)',
  '[x](https://a.example/"onmouseover="alert(1))',
  '<https://a.example/"onmouseover="alert(1)>',
  '```"><script>alert(1)</script>\nx\n```',
  '<div>\n<script>alert(1)</script>\n</div>',
  '<a href="javascript:alert(1)">x</a>',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[x]: javascript:alert(1)\n\n[x]',
  '- [ ] <svg onload=alert(1)>',
];

const hostileWorld = buildWorld({
  tags: [buildTag('python')],
  questions: hostile.map((markdown, place) =>
    buildQuestion({ postId: place + 1, markdown, title: markdown }),
  ),
});

describeTransports({ world: hostileWorld, now }, ({ ask }) => {
  test.each(hostile.map((markdown, place) => [markdown, place + 1] as const))(
    'nothing in %j can run',
    async (_, id) => {
      const { body, title } = await readOne(ask, id);
      const tags = String(body).match(/<[^>]*>/g) ?? [];
      for (const tag of tags) {
        expect(tag).toMatch(/^<\/?(p|a|em|code|pre|img|ul|li|table|thead|tbody|tr|th|td)\b/);
        expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son\w+=/i);
        expect(tag).not.toMatch(/(href|src)="\s*(javascript|data):/i);
      }
      expect(String(title)).not.toMatch(/[<>"']/);
    },
  );
});

async function readOne(ask: Ask, id: number): Promise<Item> {
  const [item = {}] = await getItems(ask, `/questions/${id}`, { filter: 'withbody' });
  return item;
}
