import type { CallInput } from '../../input/input.ts';
import type { Article } from '../../model/entities.ts';
import { requireById } from '../find.ts';
import type { Routes } from '../route.ts';
import { requireOwner, requirePrivilege } from './rules/permissions.ts';
import {
  deletePost,
  draftArticle,
  editedPost,
  linksIn,
  noteEdit,
  requireDeletable,
} from './rules/posts.ts';
import { readPost } from './rules/texts.ts';
import { respondToDelete, respondToWrite } from './write.ts';

export const articleWrites = {
  'create-article': (call) => {
    const { input, team } = call;
    requirePrivilege('create posts', team);
    const draft = draftArticle(readPost(input, team), typeIn(input), team);
    return respondToWrite('article', call, draft, () => {
      const article = { ...draft, postId: team.ids.post() };
      team.articles.save(article);
      return article;
    });
  },
  'edit-article': (call) => {
    const { input, team } = call;
    const article = requireById(team.articles, input);
    requireOwner(article, team);
    const text = readPost(input, team);
    const changes = { ...text, articleType: typeIn(input), linkedIds: linksIn(text.markdown) };
    const draft = editedPost(article, changes, team);
    return respondToWrite('article', call, draft, () => {
      noteEdit(article, draft, call);
      team.articles.save(draft);
      return draft;
    });
  },
  'delete-article': (call) => {
    const article = requireById(call.team.articles, call.input);
    requireOwner(article, call.team);
    requireDeletable(article, call.team);
    return respondToDelete('article', call, () => deletePost(article, call.team));
  },
} satisfies Routes;

const types = ['knowledge-article', 'how-to-guide', 'announcement', 'policy'] as const;

/** The catalog has the same types, and lets no other through. */
function typeIn(input: CallInput): Article['articleType'] {
  return types.find((type) => type === input.text('article_type')) ?? types[0];
}
