// This file gives every endpoint that the sandbox owes an answer a call that works in a world.
import type { Endpoint } from '../../../src/catalog/endpoint.ts';
import { endpoints } from '../../../src/catalog/index.ts';
import type { World } from '../../../src/sandbox/model/entities.ts';
import { Revisions } from '../../../src/sandbox/store/posts/revisions.ts';

/** What Teams has, or is likely to have. */
export const owedEndpoints: readonly Endpoint[] = endpoints.filter(
  ({ teams }) => teams === 'yes' || teams === 'likely',
);

/** Those that read. */
export const owedReads = owedEndpoints.filter(({ verb }) => verb === 'GET');

export interface EndpointCall {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Fills the path, and the parameters that a reading endpoint cannot do without, from what the world holds. */
export function endpointCall({ path, slug, parameters }: Endpoint, world: World): EndpointCall {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, path, world));
  const title = parameters.some(({ name, required }) => name === 'title' && required);
  if (title) return { path: filled, query: { title: world.questions[0]?.title ?? '' } };
  return { path: filled, query: queries(world)[slug] ?? {} };
}

const queries = ({ tags }: World): Readonly<Record<string, EndpointCall['query']>> => ({
  search: { tagged: tags.map(({ name }) => name).join(';') },
  'create-filter': { include: 'question.body' },
});

function fill(name: string, path: string, world: World): string {
  const family = path.split('/')[1] ?? '';
  if (name === 'ids') {
    if (family === 'revisions') return guidsIn(world);
    const ids = idsIn(family, world);
    // What is related to every question could only be one of them.
    return ids.slice(0, path.endsWith('/related') ? 1 : 100).join(';');
  }
  const tag = encodeURIComponent(world.questions[0]?.tags[0] ?? '');
  const other = String(world.people[1]?.userId ?? 0);
  const values: Readonly<Record<string, string>> = {
    tag,
    tags: family === 'tags' ? allTags(path, world, tag) : tag,
    period: 'all_time',
    filters: 'default;withbody',
    toid: other,
    toId: other,
    id: family === 'errors' ? '404' : idIn(family, world),
  };
  return values[name] ?? '';
}

/** Not every tag has synonyms or a wiki. */
function allTags(path: string, { tags }: World, tag: string) {
  if (!/synonyms|wikis/.test(path)) return tag;
  const told = tags.filter(({ synonyms, wiki }) => synonyms.length > 0 && wiki).slice(0, 20);
  return told.length === 0 ? tag : told.map(({ name }) => encodeURIComponent(name)).join(';');
}

function guidsIn({ questions }: World) {
  const revisions = new Revisions();
  const guids = questions
    .flatMap((question) => revisions.of(question))
    .map(({ revisionGuid }) => revisionGuid);
  return guids.slice(0, 20).join(';');
}

function idIn(family: string, world: World) {
  if (family === 'users') return String(world.meId);
  return String(idsIn(family, world)[0] ?? 0);
}

function idsIn(family: string, world: World): readonly number[] {
  const { questions, answers, articles, comments, people, badges, suggestedEdits } = world;
  const ids: Readonly<Record<string, readonly number[]>> = {
    questions: questions.map(({ postId }) => postId),
    answers: answers.map(({ postId }) => postId),
    articles: articles.map(({ postId }) => postId),
    posts: [...questions, ...answers, ...articles].map(({ postId }) => postId),
    comments: comments.map(({ commentId }) => commentId),
    users: people.map(({ userId }) => userId),
    badges: badges.map(({ badgeId }) => badgeId),
    'suggested-edits': suggestedEdits.map(({ suggestedEditId }) => suggestedEditId),
  };
  return ids[family] ?? [];
}
