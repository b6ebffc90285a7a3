import { itemsResult, listResult } from '../../listing/list-result.ts';
import { byIds, nameFilter } from '../find.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';

export const usersRoutes = {
  users: ({ input, team }) => {
    const hasName = nameFilter(input);
    return listResult(team.all.users, ({ name }) => hasName(name));
  },
  'users-by-ids': byIds('user', ({ people }) => people),
  me: ({ team }) => itemsResult('user', [team.people.get(team.meId) ?? []].flat()),
  ...withMe(['answers-on-users', 'me-answers'], (ids, { team }) =>
    listResult(team.answersBy.listingOfAny(ids)),
  ),
  ...withMe(['posts-on-users', 'me-posts'], (ids, { team }) =>
    listResult(team.postsBy.listingOfAny(ids)),
  ),
  ...withMe(['comments-on-users', 'me-comments'], (ids, { team }) =>
    listResult(team.commentsBy.listingOfAny(ids)),
  ),
  ...withMe(['comments-by-users-to-user', 'me-comments-to'], (ids, { input, team }) => {
    // The path spells it toid for users and toId for me.
    const [addressee] = team.present(input.number('toid') ?? input.number('toId'));
    return listResult(
      team.commentsBy.listingOfAny(ids),
      ({ replyToId }) => replyToId !== undefined && replyToId === addressee,
    );
  }),
  ...withMe(['mentions-on-users', 'me-mentioned'], (ids, { team }) =>
    listResult(team.commentsTo.listingOfAny(ids)),
  ),
  ...withMe(['badges-on-users', 'me-badges'], (ids, { team }) =>
    itemsResult('badge', team.awards.of(ids)),
  ),
  ...withMe(['suggested-edits-on-users', 'me-suggested-edits'], (ids, { team }) =>
    listResult(team.suggestedEditsBy.listingOfAny(ids)),
  ),
  ...withMe(['tags-on-users', 'me-tags'], (ids, { team }) => {
    const asked = (id: number) => team.questionsBy.items(id);
    const answered = (id: number) =>
      team.answersBy.items(id).flatMap(({ questionId }) => team.questions.get(questionId) ?? []);
    const uses = ids.flatMap((id) => team.tagging.count([...asked(id), ...answered(id)], id));
    return itemsResult('tag', uses);
  }),
} satisfies Routes;
