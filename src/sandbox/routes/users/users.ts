import { itemsResult, listResult } from '../../listing/list-result.ts';
import { byIds } from '../find.ts';
import { nameFilter } from '../named.ts';
import type { Routes } from '../route.ts';
import { mine, named, type UsersRoute } from './with-me.ts';

const answersOf: UsersRoute = (ids, { team }) => listResult(team.answersBy.listingOfAny(ids));
const postsOf: UsersRoute = (ids, { team }) => listResult(team.postsBy.listingOfAny(ids));
const commentsOf: UsersRoute = (ids, { team }) => listResult(team.commentsBy.listingOfAny(ids));
const mentionsOf: UsersRoute = (ids, { team }) => listResult(team.commentsTo.listingOfAny(ids));
const badgesOf: UsersRoute = (ids, { team }) => itemsResult('badge', team.awards.of(ids));

const commentsToOne: UsersRoute = (ids, { input, team }) => {
  // The path spells it toid for users and toId for me.
  const to = input.number('toid') ?? input.number('toId');
  const [addressee] = team.present(to);
  return listResult(
    team.commentsBy.listingOfAny(ids),
    ({ replyToId }) => replyToId !== undefined && replyToId === addressee,
  );
};

const tagsOf: UsersRoute = (ids, { team }) => {
  const asked = (id: number) => team.questionsBy.items(id);
  const answered = (id: number) =>
    team.answersBy.items(id).flatMap(({ questionId }) => team.questions.get(questionId) ?? []);
  const uses = ids.flatMap((id) => team.tagging.count([...asked(id), ...answered(id)], id));
  return itemsResult('tag', uses);
};

export const users: Routes = {
  users: ({ input, team }) => {
    const hasName = nameFilter(input);
    return listResult(team.all.users, ({ name }) => hasName(name));
  },
  'users-by-ids': byIds('user', ({ people }) => people),
  me: mine((ids, { team }) => {
    const found = ids.flatMap((id) => team.people.get(id) ?? []);
    return itemsResult('user', found);
  }),
  'answers-on-users': named(answersOf),
  'me-answers': mine(answersOf),
  'posts-on-users': named(postsOf),
  'me-posts': mine(postsOf),
  'comments-on-users': named(commentsOf),
  'me-comments': mine(commentsOf),
  'comments-by-users-to-user': named(commentsToOne),
  'me-comments-to': mine(commentsToOne),
  'mentions-on-users': named(mentionsOf),
  'me-mentioned': mine(mentionsOf),
  'badges-on-users': named(badgesOf),
  'me-badges': mine(badgesOf),
  'tags-on-users': named(tagsOf),
  'me-tags': mine(tagsOf),
};
