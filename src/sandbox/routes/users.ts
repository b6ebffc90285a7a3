import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { byIds } from './by-ids.ts';
import { withName } from './named.ts';
import { mine, named } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

const answersOf: OfPeople = (ids, { team }) => results(team.answersBy.any(ids));
const postsOf: OfPeople = (ids, { team }) => results(team.postsBy.any(ids));
const commentsOf: OfPeople = (ids, { team }) => results(team.commentsBy.any(ids));
const mentionsOf: OfPeople = (ids, { team }) => results(team.commentsTo.any(ids));
const badgesOf: OfPeople = (ids, { team }) =>
  results(new Listing(resourceTypes.badge, team.awards.of(ids)));

const commentsToOne: OfPeople = (ids, { input, team }) => {
  // The path spells it toid for users and toId for me.
  const to = input.number('toid') ?? input.number('toId');
  const [addressee] = team.present(to);
  return results(
    team.commentsBy.any(ids),
    ({ replyToId }) => replyToId !== undefined && replyToId === addressee,
  );
};

const tagsOf: OfPeople = (ids, { team }) => {
  const asked = (id: number) => team.questionsBy.items(id);
  const answered = (id: number) =>
    team.answersBy.items(id).flatMap(({ questionId }) => team.questions.get(questionId) ?? []);
  const uses = ids.flatMap((id) => team.tagging.count([...asked(id), ...answered(id)], id));
  return results(new Listing(resourceTypes.tag, uses));
};

export const users = {
  users: ({ input, team }) => {
    const hasName = withName(input);
    return results(team.all.users, ({ name }) => hasName(name));
  },
  'users-by-ids': byIds('user', ({ people }) => people),
  me: mine((ids, { team }) => {
    const found = ids.flatMap((id) => team.people.get(id) ?? []);
    return results(new Listing(resourceTypes.user, found));
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
} satisfies Routes;
