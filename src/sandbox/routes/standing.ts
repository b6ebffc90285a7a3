import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { privileges, privilegesOf } from '../store/privileges.ts';
import { tagsOf } from '../store/top-tags.ts';
import type { TopTag } from '../store/top-tags.ts';
import { mine, namedOne, namedSome } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

/** The API gives no more (docs/top-tags-on-users). */
const mostTags = 30;

const ownPrivileges: OfPeople = (ids, { team }) => {
  const found = ids.flatMap((id) => team.people.get(id) ?? []);
  return results(new Listing(resourceTypes.privilege, found.flatMap(privilegesOf)));
};

const topTags = ranked(({ questions, answers }) => ({
  count: questions.count + answers.count,
  score: questions.score + answers.score,
}));
const topAnswerTags = ranked(({ answers }) => answers);
const topQuestionTags = ranked(({ questions }) => questions);

export const standing = {
  privileges: () => results(new Listing(resourceTypes.privilege, privileges)),
  'privileges-on-users': namedOne(ownPrivileges),
  'me-privileges': mine(ownPrivileges),
  'top-tags-on-users': namedOne(topTags),
  'me-top-tags': mine(topTags),
  'top-answer-tags-on-users': namedSome(topAnswerTags),
  'me-top-answer-tags': mine(topAnswerTags),
  'top-question-tags-on-users': namedOne(topQuestionTags),
  'me-top-question-tags': mine(topQuestionTags),
} satisfies Routes;

function ranked(tallyOf: (tag: TopTag) => TopTag['answers']): OfPeople {
  return (ids, { team }) => {
    const found = ids.flatMap((id) => tagsOf(id, team)).filter((tag) => tallyOf(tag).count > 0);
    const best = found.sort(
      (a, b) => tallyOf(b).score - tallyOf(a).score || tallyOf(b).count - tallyOf(a).count,
    );
    return results(new Listing(resourceTypes.top_tag, best.slice(0, mostTags)));
  };
}
