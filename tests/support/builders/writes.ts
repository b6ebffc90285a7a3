// This file gives every writing endpoint a call that works in the sample world.
import type { Ask, ReceivedResponse } from '../fakes/transports.ts';
import type { ErrorWrapper, Item, Query } from './wrapper.ts';
import { tokenHeaders } from './wrapper.ts';

export type Form = Readonly<Record<string, string | number>>;

export interface WriteCall {
  readonly path: string;
  readonly form?: Form;
  /** What has to be done first. */
  readonly after?: WriteCall;
}

export const longText =
  'A text that is long enough to be stored by the sandbox, as the site wants it.';
export const longTitle = 'How long does a title have to be here?';

const post = { title: longTitle, body: longText, tags: 'python;docker' };
const edit = { ...post, comment: 'Says it better' };
const upQuestion = { path: '/questions/104/upvote' };
const downQuestion = { path: '/questions/105/downvote' };
const upAnswer = { path: '/answers/203/upvote' };
const downAnswer = { path: '/answers/202/downvote' };
const favorite = { path: '/questions/105/favorite' };
const accept = { path: '/answers/202/accept' };
const upComment = { path: '/comments/401/upvote' };

/** By slug. Me is user 1, a moderator; questions 104 and 105, and answers 202 and 203, are by others. */
export const writeCalls: Readonly<Record<string, WriteCall>> = {
  'create-question': { path: '/questions/add', form: post },
  'render-question': { path: '/questions/render', form: post },
  'edit-question': { path: '/questions/101/edit', form: edit },
  'delete-question': { path: '/questions/105/delete' },
  'upvote-question': upQuestion,
  'undo-upvote-question': { path: '/questions/104/upvote/undo', after: upQuestion },
  'downvote-question': downQuestion,
  'undo-downvote-question': { path: '/questions/105/downvote/undo', after: downQuestion },
  'favorite-question': favorite,
  'undo-favorite-question': { path: '/questions/105/favorite/undo', after: favorite },
  'create-question-suggested-edit': { path: '/questions/105/suggested-edit/add', form: edit },
  'create-answer': { path: '/questions/105/answers/add', form: { body: longText } },
  'render-answer': { path: '/questions/105/answers/render', form: { body: longText } },
  'edit-answer': { path: '/answers/204/edit', form: { body: longText, comment: 'Corrects it' } },
  'delete-answer': { path: '/answers/204/delete' },
  'upvote-answer': upAnswer,
  'undo-upvote-answer': { path: '/answers/203/upvote/undo', after: upAnswer },
  'downvote-answer': downAnswer,
  'undo-downvote-answer': { path: '/answers/202/downvote/undo', after: downAnswer },
  'accept-answer': accept,
  'undo-accept-answer': { path: '/answers/202/accept/undo', after: accept },
  'create-answer-suggested-edit': {
    path: '/answers/203/suggested-edit/add',
    form: { body: longText, comment: 'Corrects it' },
  },
  'create-article': { path: '/articles/add', form: { ...post, article_type: 'policy' } },
  'edit-article': { path: '/articles/301/edit', form: { ...post, article_type: 'announcement' } },
  'delete-article': { path: '/articles/302/delete' },
  'create-comment': { path: '/posts/104/comments/add', form: { body: longText } },
  'render-comment': { path: '/posts/104/comments/render', form: { body: longText } },
  'edit-comment': { path: '/comments/402/edit', form: { body: longText } },
  'delete-comment': { path: '/comments/402/delete' },
  'upvote-comment': upComment,
  'undo-upvote-comment': { path: '/comments/401/upvote/undo', after: upComment },
  'edit-tag-prefs-on-user': {
    path: '/users/1/tag-preferences/edit',
    form: { favorite_tags: 'c#' },
  },
  'me-edit-tag-prefs': { path: '/me/tag-preferences/edit', form: { ignored_tags: 'docker' } },
};

/** Posts a form about the demo team, with its token. */
export function postForm(
  ask: Ask,
  path: string,
  form: Form = {},
  query: Query = {},
): Promise<ReceivedResponse> {
  const body = encode(form);
  const headers = { ...tokenHeaders, 'content-type': 'application/x-www-form-urlencoded' };
  return ask(`/2.3${path}?${encode({ team: 'demo', ...query })}`, {
    method: 'POST',
    headers,
    body,
  });
}

export function encode(pairs: Form): string {
  return new URLSearchParams(
    Object.entries(pairs).map(([name, value]) => [name, String(value)]),
  ).toString();
}

/** Posts something that succeeds, and gives the items of the answer. */
export async function write(
  ask: Ask,
  call: WriteCall,
  query: Query = {},
): Promise<readonly Item[]> {
  if (call.after) await write(ask, call.after);
  const { status, text } = await postForm(ask, call.path, call.form ?? {}, query);
  if (status !== 200) throw new Error(`${call.path} was refused: ${text}`);
  return (JSON.parse(text) as { readonly items: readonly Item[] }).items;
}

/** Posts something that is refused. */
export async function expectRefusal(
  ask: Ask,
  path: string,
  form: Form = {},
): Promise<ErrorWrapper> {
  const { status, text } = await postForm(ask, path, form, {});
  if (status !== 400) throw new Error(`${path} was not refused: ${text}`);
  return JSON.parse(text) as ErrorWrapper;
}

/** Undoes all that was written. */
export async function reset(ask: Ask): Promise<void> {
  await ask('/sandbox/reset', { method: 'POST' });
}
