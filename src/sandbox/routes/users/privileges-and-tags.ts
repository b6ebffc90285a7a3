import { itemsResult } from '../../listing/list-result.ts';
import type { TopTag } from '../../model/derived.ts';
import { topTagsOf } from '../../store/tags/top-tags.ts';
import { privileges, privilegesOf } from '../../store/users/privileges.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';
import type { UsersRoute } from './with-me.ts';

/** The API gives no more (docs/top-tags-on-users). */
const mostTags = 30;

export const privilegesAndTagsRoutes = {
  privileges: () => itemsResult('privilege', privileges),
  ...withMe(['privileges-on-users', 'me-privileges'], (ids, { team }) => {
    const found = ids.flatMap((id) => team.people.get(id) ?? []);
    return itemsResult('privilege', found.flatMap(privilegesOf));
  }),
  ...withMe(
    ['top-tags-on-users', 'me-top-tags'],
    ranked(({ questions, answers }) => ({
      count: questions.count + answers.count,
      score: questions.score + answers.score,
    })),
  ),
  ...withMe(
    ['top-answer-tags-on-users', 'me-top-answer-tags'],
    ranked(({ answers }) => answers),
  ),
  ...withMe(
    ['top-question-tags-on-users', 'me-top-question-tags'],
    ranked(({ questions }) => questions),
  ),
} satisfies Routes;

function ranked(tallyOf: (tag: TopTag) => TopTag['answers']): UsersRoute {
  return (ids, { team }) => {
    const found = ids.flatMap((id) => topTagsOf(id, team)).filter((tag) => tallyOf(tag).count > 0);
    const best = found.sort(
      (a, b) => tallyOf(b).score - tallyOf(a).score || tallyOf(b).count - tallyOf(a).count,
    );
    return itemsResult('top_tag', best.slice(0, mostTags));
  };
}
