import { listResult } from '../../listing/list-result.ts';
import { Listing } from '../../listing/listing.ts';
import { resourceTypes } from '../../model/resource-types.ts';
import { questionTimeline } from '../../store/posts/question-timeline.ts';
import { userTimeline } from '../../store/users/user-timeline.ts';
import type { Routes } from '../route.ts';
import { mine, named, type UsersRoute } from './with-me.ts';

const ofPeople: UsersRoute = (ids, { team }) =>
  listResult(new Listing(resourceTypes.user_timeline, userTimeline(ids, team)));

export const timelines: Routes = {
  'questions-timeline': ({ input, team }) => {
    const found = input.numbers('ids').flatMap((id) => team.questions.get(id) ?? []);
    return listResult(new Listing(resourceTypes.question_timeline, questionTimeline(found, team)));
  },
  'timeline-on-users': named(ofPeople),
  'me-timeline': mine(ofPeople),
};
