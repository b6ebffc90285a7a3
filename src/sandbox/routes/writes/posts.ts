import { writeFailedError } from '../../http/api-error.ts';
import { itemsResult } from '../../listing/list-result.ts';
import type { Article, Post, PostType } from '../../model/entities.ts';
import type { Records } from '../../model/records.ts';
import { postTextOf } from '../../store/posts/revisions.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../route.ts';
import type { Route, RouteCall, Routes } from '../route.ts';
import { deletePost, requireDeletable } from './deletion.ts';
import { requireEditor, requireOwner, requirePrivilege, requireUnlocked } from './permissions.ts';
import { readBody, readPost } from './texts.ts';
import { respondToDelete, respondToWrite, savePost } from './write.ts';

interface Writing<Name extends PostType> {
  readonly type: Name;
  /** What a call can change of a post. */
  readonly read: (call: RouteCall) => Partial<Records[Name]>;
  readonly draft: (call: RouteCall) => Records[Name];
  readonly requireRight: (post: Post, team: Team) => void;
}

const question: Writing<'question'> = {
  type: 'question',
  read: readQuestion,
  draft: (call) => ({ ...blank(call), ...readQuestion(call), views: 0, answerIds: [] }),
  requireRight: requireEditor,
};

const answer: Writing<'answer'> = {
  type: 'answer',
  read: ({ input }) => ({ markdown: readBody(input) }),
  draft: (call) => ({
    ...blank(call),
    markdown: readBody(call.input),
    questionId: requireById('question', call).postId,
  }),
  requireRight: requireEditor,
};

const article: Writing<'article'> = {
  type: 'article',
  read: readArticle,
  draft: (call) => ({ ...blank(call), ...readArticle(call), views: 0 }),
  requireRight: requireOwner,
};

export const postWrites = {
  'create-question': create(question),
  'create-answer': create(answer, requireOpenQuestion),
  'create-article': create(article),
  'render-question': render(question),
  'render-answer': render(answer),
  'edit-question': edit(question),
  'edit-answer': edit(answer),
  'edit-article': edit(article),
  'delete-question': remove('question'),
  'delete-answer': remove('answer'),
  'delete-article': remove('article'),
} satisfies Routes;

/** What a new post has; a preview keeps its id 0. */
function blank({ team: { meId, now } }: RouteCall) {
  const created = Math.floor(now());
  return { postId: 0, ownerId: meId, created, lastActivity: created, upVotes: 0, downVotes: 0 };
}

function readQuestion(call: RouteCall) {
  const text = readPost(call);
  return { ...text, linkedIds: linksIn(text.markdown) };
}

const articleTypes = ['knowledge-article', 'how-to-guide', 'announcement', 'policy'] as const;

/** The catalog has the same types, and lets no other through. */
function readArticle(call: RouteCall) {
  const type = call.input.text('article_type');
  const articleType: Article['articleType'] =
    articleTypes.find((known) => known === type) ?? articleTypes[0];
  return { ...readQuestion(call), articleType };
}

/** The ids of the questions that a text points to. */
function linksIn(markdown: string): readonly number[] {
  const ids = [...markdown.matchAll(/\/(?:questions|q)\/(\d{1,9})\b/g)].map(([, id]) => Number(id));
  return [...new Set(ids)];
}

function requireOpenQuestion(call: RouteCall): void {
  const question = requireById('question', call);
  requireUnlocked(question, call.team);
  if (question.closed) throw writeFailedError('a closed question takes no answers');
}

function create<Name extends PostType>(
  { type, draft: draftIn }: Writing<Name>,
  requirePlace: (call: RouteCall) => void = () => undefined,
): Route {
  return (call) => {
    const { team } = call;
    requirePrivilege('create posts', team);
    requirePlace(call);
    const draft = draftIn(call);
    return respondToWrite(type, call, draft, () => {
      const post = { ...draft, postId: team.ids.post() };
      savePost(post, team);
      return post;
    });
  };
}

function render<Name extends PostType>({ type, draft: draftIn }: Writing<Name>): Route {
  return (call) => itemsResult<Name>(type, [draftIn(call)]);
}

function edit<Name extends PostType>({ type, read, requireRight }: Writing<Name>): Route {
  return (call) => {
    const { input, team } = call;
    const post = requireById(type, call);
    requireRight(post, team);
    requireUnlocked(post, team);
    const at = Math.floor(team.now());
    const by = team.meId;
    const draft = { ...post, ...read(call), edited: { at, by }, lastActivity: at };
    return respondToWrite(type, call, draft, () => {
      const comment = input.text('comment') ?? '';
      team.revisions.add(post, { ...postTextOf(draft), by, at, comment });
      savePost(draft, team);
    });
  };
}

function remove(type: PostType): Route {
  return (call) => {
    const { team } = call;
    const post = requireById<PostType>(type, call);
    requireOwner(post, team);
    requireUnlocked(post, team);
    requireDeletable(post, team);
    return respondToDelete(type, call, () => deletePost(post, team));
  };
}
