import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import { activityOf } from '../store/activity.ts';
import { timelineOf } from '../store/timeline.ts';
import { mine, named } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

const ofPeople: OfPeople = (ids, { team }) =>
  results(new Listing(resourceTypes.user_timeline, activityOf(ids, team)));

export const timelines = {
  'questions-timeline': ({ input, team }) => {
    const found = input.numbers('ids').flatMap((id) => team.questions.get(id) ?? []);
    return results(new Listing(resourceTypes.question_timeline, timelineOf(found, team)));
  },
  'timeline-on-users': named(ofPeople),
  'me-timeline': mine(ofPeople),
} satisfies Routes;
