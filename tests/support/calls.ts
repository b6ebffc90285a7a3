// This file gives every endpoint that the sandbox owes an answer a call that works in a world.
import type { Endpoint } from '../../src/catalog/endpoint.ts';
import { endpoints } from '../../src/catalog/index.ts';
import type { World } from '../../src/sandbox/world/model.ts';

const owedTypes = new Set([
  ...['question', 'answer', 'article', 'comment', 'post', 'user', 'tag', 'badge'],
  ...['info', 'error'],
]);

/** The reading endpoints that Teams has and that return what the demo team consists of. */
export const owedEndpoints: readonly Endpoint[] = endpoints.filter(
  ({ verb, returns, teams }) =>
    verb === 'GET' && owedTypes.has(returns) && (teams === 'yes' || teams === 'likely'),
);

export interface Call {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Fills the path, and the parameters that the endpoint cannot do without, from what the world holds. */
export function callOf({ path, slug, parameters }: Endpoint, world: World): Call {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, path, world));
  const title = parameters.some(({ name, required }) => name === 'title' && required);
  if (title) return { path: filled, query: { title: world.questions[0]?.title ?? '' } };
  return {
    path: filled,
    query: slug === 'search' ? { tagged: world.tags.map(({ name }) => name).join(';') } : {},
  };
}

function fill(name: string, path: string, world: World) {
  if (name === 'tags') return encodeURIComponent(world.questions[0]?.tags[0] ?? '');
  if (name === 'toid' || name === 'toId') return String(world.people[1]?.userId ?? 0);
  if (name !== 'ids') return String(path.startsWith('/errors') ? 404 : world.meId);
  const ids = idsIn(path.split('/')[1] ?? '', world);
  // What is related to every question could only be one of them.
  return ids.slice(0, path.endsWith('/related') ? 1 : 100).join(';');
}

function idsIn(family: string, world: World): readonly number[] {
  const { questions, answers, articles, comments, people, badges } = world;
  const ids: Readonly<Record<string, readonly number[]>> = {
    questions: questions.map(({ postId }) => postId),
    answers: answers.map(({ postId }) => postId),
    articles: articles.map(({ postId }) => postId),
    posts: [...questions, ...answers, ...articles].map(({ postId }) => postId),
    comments: comments.map(({ commentId }) => commentId),
    users: people.map(({ userId }) => userId),
    badges: badges.map(({ badgeId }) => badgeId),
  };
  return ids[family] ?? [];
}
