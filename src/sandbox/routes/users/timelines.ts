import { itemsResult } from '../../listing/list-result.ts';
import { questionTimeline } from '../../store/posts/question-timeline.ts';
import { userTimeline } from '../../store/users/user-timeline.ts';
import type { Routes } from '../route.ts';
import { mine, named, type UsersRoute } from './with-me.ts';

const ofPeople: UsersRoute = (ids, { team }) =>
  itemsResult('user_timeline', userTimeline(ids, team));

export const timelines: Routes = {
  'questions-timeline': ({ input, team }) => {
    const found = input.numbers('ids').flatMap((id) => team.questions.get(id) ?? []);
    return itemsResult('question_timeline', questionTimeline(found, team));
  },
  'timeline-on-users': named(ofPeople),
  'me-timeline': mine(ofPeople),
};
