import { itemsResult } from '../../listing/list-result.ts';
import type { TopTag } from '../../model/derived.ts';
import { topTagsOf } from '../../store/tags/top-tags.ts';
import { privileges, privilegesOf } from '../../store/users/privileges.ts';
import type { Routes } from '../route.ts';
import { mine, namedOne, namedSome, type UsersRoute } from './with-me.ts';

/** The API gives no more (docs/top-tags-on-users). */
const mostTags = 30;

const ownPrivileges: UsersRoute = (ids, { team }) => {
  const found = ids.flatMap((id) => team.people.get(id) ?? []);
  return itemsResult('privilege', found.flatMap(privilegesOf));
};

const topTags = ranked(({ questions, answers }) => ({
  count: questions.count + answers.count,
  score: questions.score + answers.score,
}));
const topAnswerTags = ranked(({ answers }) => answers);
const topQuestionTags = ranked(({ questions }) => questions);

export const standing: Routes = {
  privileges: () => itemsResult('privilege', privileges),
  'privileges-on-users': namedOne(ownPrivileges),
  'me-privileges': mine(ownPrivileges),
  'top-tags-on-users': namedOne(topTags),
  'me-top-tags': mine(topTags),
  'top-answer-tags-on-users': namedSome(topAnswerTags),
  'me-top-answer-tags': mine(topAnswerTags),
  'top-question-tags-on-users': namedOne(topQuestionTags),
  'me-top-question-tags': mine(topQuestionTags),
};

function ranked(tallyOf: (tag: TopTag) => TopTag['answers']): UsersRoute {
  return (ids, { team }) => {
    const found = ids.flatMap((id) => topTagsOf(id, team)).filter((tag) => tallyOf(tag).count > 0);
    const best = found.sort(
      (a, b) => tallyOf(b).score - tallyOf(a).score || tallyOf(b).count - tallyOf(a).count,
    );
    return itemsResult('top_tag', best.slice(0, mostTags));
  };
}
