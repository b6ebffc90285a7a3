import { resourceTypes } from '../../model/resource-types.ts';
import { results } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import { activityOf } from '../../store/users/user-timeline.ts';
import { timelineOf } from '../../store/posts/question-timeline.ts';
import { mine, named } from './with-me.ts';
import type { OfPeople } from './with-me.ts';
import type { Routes } from '../route.ts';

const ofPeople: OfPeople = (ids, { team }) =>
  results(new Listing(resourceTypes.user_timeline, activityOf(ids, team)));

export const timelines: Routes = {
  'questions-timeline': ({ input, team }) => {
    const found = input.numbers('ids').flatMap((id) => team.questions.get(id) ?? []);
    return results(new Listing(resourceTypes.question_timeline, timelineOf(found, team)));
  },
  'timeline-on-users': named(ofPeople),
  'me-timeline': mine(ofPeople),
};
