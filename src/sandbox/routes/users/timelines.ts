import { itemsResult } from '../../listing/list-result.ts';
import { questionTimeline } from '../../store/posts/question-timeline.ts';
import { userTimeline } from '../../store/users/user-timeline.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';

export const timelinesRoutes = {
  'questions-timeline': ({ input, team }) => {
    const found = input.numbers('ids').flatMap((id) => team.questions.get(id) ?? []);
    return itemsResult('question_timeline', questionTimeline(found, team));
  },
  ...withMe(['timeline-on-users', 'me-timeline'], (ids, { team }) =>
    itemsResult('user_timeline', userTimeline(ids, team)),
  ),
} satisfies Routes;
