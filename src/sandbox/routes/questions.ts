import { itemsResult, listResult } from '../listing/list-result.ts';
import type { Records } from '../model/records.ts';
import type { GroupIndex } from '../store/group-index.ts';
import { hasNoAnswer, isFeatured, isUnanswered } from '../store/posts/question-states.ts';
import { questionTimeline } from '../store/posts/question-timeline.ts';
import type { Team } from '../store/team.ts';
import { relatedTo } from './related.ts';
import { byIds, ofIds, readTags, recordCollections } from './route.ts';
import type { Route, Routes } from './route.ts';

const byTag = ({ questionsTagged }: Team) => questionsTagged;

export const questionRoutes = {
  questions: tagged('question', byTag),
  'questions-by-ids': byIds('question'),
  'answers-on-questions': ofIds(({ answersTo }) => answersTo),
  'linked-questions': ofIds(({ questionsLinkingTo }) => questionsLinkingTo),
  'related-questions': ({ ids, team }) => listResult(relatedTo(ids, team)),
  'questions-timeline': ({ ids, team }) => {
    const found = team.questions.getAll(ids);
    return itemsResult('question_timeline', questionTimeline(found, team));
  },
  'featured-questions': tagged('question', byTag, isFeatured),
  'no-answer-questions': tagged('question', byTag, hasNoAnswer),
  'unanswered-questions': tagged('question', byTag, isUnanswered),
  'unanswered-questions-my-tags': ({ team }) => {
    const followed = team.questionsTagged.listingOfAny(team.preferences.favorite);
    return listResult(followed, (question) => isUnanswered(question, team));
  },
} satisfies Routes;

/** No post has more tags, so that asking for more of them finds nothing (docs/questions). */
const mostTags = 5;

/** Lists what carries every one of the tags, as far as it belongs; without any tag, all. */
export function tagged<Name extends 'question' | 'article'>(
  name: Name,
  index: (team: Team) => GroupIndex<Name, string>,
  belongs?: (item: Records[Name], team: Team) => boolean,
): Route {
  return (call) => {
    const { team } = call;
    const tags = readTags('tagged', call);
    if (tags.length > mostTags) return listResult(index(team).listingOfAny([]));
    const found =
      tags.length === 0 ? recordCollections[name](team).listing : index(team).listingOfAll(tags);
    return listResult(found, belongs && ((item) => belongs(item, team)));
  };
}
