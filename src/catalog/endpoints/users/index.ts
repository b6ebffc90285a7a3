import { userActivity } from './activity.ts';
import { userContributions } from './contributions.ts';
import { userInbox } from './inbox.ts';
import { moderators } from './moderators.ts';
import { userTags } from './tags.ts';

export const users = [
  ...userActivity,
  ...userContributions,
  ...userTags,
  ...userInbox,
  ...moderators,
];
