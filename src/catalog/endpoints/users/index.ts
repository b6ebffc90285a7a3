import { userActivityEndpoints } from './activity.ts';
import { userContributionEndpoints } from './contributions.ts';
import { userInboxEndpoints } from './inbox.ts';
import { moderatorEndpoints } from './moderators.ts';
import { userTagEndpoints } from './tags.ts';

export const userEndpoints = [
  ...userActivityEndpoints,
  ...userContributionEndpoints,
  ...userTagEndpoints,
  ...userInboxEndpoints,
  ...moderatorEndpoints,
];
