import type { Input } from '../../input/input.ts';
import { linksIn } from './rules/links.ts';
import { needOwner, needPrivilege } from './rules/people.ts';
import { deletePost, draftArticle, edited, needRemovable } from './rules/posts.ts';
import { readPost } from './rules/rules.ts';
import type { Article } from '../../model/entities.ts';
import { requireById } from '../need.ts';
import type { Routes } from '../route.ts';
import { erase, write } from './write.ts';

export const articleWrites = {
  'create-article': (call) => {
    const { input, team } = call;
    needPrivilege('create posts', team);
    const draft = draftArticle(readPost(input, team), typeIn(input), team);
    return write('article', call, draft, () => {
      const article = { ...draft, postId: team.ids.post() };
      team.articles.put(article);
      return article;
    });
  },
  'edit-article': (call) => {
    const { input, team } = call;
    const article = requireById(team.articles, input);
    needOwner(article, team);
    const text = readPost(input, team);
    const changes = { ...text, articleType: typeIn(input), linkedIds: linksIn(text.markdown) };
    const draft = edited(article, changes, team);
    return write('article', call, draft, () => {
      team.revisions.add(article, { ...text, by: team.meId, at: draft.lastActivity, comment: '' });
      team.articles.put(draft);
      return draft;
    });
  },
  'delete-article': (call) => {
    const article = requireById(call.team.articles, call.input);
    needOwner(article, call.team);
    needRemovable(article, call.team);
    return erase('article', call, () => deletePost(article, call.team));
  },
} satisfies Routes;

const types = ['knowledge-article', 'how-to-guide', 'announcement', 'policy'] as const;

/** The catalog has the same types, and lets no other through. */
function typeIn(input: Input): Article['articleType'] {
  return types.find((type) => type === input.text('article_type')) ?? types[0];
}
