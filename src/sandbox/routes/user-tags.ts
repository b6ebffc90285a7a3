import { accessDeniedError } from '../http/api-error.ts';
import { itemsResult } from '../listing/list-result.ts';
import type { PostTally, TopTag } from '../model/derived.ts';
import type { Post } from '../model/entities.ts';
import { scoreOf } from '../model/posts.ts';
import { topTagsOf } from '../store/tags/top-tags.ts';
import { readTags } from './route.ts';
import type { Route, RouteCall, Routes } from './route.ts';

/** The API gives no more tags (docs/top-tags-on-users) and posts (docs/top-user-answers-in-tags), on however many pages. */
const most = 30;

/** The tags that people use, follow and are good at. */
export const userTagRoutes = {
  'tags-on-users': ({ ids, team }) => {
    const asked = (id: number) => team.questionsBy.items(id);
    const answered = (id: number) =>
      team.questions.getAll(team.answersBy.items(id).map(({ questionId }) => questionId));
    const uses = ids.flatMap((id) => team.tagging.count([...asked(id), ...answered(id)], id));
    return itemsResult('tag', uses);
  },
  'top-tags-on-users': topTags(({ questions, answers }) => ({
    count: questions.count + answers.count,
    score: questions.score + answers.score,
  })),
  'top-answer-tags-on-users': topTags(({ answers }) => answers),
  'top-question-tags-on-users': topTags(({ questions }) => questions),
  'top-user-answers-in-tags': (call) => {
    const { ids, team } = call;
    const found = ids.flatMap((id) => team.answersBy.items(id));
    const tagsOf = ({ questionId }: (typeof found)[number]) => team.questions.get(questionId)?.tags;
    return itemsResult('answer', best(found, tagsOf, call));
  },
  'top-user-questions-in-tags': (call) => {
    const found = call.ids.flatMap((id) => call.team.questionsBy.items(id));
    const ranked = best(found, ({ tags }) => tags, call);
    return itemsResult('question', ranked);
  },
  'tag-prefs-on-user': preferences,
  /** Replaces both lists, so that what is not sent is emptied. */
  'edit-tag-prefs-on-user': (call) => {
    refuseOthers(call);
    call.team.preferences = {
      favorite: readTags('favorite_tags', call),
      ignored: readTags('ignored_tags', call),
    };
    return preferences(call);
  },
} satisfies Routes;

function topTags(tallyOf: (tag: TopTag) => PostTally): Route {
  return ({ ids, team }) => {
    const found = ids.flatMap((id) => topTagsOf(id, team)).filter((tag) => tallyOf(tag).count > 0);
    const sorted = found.sort(
      (a, b) => tallyOf(b).score - tallyOf(a).score || tallyOf(b).count - tallyOf(a).count,
    );
    return itemsResult('top_tag', sorted.slice(0, most));
  };
}

function best<P extends Post>(
  posts: readonly P[],
  tagsOf: (post: P) => readonly string[] | undefined,
  call: RouteCall,
) {
  const wanted = readTags('tags', call);
  return posts
    .filter((post) => tagsOf(post)?.some((tag) => wanted.includes(tag)))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.postId - b.postId)
    .slice(0, most);
}

function preferences(call: RouteCall) {
  refuseOthers(call);
  const { favorite, ignored } = call.team.preferences;
  return itemsResult('tag_preference', [
    ...favorite.map((name) => ({ name, isFavorite: true })),
    ...ignored.map((name) => ({ name, isFavorite: false })),
  ]);
}

function refuseOthers({ ids, team: { meId } }: RouteCall) {
  // Invented: no public record of the message.
  if (ids.some((id) => id !== meId))
    throw accessDeniedError('the tag preferences of another user are private');
}
